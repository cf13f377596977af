import { authority, type Issued, issue, selfSigned } from './certificates.js';
import { memoized } from './openssl.js';

/** One certificate of every sort, by what it shows. */
export const everyCertificate = memoized((): ReadonlyMap<string, Issued> => {
  const root = authority('Root', { key: 'RSA-2048', subject: '/C=DE/O=Example AG/CN=Root' });
  const mid = issue(root, 'mid', { ca: true, pathLength: 0, subject: '/O=Example AG/OU=PKI/CN=Issuing' });
  const ed = authority('ed', { key: 'Ed25519' });
  const leaf = (name: string, options: Parameters<typeof issue>[2]) => [name, issue(root, name, options)] as const;
  return new Map<string, Issued>([
    ['root', root],
    ['intermediate', mid],
    ['Ed25519 root', ed],
    ['by the intermediate', issue(mid, 'db.example.com', { names: 'DNS:db.example.com', usage: 'serverAuth' })],
    ['by Ed25519', issue(ed, 'by-ed', { names: 'DNS:a' })],
    ['by Ed448', issue(authority('ed448', { key: 'Ed448' }), 'by-448')],
    ['by RSA-PSS', issue(authority('pss', { key: 'RSA-PSS-2048' }), 'by-pss')],
    ['by DSA', issue(authority('dsa', { key: 'DSA-1024' }), 'by-dsa')],
    ['by P-521 and SHA-512', issue(authority('p521', { key: 'P-521' }), 'by-521', { hash: 'sha512' })],
    leaf('RSASSA-PSS by a plain key', { pss: true }),
    leaf('RSASSA-PSS with SHA-512', { pss: true, hash: 'sha512' }),
    leaf('RSA 1024', { key: 'RSA-1024' }),
    leaf('P-384', { key: 'P-384' }),
    leaf('P-224', { key: 'P-224' }),
    leaf('Ed25519', { key: 'Ed25519' }),
    leaf('MD5', { hash: 'md5' }),
    leaf('SHA-1', { hash: 'sha1' }),
    leaf('SHA-384', { hash: 'sha384' }),
    leaf('expired', { from: '2019-01-01T00:00:00Z', until: '2020-01-01T00:00:00Z' }),
    leaf('before 2000', { from: '1955-06-01T00:00:00Z', until: '1999-12-31T23:59:59Z' }),
    leaf('not yet valid', { from: 400, until: 800 }),
    leaf('after 2049', { until: '9999-12-31T23:59:59Z' }),
    leaf('a wildcard', { names: 'DNS:*.example.com,DNS:example.com', usage: 'serverAuth,clientAuth' }),
    leaf('addresses', { names: 'IP:10.0.0.1,IP:2001:db8::1,IP:::1,IP:::,IP:::ffff:1.2.3.4,IP:1:0:0:2:0:0:0:3' }),
    leaf('other names', { names: 'DNS:a,email:a@example.com,URI:spiffe://a/b,RID:1.2.3' }),
    leaf('no extensions but key ids', {}),
    leaf('usages', {
      extensions: { keyUsage: 'digitalSignature,keyAgreement,decipherOnly' },
      usage: 'msSGC,1.2.3.4,anyExtendedKeyUsage',
    }),
    leaf('an unknown critical extension', { extensions: { '1.2.3.4': 'critical,ASN1:UTF8String:x' } }),
    leaf('an unknown extension', { extensions: { '1.2.3.5': 'ASN1:UTF8String:x' } }),
    leaf('constraints', {
      ca: true,
      pathLength: 3,
      nameConstraints:
        'critical,permitted;DNS:example.com,permitted;IP:10.0.0.0/255.0.0.0,excluded;email:.example.org,excluded;IP:2001:db8::/ffff:ffff::',
    }),
    leaf('no CA', { extensions: { basicConstraints: 'CA:FALSE' } }),
    leaf('no name', { subject: '/', names: 'DNS:a' }),
    leaf('a name of many parts', {
      subject: '/DC=org/DC=example/OU=Täst+O=A, B/CN= x #"<>;\\\\ /emailAddress=a@b/serialNumber=1/title=Dr.',
    }),
    leaf('a short serial number', { serial: '01' }),
    leaf('a serial number with its high bit set', { serial: 'FF00' }),
    ['version 1', selfSigned('old', { version: 1 })],
  ]);
});
