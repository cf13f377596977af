import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostNameVerdict } from '../../src/semantics/certificates/host-name.js';
import type { Issued } from '../pki/certificates.js';
import { certificateOf } from '../semantics/certificates/certificate-of.js';
import { CERTIFICATES, HOSTS, made } from '../semantics/certificates/names.js';
import { LIBPQ_HERE, libpq } from './libpq.js';
import { tlsDoors } from './tls-door.js';

const quoted = (text: string) => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

describe.skipIf(LIBPQ_HERE.length === 0)('names of certificates', () => {
  let doors: Awaited<ReturnType<typeof tlsDoors>>;
  let issued: readonly Issued[];
  beforeAll(async () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
    process.env['HOME'] = '/nonexistent';
    issued = CERTIFICATES.map(made);
    doors = await tlsDoors(issued.map(({ keyPem, pem }) => ({ key: keyPem, certificate: pem })));
  }, 60_000);
  afterAll(() => doors?.close());

  it.each(LIBPQ_HERE)('match hosts as libpq %i has it', { timeout: 120_000 }, (major) => {
    let pairs = 0;
    let matches = 0;
    for (const [index, { title, subject = ['whoever'], dns = [], ip = [] }] of CERTIFICATES.entries()) {
      const certificate = certificateOf({ subject, dns, ip });
      for (const host of HOSTS) {
        const where = `hostaddr=127.0.0.1 port=${doors.ports[index]} host=${quoted(host)}`;
        const said = libpq(major).connect(
          `${where} sslmode=verify-full sslrootcert=${quoted(issued[index]!.certificate)} dbname=d user=u gssencmode=disable`,
        );
        const verdict = hostNameVerdict(certificate, host, { kind: 'libpq', major });
        const about = `${title} / ${host}: ${said}`;
        expect(said, about).toMatch(/welcome|does not match host name|embedded null|could not get server's host name/u);
        expect([about, verdict.kind]).toEqual([about, said.includes('welcome') ? 'match' : 'mismatch']);
        pairs++;
        if (verdict.kind === 'match') matches++;
      }
    }
    expect(pairs).toBeGreaterThan(800);
    expect(matches).toBeGreaterThan(40);
  });
});
