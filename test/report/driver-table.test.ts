import { describe, expect, it } from 'vitest';
import { DRIVERS, driverOf } from '../../src/facts/drivers.js';
import type { Driver } from '../../src/facts/policy.js';
import { NEVER, required } from '../../src/facts/policy.js';
import { type DriverEntry, driverPage, driverTable } from '../../src/report/driver-table.js';
import { POSTURE_WORDS, policySentence } from '../../src/report/posture-words.js';
import { meaningsOf } from '../../src/semantics/driver-meanings.js';
import { byDefault, unknown } from '../../src/text/resolved.js';

const entry = (driver: Driver, version?: string): DriverEntry => ({
  ...driver,
  aliases: driver.aliases ?? [],
  ...(version !== undefined && { version }),
  meanings: meaningsOf({ driver, why: 'the test asks', ...(version !== undefined && { version }) }),
});

const row = (text: string, title: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${title} `))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim().replace(' *', ''));

describe('one URL, many meanings', () => {
  const text = driverTable(DRIVERS.map((driver) => entry(driver)));

  it('has every driver once', () => {
    for (const { title } of DRIVERS) expect(row(text, title)).toHaveLength(9);
  });

  // no option, disable, allow, prefer, require, verify-ca, verify-full, ssl=true, no-verify
  it.each([
    ['libpq', 'P1 P0 P0 P1 P2 P3 P4 P2 ERR'],
    ['node-postgres', 'P0 P0 P4 P4 P4 P4 P4 P4 P2'],
    ['postgres.js', 'P0 P0 P2 P1 P2 P4 P4 P4 P4'],
    ['Bun', 'P0 P0 P1 P1 P2 P3 P4 P2 ERR'],
    ['deno-postgres', 'P1c P0 ERR P1c P4 P4 P4 P4 ERR'],
    ["Prisma's engine", 'P1 P0 P1 P1 P2 P1 P1 P1 P1'],
    ["Prisma's adapter for pg", 'P0 P0 P4 P4 P4 P4 P4 P4 P2'],
    ['MikroORM', 'P0 P0 P0 P0 P0 P0 P0 P0 P0'],
    ['Sequelize', 'P0 P0 P4 P4 P4 P4 P4 P4 P2'],
    ['TypeORM', 'P0 P0 P4 P4 P4 P4 P4 P4 P2'],
    ['Knex', 'P0 P0 P4 P4 P4 P4 P4 P4 P2'],
    ['Drizzle on postgres.js', 'P0 P0 P2 P1 P2 P4 P4 P4 P4'],
  ])('says of %s what was measured', (title, postures) => {
    const words = postures.split(' ').map((posture) => POSTURE_WORDS[posture as keyof typeof POSTURE_WORDS][0]);
    expect(row(text, title)).toEqual(words);
  });

  it('lines up, and explains the words that are there', () => {
    const [first] = text.split('\n').filter((line) => line.startsWith('| driver'));
    const rows = text.split('\n').filter((line) => DRIVERS.some(({ title }) => line.startsWith(`| ${title} `)));
    expect(new Set(rows.map((line) => line.length))).toEqual(new Set([first!.length]));
    expect(text).toContain('| unverified | P2 ');
    expect(driverTable([entry(driverOf('mikro-orm'))])).not.toContain('| unverified ');
    expect(text).toContain('another version reads it otherwise');
  });
});

describe('one driver', () => {
  it('is asked in its own syntax', () => {
    const page = driverPage(entry(driverOf('npgsql')));
    expect(page).toMatch(/\| `Host=db.example.com;Database=app;SSL Mode=VerifyFull` +\| verified /u);
    expect(page).toMatch(/\| `Host=db.example.com;Database=app;SSL Mode=Require` +\| unverified /u);
  });

  it('tells what it ignores, what changes, what protects and where it comes from', () => {
    const page = driverPage(entry(driverOf('mikroorm'), '6.6.10'));
    expect(page).toContain('# MikroORM 6.6.10\n');
    expect(page).toContain('| `postgres://db.example.com/app?sslmode=verify-full` | plaintext  | no TLS ');
    expect(page).toContain('it takes nothing about TLS from its URL, so `sslmode` does nothing;');
    expect(page).toContain('## What protects\n');
    expect(page).toContain('Source: MikroORM 6.6.10 and 7.1.0 run');
  });

  it('tells coming versions', () => {
    const page = driverPage(entry(driverOf('pg')));
    expect(page).toMatch(
      /\| pg 9 \(planned\) \| `sslmode=prefer`, `sslmode=require` +\| unverified +\| always TLS, with/u,
    );
    expect(page).toContain('in the URL: `?sslmode=verify-full`');
  });

  it('tells why nobody can tell', () => {
    expect(driverPage(entry(driverOf('nobody')))).toContain('whose rules we do not know yet');
  });

  it('has a bar in no cell', () => {
    const odd: Driver = {
      ...driverOf('libpq'),
      title: 'a|b',
      policy: () => unknown('one | two'),
    };
    expect(driverPage(entry(odd))).toContain('one \\| two');
    expect(driverTable([entry(odd)])).toContain('a\\|b');
  });
});

describe('a policy in a sentence', () => {
  it.each([
    [NEVER, 'no TLS'],
    [{ ...NEVER, encryption: 'if-offered', plaintextFirst: true } as const, 'plaintext first, and TLS where'],
    [{ encryption: 'if-offered', verifies: 'chain-and-name' } as const, 'and then verified; plaintext otherwise'],
    [{ encryption: 'if-offered', verifies: 'chain', downgradesOnFailure: true } as const, 'does not verify'],
    [{ ...required('chain-and-name'), but: 'the name is another' }, 'of this host; the name is another'],
  ])('%j', (policy, words) => expect(policySentence(byDefault(policy, '').value)).toContain(words));
});
