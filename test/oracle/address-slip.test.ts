import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slipOf } from '../../src/semantics/slip/slip-of.js';
import { MAJORS_HERE, put, type SingleUser, singleUser } from './postgres.js';

const WRITTEN = [
  '10/8',
  '10.1/16',
  '172.16/12',
  '010.0.0.1/32',
  '192.168.010.0/24',
  '0xa.1/16',
  '0x0a000000/8',
  '167772160/8',
  '10.256/24',
  'fe80::1%lo/64',
  'fe80::1%1/64',
  'ALL',
  '"all"',
  'SAMENET',
  'any',
  '*',
  '*.example.com',
  '10.0.0.*',
  '192.168.',
  '10.0.0.256',
  '10.0.0.1-10.0.0.9',
  '""',
  '-',
] as const;

interface Row {
  readonly address: string | null;
  readonly netmask: string | null;
  readonly error: string | null;
}

/** What PostgreSQL reads in a line with each of these addresses. */
async function rowsOf(server: SingleUser, addresses: readonly string[]): Promise<readonly Row[]> {
  const text = addresses.map((address) => `host all all ${address} md5\n`).join('');
  put(join(server.directory, 'hba'), { 'pg_hba.conf': text });
  return server.query<Row>('select address, netmask, error from pg_hba_file_rules order by line_number');
}

const word = (text: string) => ({ value: text.replaceAll('"', ''), quoted: text.startsWith('"') });

describe.each(MAJORS_HERE)('PostgreSQL %i', (major) => {
  let server: SingleUser;
  beforeAll(async () => {
    server = await singleUser(major, { settings: { hba_file: '$DIR/hba/pg_hba.conf' } });
  });
  afterAll(() => server?.stop());

  it('loads every one of them, and reads what we say it does', async () => {
    const rows = await rowsOf(server, WRITTEN);
    const said = WRITTEN.map((text) => {
      const slip = slipOf(word(text));
      switch (slip?.kind) {
        case 'form':
          return slip.read;
        case 'notation':
          return slip.plain;
        case 'zone':
          return slip.without;
        case 'keyword':
        case 'no-host':
          return undefined;
        default:
          throw new Error(`${text} is no slip`);
      }
    });
    const plain = await rowsOf(
      server,
      said.map((text) => text ?? 'name.example'),
    );
    for (const [index, text] of WRITTEN.entries()) {
      const { address, netmask, error } = rows[index]!;
      expect([text, error]).toEqual([text, null]);
      if (said[index] === undefined) expect([address, netmask]).toEqual([word(text).value, null]);
      else expect([text, withoutZone(address), netmask]).toEqual([text, plain[index]!.address, plain[index]!.netmask]);
    }
  });

  it('refuses a zone that is no interface of its host, which we cannot know', async () => {
    const [row] = await rowsOf(server, ['fe80::1%nosuchif0/64']);
    expect(row?.error).toContain('specifying both host name and CIDR mask is invalid');
  });
});

const withoutZone = (address: string | null): string | undefined => address?.replace(/%.*$/u, '');
