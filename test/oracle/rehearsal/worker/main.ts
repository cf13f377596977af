/** Makes the connections that standard input asks for, a line of JSON each, and answers on descriptor 3 in their order. */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { libpq } from '../../libpq.js';
import type { Call, Reply } from '../caller.js';
import { callPg } from './call-pg.js';

const QUESTION = 'select ssl::text from pg_stat_ssl where pid = pg_backend_pid()';
const before = { ...process.env };

async function answer({ by, folder, variables }: Call): Promise<Reply> {
  process.chdir(folder);
  Object.assign(process.env, variables);
  try {
    if ('pg' in by) return await callPg(folder, by.pg);
    const given = libpq(by.libpq).ask(by.conninfo, QUESTION);
    return 'error' in given ? given : { ssl: given.value === 'true' };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    process.chdir('/');
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  writeSync(3, `${JSON.stringify(await answer(JSON.parse(line) as Call))}\n`);
}
// Sockets that a driver left open must not keep it.
process.exit(0);
