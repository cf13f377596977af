import {
  assuming,
  certificateDemand,
  clientcertOption,
  defineRule,
  type HbaRecord,
  hbaInForce,
  networkRecords,
  rolesOf,
  withoutProof,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/clientcert-ca-only',
  on: 'server',
  title: 'any certificate of the CA opens any role',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`clientcert=verify-ca\` asks for some certificate that the CA has issued; whose it is nobody compares. With
      \`trust\` the holder of any certificate is any role, a superuser too. With a method that passwords can be read,
      recorded or guessed from, the certificate keeps strangers out and colleagues not.

      With \`scram-sha-256\` beside it, \`verify-ca\` is a second factor that says "a machine of ours", and not reported.`,
    remedy: `
      Write \`clientcert=verify-full\`, or the method \`cert\`, which says the same: the common name must then be the role,
      or lead to it through a \`map\`.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-cert.html',
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
    ],
  },
  controls: ['client-certificates', 'authentication-strong'],
  options: {},
  examples: [
    {
      title: 'every holder of a certificate is every role',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root-1.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 trust [|clientcert=verify-ca|]\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 trust clientcert=verify-full\n' },
      effects: [
        'TLS connections from `10.0.0.0/8` are asked for `trust` with `clientcert=verify-full` and without `clientcert=verify-ca`; nothing else changes',
      ],
    },
    {
      title: 'a second factor beside a method that is weak itself',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 md5 [|clientcert=verify-ca|]\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 md5 clientcert=verify-full\n' },
      effects: [
        'TLS connections from `10.0.0.0/8` are asked for `md5` with `clientcert=verify-full` and without `clientcert=verify-ca`; nothing else changes',
      ],
    },
    {
      title: 'device certificates as a second factor beside SCRAM',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n' },
    },
    {
      title: 'cert compares the name by itself',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=people\n' },
    },
    {
      title: 'of two the last counts',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 trust clientcert=verify-ca clientcert=verify-full\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const { record, assumptions } of networkRecords(server, tree, 'tls', { only: isAnyCertificate })) {
      const option = clientcertOption(record);
      if (!option) continue;
      const method = record.method.value;
      const proof = withoutProof(method);
      if (!proof) continue;
      yield {
        at: option.at,
        message:
          proof === 'nothing'
            ? `\`${option.name}=${option.value}\` with \`${method}\` lets the holder of any certificate of the CA in as ${rolesOf(record)}`
            : `\`${option.name}=${option.value}\` does not compare the certificate with the role, and \`${method}\` is a weak proof by itself`,
        ...assuming(proof === 'nothing' ? 'error' : 'warning', assumptions),
        fix: {
          // Certificates whose common name is not the role are locked out.
          title: 'Compare the certificate with the role',
          safety: 'review',
          edits: [{ at: option.at, text: 'clientcert=verify-full' }],
        },
      };
    }
  },
});

const isAnyCertificate = (record: HbaRecord): boolean => certificateDemand(record) === 'verify-ca';
