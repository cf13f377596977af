import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/semantics/certificates/verify-chain.js';
import { authority, bundle, type Issued, issue, selfSigned } from '../pki/certificates.js';
import { crl } from '../pki/revocations.js';
import { type Put, verificationOf } from '../semantics/certificates/openssl-verify.js';
import { LIBPQ_HERE, libpq } from './libpq.js';
import { tlsDoors } from './tls-door.js';

/** The libpq of these builds brings its own OpenSSL: 1.1.1. */
function cases(): readonly (readonly [title: string, put: Put])[] {
  const root = authority('root');
  const middle = issue(root, 'middle', { ca: true });
  const leaf = issue(middle, 'leaf');
  const signing = selfSigned('signing', { extensions: { keyUsage: 'digitalSignature' } });
  const own = selfSigned('own');
  const strong = authority('strong', { key: 'RSA-2048' });
  const version1 = authority('version 1', { version: 1 });
  const plain = issue(root, 'plain');
  return [
    ['a leaf with its intermediate', { leaf, sent: [middle], roots: [root] }],
    ['an intermediate missing', { leaf, roots: [root] }],
    ['only the intermediate trusted', { leaf, roots: [middle] }],
    ['all trusted', { leaf, roots: [root, middle] }],
    ['signed by itself', { leaf: own, roots: [own] }],
    ['signed by itself, for signatures', { leaf: signing, roots: [signing] }],
    ['signed by itself, unknown', { leaf: own, roots: [root] }],
    ['trusted itself, its issuer not', { leaf: plain, roots: [plain] }],
    ['expired', { leaf: issue(root, 'expired', { from: -20, until: -1 }), roots: [root] }],
    ['for clients', { leaf: issue(root, 'for clients', { usage: 'clientAuth' }), roots: [root] }],
    ['for anything', { leaf: issue(root, 'for anything', { usage: 'anyExtendedKeyUsage' }), roots: [root] }],
    [
      'of a root of version 1',
      { leaf: issue(version1, 'of version 1', { extensions: { authorityKeyIdentifier: false } }), roots: [version1] },
    ],
    ['of what is no authority', { leaf: issue(plain, 'of plain'), sent: [plain], roots: [root] }],
    ['signed with SHA-1', { leaf: issue(strong, 'SHA-1', { hash: 'sha1' }), roots: [strong] }],
    ['with lists of all', { leaf, sent: [middle], roots: [root], lists: [crl(root), crl(middle)] }],
    ['without a list of the root', { leaf, sent: [middle], roots: [root], lists: [crl(middle)] }],
    ['revoked', { leaf, sent: [middle], roots: [root], lists: [crl(root), crl(middle, { revoked: [leaf] })] }],
    [
      'with a list that has ended',
      { leaf, sent: [middle], roots: [root], lists: [crl(root), crl(middle, { from: -9, until: -1 })] },
    ],
  ];
}

const presented = ({ leaf, sent = [] }: Put): { readonly key: string; readonly certificate: string } => ({
  key: leaf.keyPem,
  certificate: [leaf, ...sent].map(({ pem }: Issued) => pem).join(''),
});

describe.skipIf(LIBPQ_HERE.length === 0)('chains', () => {
  let doors: Awaited<ReturnType<typeof tlsDoors>>;
  let all: ReturnType<typeof cases>;
  beforeAll(async () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
    process.env['HOME'] = '/nonexistent';
    all = cases();
    doors = await tlsDoors(all.map(([, put]) => presented(put)));
  }, 60_000);
  afterAll(() => doors?.close());

  it.each(LIBPQ_HERE)('are trusted as libpq %i trusts them', { timeout: 60_000 }, (major) => {
    for (const [index, [title, put]] of all.entries()) {
      const lists = put.lists ? ` sslcrl=${bundle('lists', ...put.lists.map(({ pem }) => pem))}` : '';
      const said = libpq(major).connect(
        `host=127.0.0.1 port=${doors.ports[index]} sslmode=verify-ca sslrootcert=${bundle('roots', ...put.roots)}${lists} dbname=d user=u gssencmode=disable`,
      );
      const verdict = verifyChain({ ...verificationOf(put), level: 1 });
      const older = verdict.kind !== 'unknown' && verdict.dependsOn ? verdict.dependsOn.kind : verdict.kind;
      expect([title, said.includes('welcome') ? 'trusted' : 'refused', said]).toEqual([title, older, said]);
    }
  });
});
