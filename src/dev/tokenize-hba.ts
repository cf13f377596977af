import { readFileSync } from 'node:fs';
import { logicalLines } from '../parse/hba-lines.js';
import { nextToken } from '../parse/hba-tokens.js';

/** Reads a pg_hba.conf, takes it apart into tokens and forgets them: what any reader of the file has to do. */
const file = { path: process.argv[2]!, text: readFileSync(process.argv[2]!, 'utf8') };
let tokens = 0;
const nextLine = logicalLines(file, 18);
for (let line = nextLine(); line; line = nextLine()) {
  const cursor = { text: line.text, pos: line.start, end: line.end };
  while (nextToken(cursor, { blankReturn: true })) tokens++;
}
process.exitCode = tokens > 0 ? 0 : 1;
