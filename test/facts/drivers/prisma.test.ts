import { describe, expect, it } from 'vitest';
import { prismaAdapter } from '../../../src/facts/drivers/prisma-adapter.js';
import { prismaEngine } from '../../../src/facts/drivers/prisma-engine.js';
import { type Case, HIDDEN, ignoredIn, inputFrom, postureIn, U, worldOf } from './written.js';

describe("Prisma's engine", () => {
  it.each([
    ['', 'P1'],
    ['sslmode=disable', 'P0'],
    ['sslmode=allow', 'P1'],
    ['sslmode=prefer', 'P1'],
    ['sslmode=require', 'P2'],
    ['sslmode=verify-ca', 'P1'],
    ['sslmode=verify-full', 'P1'],
    ['sslmode=verify-full&sslrootcert=ca.pem', 'P1'],
    ['sslmode=nonsense', 'P1'],
    ['ssl=true', 'P1'],
    ['sslmode=require&sslaccept=strict', 'P4'],
    ['sslmode=require&sslaccept=accept_invalid_certs', 'P2'],
    ['sslmode=require&sslaccept=nonsense', 'P4'],
    ['sslmode=prefer&sslaccept=strict', 'P1'],
    ['sslaccept=strict', 'P1'],
    ['sslmode=require&sslcert=ca.pem', 'P2'],
  ])('J39, J40: %s is %s', (query, expected) => expect(postureIn(prismaEngine, { url: U(query) })).toBe(expected));

  it('verifies with `strict`, where there is TLS', () => {
    const input = inputFrom({ url: U('sslaccept=strict') }, prismaEngine);
    expect(prismaEngine.policy(input, worldOf({}))).toMatchObject({
      value: { encryption: 'if-offered', verifies: 'chain-and-name' },
    });
  });

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=require&sslaccept=strict&sslcert=ca.pem') }, []],
    [{ url: U('sslmode=verify-full&sslrootcert=ca.pem') }, ['sslmode', 'sslrootcert']],
    [{ url: U('ssl=true&schema=public') }, ['ssl']],
    [{ url: U(), env: { PGSSLMODE: 'require' } }, ['PGSSLMODE']],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(prismaEngine, written)).toEqual(names));
});

describe("Prisma's adapter", () => {
  it.each<[string, Case, string]>([
    ['J41', { url: U('sslmode=require&sslaccept=accept_invalid_certs') }, 'P4'],
    ['the default', { url: U() }, 'P0'],
    ['verify-full', { url: U('sslmode=verify-full') }, 'P4'],
    ['an object', { url: U(), beside: { ssl: { rejectUnauthorized: false } } }, 'P2'],
    ['an old pg', { url: U('sslmode=require'), version: '7.10.1', packages: { pg: '8.3.3' } }, 'P0'],
    ['something hidden', { url: U(), beside: { ssl: HIDDEN } }, 'unknown'],
  ])('%s', (_, written, expected) => expect(postureIn(prismaAdapter, written)).toBe(expected));

  it("ignores the engine's words", () => {
    expect(ignoredIn(prismaAdapter, { url: U('sslmode=require&sslaccept=strict&sslidentity=x') })).toEqual([
      'sslaccept',
      'sslidentity',
    ]);
  });

  it('is for `prisma migrate` what the engine makes of it', () => {
    expect(postureIn(prismaEngine, { url: U('sslmode=require&sslaccept=accept_invalid_certs') })).toBe('P2');
  });
});
