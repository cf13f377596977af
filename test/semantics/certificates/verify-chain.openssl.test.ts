import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src/semantics/certificates/verify-chain.js';
import { authority, type CertificateOptions, type Issued, issue, selfSigned } from '../../pki/certificates.js';
import { crl } from '../../pki/revocations.js';
import { opensslVerify, type Put, verificationOf } from './openssl-verify.js';

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';
const isOpenSsl3 = version.startsWith('OpenSSL 3');
if (!isOpenSsl3) console.warn(`chains are not held against OpenSSL 3 here: ${version || 'no openssl'}`);

const ours = (put: Put): string => {
  const verdict = verifyChain(verificationOf(put));
  return verdict.kind === 'trusted' ? 'OK' : verdict.kind === 'refused' ? verdict.words : `unknown: ${verdict.why}`;
};

const DAY = 86_400_000;
const root = authority('root');
const middle = issue(root, 'middle', { ca: true });
const lower = issue(middle, 'lower', { ca: true });
const leaf = issue(middle, 'leaf', { names: 'DNS:db.example.com,IP:10.0.0.1' });
/** A leaf with the key of another one, which saves making it. */
const below = (issuer: Issued, name: string, options: CertificateOptions = {}) =>
  issue(issuer, name, { keyOf: leaf, ...options });
const direct = below(root, 'direct');
const deep = issue(lower, 'deep');
const own = selfSigned('own');
const ownAuthority = authority('own authority');

const stranger = authority('stranger');
/** The name of the root and another key. */
const impostor = authority('impostor', { subject: '/CN=root' });
const impostorWithoutIds = authority('impostor without ids', {
  subject: '/CN=root',
  extensions: { subjectKeyIdentifier: false },
});
const crossed = issue(stranger, 'crossed', { ca: true, subject: '/CN=middle', keyOf: middle });
const crossedRoot = issue(stranger, 'crossed root', { ca: true, subject: '/CN=root', keyOf: root });
const expiredRoot = authority('expired root', { from: -20, until: -10 });
const expiredTwin = authority('expired twin', { subject: '/CN=root', keyOf: root, from: -20, until: -10 });
const expiredMiddle = issue(root, 'expired middle', { ca: true, from: -20, until: -10 });
const version1 = authority('version 1', { version: 1 });
const version1Middle = issue(root, 'version 1 middle', { version: 1 });
const plainMiddle = issue(root, 'plain middle');
const noSign = issue(root, 'no sign', { ca: true, extensions: { keyUsage: 'critical,digitalSignature' } });
const noConstraints = issue(root, 'no constraints', {
  ca: true,
  extensions: { basicConstraints: false },
});
const rootWithoutConstraints = authority('root without constraints', { extensions: { basicConstraints: false } });
const bareRoot = authority('bare root', { extensions: { basicConstraints: false, keyUsage: false } });
const falseRoot = authority('false root', { extensions: { basicConstraints: 'CA:FALSE' } });
const short = authority('short', { pathLength: 0 });
const belowShort = issue(short, 'below short', { ca: true });
const shortMiddle = issue(root, 'short middle', { ca: true, pathLength: 0 });
const belowShortMiddle = issue(shortMiddle, 'below short middle', { ca: true });
const selfIssued = issue(short, 'self-issued', { ca: true, subject: '/CN=short' });
const serverMiddle = issue(root, 'server middle', { ca: true, usage: 'serverAuth' });
const clientMiddle = issue(root, 'client middle', { ca: true, usage: 'clientAuth' });
const anyMiddle = issue(root, 'any middle', { ca: true, usage: 'anyExtendedKeyUsage' });
const netscape = issue(root, 'netscape', {
  ca: true,
  extensions: { basicConstraints: false, keyUsage: false, nsCertType: 'sslCA' },
});
const netscapeRoot = authority('netscape root', {
  extensions: { basicConstraints: false, keyUsage: false, nsCertType: 'sslCA' },
});
const netscapeMail = authority('netscape mail', {
  extensions: { basicConstraints: false, keyUsage: false, nsCertType: 'emailCA' },
});
const loopA = authority('loop a');
const loopB = issue(loopA, 'loop b', { ca: true });
const loopAByB = issue(loopB, 'loop a by b', { ca: true, subject: '/CN=loop a', keyOf: loopA });
const limited = (constraints: string) =>
  issue(root, `limited to ${constraints.replaceAll(/[^a-z0-9.]/giu, ' ')}`, {
    ca: true,
    nameConstraints: `critical,${constraints}`,
  });
const dnsLimited = limited('permitted;DNS:example.com');
const dottedLimited = limited('permitted;DNS:.example.com');
const excluded = limited('excluded;DNS:example.com');
const ipLimited = limited('permitted;IP:10.0.0.0/255.0.0.0');
const ip6Limited = limited('permitted;IP:2001:db8::/ffff:ffff::');
const emailLimited = limited('permitted;email:example.com');

/** Of an issuer that has no identifier for its key. */
const WITHOUT_ID: CertificateOptions = { extensions: { authorityKeyIdentifier: false } };

const SINGLE: readonly (readonly [title: string, put: Put])[] = [
  ['a root and a leaf', { leaf: direct, roots: [root] }],
  ['with an intermediate', { leaf, sent: [middle], roots: [root] }],
  ['with two in the wrong order', { leaf: deep, sent: [middle, lower], roots: [root] }],
  ['with two in order', { leaf: deep, sent: [lower, middle, root], roots: [root] }],
  ['with the intermediate among the roots', { leaf, roots: [middle, root] }],
  ['the intermediate missing', { leaf, roots: [root] }],
  ['the upper intermediate missing', { leaf: deep, sent: [lower], roots: [root] }],
  ['the root missing', { leaf, sent: [middle], roots: [stranger] }],
  ['only the intermediate trusted', { leaf, roots: [middle] }],
  ['only the intermediate trusted, and sent', { leaf, sent: [middle], roots: [middle] }],
  ['only the lower intermediate trusted', { leaf: deep, sent: [middle], roots: [lower] }],
  ['the root sent and not trusted', { leaf, sent: [middle, root], roots: [stranger] }],
  ['the leaf trusted itself', { leaf: direct, roots: [direct] }],
  ['signed by itself', { leaf: own, roots: [own] }],
  ['signed by itself and unknown', { leaf: own, roots: [root] }],
  ['an authority of its own', { leaf: ownAuthority, roots: [ownAuthority] }],
  ['an impostor of the root', { leaf: direct, roots: [impostor] }],
  ['an impostor without key identifiers', { leaf: direct, roots: [impostorWithoutIds] }],
  ['an impostor without key identifiers before the root', { leaf: direct, roots: [impostorWithoutIds, root] }],
  ['an impostor without key identifiers after the root', { leaf: direct, roots: [root, impostorWithoutIds] }],
  ['an impostor sent instead of the root', { leaf: direct, sent: [impostorWithoutIds], roots: [root] }],
  ['signed by itself, as a twin of the root', { leaf: impostorWithoutIds, roots: [root] }],
  ['signed by itself, after a twin of it', { leaf: impostorWithoutIds, roots: [impostor, impostorWithoutIds] }],
  ['crossed, by the way of the own root', { leaf, sent: [crossed, middle], roots: [root] }],
  ['crossed, by the way of the other', { leaf, sent: [middle, crossed], roots: [stranger] }],
  ['crossed, by that way alone', { leaf, sent: [crossed], roots: [stranger] }],
  ['crossed above, the root among those sent', { leaf, sent: [middle, root, crossedRoot], roots: [stranger] }],
  ['crossed above', { leaf, sent: [middle, crossedRoot], roots: [stranger] }],
  ['crossed above, both trusted', { leaf, sent: [middle, crossedRoot], roots: [stranger, root] }],
  ['crossed above, among the roots', { leaf, sent: [middle], roots: [crossedRoot] }],
  ['crossed above, all among the roots', { leaf, sent: [middle], roots: [crossedRoot, stranger] }],
  ['an expired root', { leaf: below(expiredRoot, 'of expired'), roots: [expiredRoot] }],
  ['an expired twin before the root', { leaf: direct, roots: [expiredTwin, root] }],
  ['an expired twin alone', { leaf: direct, roots: [expiredTwin] }],
  [
    'an expired intermediate',
    { leaf: below(expiredMiddle, 'of expired middle'), sent: [expiredMiddle], roots: [root] },
  ],
  ['expired', { leaf: below(root, 'expired', { from: -20, until: -1 }), roots: [root] }],
  ['not yet valid', { leaf: below(root, 'early', { from: 1, until: 20 }), roots: [root] }],
  [
    'signed by itself and expired',
    { leaf: selfSigned('old', { from: -20, until: -1 }), roots: [selfSigned('old', { from: -20, until: -1 })] },
  ],
  ['a root of version 1', { leaf: below(version1, 'of version 1', WITHOUT_ID), roots: [version1] }],
  [
    'an intermediate of version 1',
    { leaf: below(version1Middle, 'of version 1 middle', WITHOUT_ID), sent: [version1Middle], roots: [root] },
  ],
  [
    'an intermediate that is no authority',
    { leaf: below(plainMiddle, 'of plain'), sent: [plainMiddle], roots: [root] },
  ],
  ['an intermediate that may not sign', { leaf: below(noSign, 'of no sign'), sent: [noSign], roots: [root] }],
  [
    'an intermediate with a key usage alone',
    { leaf: below(noConstraints, 'of none'), sent: [noConstraints], roots: [root] },
  ],
  [
    'a root with a key usage alone',
    { leaf: below(rootWithoutConstraints, 'of such'), roots: [rootWithoutConstraints] },
  ],
  ['a root that says nothing', { leaf: below(bareRoot, 'of bare'), roots: [bareRoot] }],
  ['a root that says it is none', { leaf: below(falseRoot, 'of false'), roots: [falseRoot] }],
  ['below one of no length', { leaf: below(short, 'of short'), roots: [short] }],
  ['too far below one of no length', { leaf: below(belowShort, 'far below'), sent: [belowShort], roots: [short] }],
  [
    'too far below an intermediate of no length',
    { leaf: below(belowShortMiddle, 'far below it'), sent: [belowShortMiddle, shortMiddle], roots: [root] },
  ],
  [
    'not so far, as names do not count twice',
    { leaf: below(selfIssued, 'below self-issued'), sent: [selfIssued], roots: [short] },
  ],
  ['for servers', { leaf: below(root, 'server', { usage: 'serverAuth' }), roots: [root] }],
  [
    'for servers, used by a client',
    { leaf: below(root, 'server', { usage: 'serverAuth' }), roots: [root], purpose: 'client' },
  ],
  ['for clients, used by a server', { leaf: below(root, 'client', { usage: 'clientAuth' }), roots: [root] }],
  ['for clients', { leaf: below(root, 'client', { usage: 'clientAuth' }), roots: [root], purpose: 'client' }],
  ['for both', { leaf: below(root, 'both', { usage: 'serverAuth,clientAuth' }), roots: [root], purpose: 'client' }],
  ['for anything', { leaf: below(root, 'any', { usage: 'anyExtendedKeyUsage' }), roots: [root] }],
  ['for gated cryptography', { leaf: below(root, 'gated', { usage: 'msSGC' }), roots: [root] }],
  [
    'for gated cryptography, used by a client',
    { leaf: below(root, 'gated', { usage: 'msSGC' }), roots: [root], purpose: 'client' },
  ],
  ['an intermediate for servers', { leaf: below(serverMiddle, 'of server'), sent: [serverMiddle], roots: [root] }],
  ['an intermediate for clients', { leaf: below(clientMiddle, 'of client'), sent: [clientMiddle], roots: [root] }],
  ['an intermediate for anything', { leaf: below(anyMiddle, 'of any'), sent: [anyMiddle], roots: [root] }],
  [
    'signatures alone, used by a server',
    { leaf: below(root, 'signs', { extensions: { keyUsage: 'digitalSignature' } }), roots: [root] },
  ],
  [
    'signatures alone, used by a client',
    { leaf: below(root, 'signs', { extensions: { keyUsage: 'digitalSignature' } }), roots: [root], purpose: 'client' },
  ],
  [
    'encipherment alone, used by a server',
    { leaf: below(root, 'enciphers', { extensions: { keyUsage: 'keyEncipherment' } }), roots: [root] },
  ],
  [
    'encipherment alone, used by a client',
    {
      leaf: below(root, 'enciphers', { extensions: { keyUsage: 'keyEncipherment' } }),
      roots: [root],
      purpose: 'client',
    },
  ],
  ['an authority as leaf, which only signs', { leaf: middle, roots: [root] }],
  ['its own authority, which only signs', { leaf: root, roots: [root] }],
  [
    'its own, for signatures',
    {
      leaf: selfSigned('signing', { extensions: { keyUsage: 'digitalSignature' } }),
      roots: [selfSigned('signing', { extensions: { keyUsage: 'digitalSignature' } })],
    },
  ],
  ['Netscape says server', { leaf: below(root, 'ns server', { extensions: { nsCertType: 'server' } }), roots: [root] }],
  [
    'Netscape says server, used by a client',
    { leaf: below(root, 'ns server', { extensions: { nsCertType: 'server' } }), roots: [root], purpose: 'client' },
  ],
  ['Netscape says client', { leaf: below(root, 'ns client', { extensions: { nsCertType: 'client' } }), roots: [root] }],
  ['Netscape makes an intermediate', { leaf: below(netscape, 'of netscape'), sent: [netscape], roots: [root] }],
  ['Netscape makes a root', { leaf: below(netscapeRoot, 'of netscape root'), roots: [netscapeRoot] }],
  ['Netscape makes a root for mail', { leaf: below(netscapeMail, 'of netscape mail'), roots: [netscapeMail] }],
  [
    'a critical extension of its own',
    { leaf: below(root, 'critical', { extensions: { '1.2.3.4.5': 'critical,ASN1:NULL' } }), roots: [root] },
  ],
  [
    'an uncritical extension of its own',
    { leaf: below(root, 'uncritical', { extensions: { '1.2.3.4.5': 'ASN1:NULL' } }), roots: [root] },
  ],
  ['roots that sign each other', { leaf: below(loopB, 'of loop'), roots: [loopB, loopAByB] }],
  ['those sent sign each other', { leaf: below(loopB, 'of loop'), sent: [loopB, loopAByB], roots: [root] }],
  [
    'named by number and issuer',
    {
      leaf: below(middle, 'numbered', { extensions: { authorityKeyIdentifier: 'issuer:always' } }),
      sent: [middle],
      roots: [root],
    },
  ],
  [
    'named by the number of another',
    {
      leaf: below(middle, 'numbered', { extensions: { authorityKeyIdentifier: 'issuer:always' } }),
      sent: [crossed],
      roots: [stranger],
    },
  ],
  [
    'a name within',
    { leaf: below(dnsLimited, 'within', { names: 'DNS:db.example.com' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'the name itself',
    { leaf: below(dnsLimited, 'itself', { names: 'DNS:Example.com' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a name without',
    { leaf: below(dnsLimited, 'without', { names: 'DNS:db.example.org' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a name that only ends alike',
    { leaf: below(dnsLimited, 'alike', { names: 'DNS:dbexample.com' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a wildcard within',
    { leaf: below(dnsLimited, 'wild', { names: 'DNS:*.example.com' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a common name without',
    { leaf: below(dnsLimited, 'x', { subject: '/CN=db.example.org' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a common name that is no host',
    { leaf: below(dnsLimited, 'x', { subject: '/CN=some-db' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a common name that is none, with dots',
    { leaf: below(dnsLimited, 'x', { subject: '/CN=a.-b.org' }), sent: [dnsLimited], roots: [root] },
  ],
  [
    'a common name beside a name',
    {
      leaf: below(dnsLimited, 'x', { subject: '/CN=db.example.org', names: 'DNS:a.example.com' }),
      sent: [dnsLimited],
      roots: [root],
    },
  ],
  [
    'a common name beside an address',
    {
      leaf: below(dnsLimited, 'x', { subject: '/CN=db.example.org', names: 'IP:10.0.0.1' }),
      sent: [dnsLimited],
      roots: [root],
    },
  ],
  [
    'a dotted limit and the name itself',
    { leaf: below(dottedLimited, 'x', { names: 'DNS:example.com' }), sent: [dottedLimited], roots: [root] },
  ],
  [
    'a dotted limit and a name within',
    { leaf: below(dottedLimited, 'x', { names: 'DNS:a.example.com' }), sent: [dottedLimited], roots: [root] },
  ],
  ['an excluded name', { leaf: below(excluded, 'x', { names: 'DNS:a.example.com' }), sent: [excluded], roots: [root] }],
  [
    'another than the excluded',
    { leaf: below(excluded, 'x', { names: 'DNS:a.example.org' }), sent: [excluded], roots: [root] },
  ],
  ['an address within', { leaf: below(ipLimited, 'x', { names: 'IP:10.1.2.3' }), sent: [ipLimited], roots: [root] }],
  ['an address without', { leaf: below(ipLimited, 'x', { names: 'IP:11.1.2.3' }), sent: [ipLimited], roots: [root] }],
  [
    'an address of IPv6 with a limit of IPv4',
    { leaf: below(ipLimited, 'x', { names: 'IP:::1' }), sent: [ipLimited], roots: [root] },
  ],
  [
    'an address of IPv6 within',
    { leaf: below(ip6Limited, 'x', { names: 'IP:2001:db8::1' }), sent: [ip6Limited], roots: [root] },
  ],
  [
    'an address of IPv6 without',
    { leaf: below(ip6Limited, 'x', { names: 'IP:2001:db9::1' }), sent: [ip6Limited], roots: [root] },
  ],
  [
    'a limit of another kind',
    { leaf: below(emailLimited, 'x', { names: 'DNS:a.example.org' }), sent: [emailLimited], roots: [root] },
  ],
];

const of = (issuer: Parameters<typeof crl>[0], options: Parameters<typeof crl>[1] = {}) => crl(issuer, options);
const noCrlSign = issue(root, 'no crl sign', { ca: true, extensions: { keyUsage: 'critical,keyCertSign' } });
const withLists = (lists: Put['lists'], put: Partial<Put> = {}): Put => ({
  leaf,
  sent: [middle],
  roots: [root],
  ...(lists && { lists }),
  ...put,
});

const LISTS: readonly (readonly [title: string, put: Put])[] = [
  ['lists of all', withLists([of(root), of(middle)])],
  ['lists of all, in the other order', withLists([of(middle), of(root)])],
  ['no list at all', withLists([])],
  ['no list of the intermediate', withLists([of(root)])],
  ['no list of the root', withLists([of(middle)])],
  ['a list of somebody else', withLists([of(stranger)])],
  ['a leaf that is revoked', withLists([of(root), of(middle, { revoked: [leaf] })])],
  ['an intermediate that is revoked', withLists([of(root, { revoked: [middle] }), of(middle)])],
  ['another that is revoked', withLists([of(root), of(middle, { revoked: [direct] })])],
  ['a root that is revoked', withLists([of(root, { revoked: [root] }), of(middle)])],
  ['a list that has ended', withLists([of(root), of(middle, { from: -20, until: -1 })])],
  ['a list of the root that has ended', withLists([of(root, { from: -20, until: -1 }), of(middle)])],
  ['a list that has not begun', withLists([of(root), of(middle, { from: 1 })])],
  [
    'a list that has ended, and a good one',
    withLists([of(root), of(middle, { from: -20, until: -1, revoked: [leaf] }), of(middle)]),
  ],
  ['an older list that revokes', withLists([of(root), of(middle, { from: -5, revoked: [leaf] }), of(middle)])],
  ['a newer list that revokes', withLists([of(root), of(middle), of(middle, { from: -0.5, revoked: [leaf] })])],
  ['a list of an impostor', withLists([of(impostor)], { leaf: direct, sent: [] })],
  [
    'one that may not sign lists',
    withLists([of(root), of(noCrlSign)], { leaf: below(noCrlSign, 'of no crl sign'), sent: [noCrlSign] }),
  ],
  ['its own, without a list', withLists([], { leaf: own, sent: [], roots: [own] })],
  ['its own, with a list', withLists([of(own)], { leaf: own, sent: [], roots: [own] })],
  ['its own, revoked by itself', withLists([of(own, { revoked: [own] })], { leaf: own, sent: [], roots: [own] })],
];

const weakRoot = authority('weak root', { key: 'RSA-1024' });
const strongRoot = authority('strong root', { key: 'RSA-2048' });
const sha1Root = authority('SHA-1 root', { key: 'RSA-2048', hash: 'sha1' });
const sha1Middle = issue(strongRoot, 'SHA-1 middle', { ca: true, hash: 'sha1' });
const weakMiddle = issue(strongRoot, 'weak middle', { ca: true, key: 'RSA-1024' });
const WEAK: readonly (readonly [title: string, put: Omit<Put, 'level'>])[] = [
  ['nothing weak', { leaf: issue(strongRoot, 'fine'), roots: [strongRoot] }],
  ['a root of 1024 bits', { leaf: issue(weakRoot, 'of weak'), roots: [weakRoot] }],
  ['a leaf of 1024 bits', { leaf: issue(strongRoot, 'weak', { key: 'RSA-1024' }), roots: [strongRoot] }],
  [
    'an intermediate of 1024 bits',
    { leaf: issue(weakMiddle, 'of weak middle'), sent: [weakMiddle], roots: [strongRoot] },
  ],
  ['a leaf on P-224', { leaf: issue(strongRoot, 'P-224', { key: 'P-224' }), roots: [strongRoot] }],
  ['a leaf with DSA', { leaf: issue(strongRoot, 'DSA', { key: 'DSA-1024' }), roots: [strongRoot] }],
  ['a leaf on Ed25519', { leaf: issue(strongRoot, 'Ed25519', { key: 'Ed25519' }), roots: [strongRoot] }],
  ['a leaf signed with SHA-1', { leaf: issue(strongRoot, 'SHA-1', { hash: 'sha1' }), roots: [strongRoot] }],
  ['a leaf signed with MD5', { leaf: issue(strongRoot, 'MD5', { hash: 'md5' }), roots: [strongRoot] }],
  [
    'a leaf signed with SHA-1 and PSS',
    { leaf: issue(strongRoot, 'SHA-1 PSS', { hash: 'sha1', pss: true }), roots: [strongRoot] },
  ],
  [
    'a leaf signed with SHA-256 and PSS',
    { leaf: issue(strongRoot, 'PSS', { hash: 'sha256', pss: true }), roots: [strongRoot] },
  ],
  [
    'an intermediate signed with SHA-1',
    { leaf: issue(sha1Middle, 'of SHA-1'), sent: [sha1Middle], roots: [strongRoot] },
  ],
  ['a root that signed itself with SHA-1', { leaf: issue(sha1Root, 'of SHA-1 root'), roots: [sha1Root] }],
  [
    'its own, with SHA-1',
    { leaf: selfSigned('own SHA-1', { hash: 'sha1' }), roots: [selfSigned('own SHA-1', { hash: 'sha1' })] },
  ],
  [
    'its own, of 1024 bits',
    { leaf: selfSigned('own weak', { key: 'RSA-1024' }), roots: [selfSigned('own weak', { key: 'RSA-1024' })] },
  ],
];

describe.skipIf(!isOpenSsl3)('as OpenSSL 3 verifies', () => {
  it.each(SINGLE)('%s', (_, put) => expect(ours(put)).toBe(opensslVerify(put)));
  it.each(LISTS)('with lists: %s', (_, put) => expect(ours(put)).toBe(opensslVerify(put)));
  it.each(WEAK)('by level: %s', (_, put) => {
    for (const level of [0, 1, 2] as const)
      expect([level, ours({ ...put, level })]).toEqual([level, opensslVerify({ ...put, level })]);
  });

  it('minds the very second', () => {
    const from = Math.floor(Date.now() / 1000) * 1000;
    const brief = issue(root, 'brief', {
      from: new Date(from).toISOString(),
      until: new Date(from + DAY).toISOString(),
    });
    for (const now of [from - 1000, from, from + DAY - 1000, from + DAY]) {
      const put: Put = { leaf: brief, roots: [root], now };
      expect([now - from, ours(put)]).toEqual([now - from, opensslVerify(put)]);
    }
  });
});
