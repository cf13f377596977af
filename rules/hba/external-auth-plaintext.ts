import {
  type AuthenticationLeg,
  assuming,
  authenticationLeg,
  conf,
  defineRule,
  hbaInForce,
  liveRecords,
  withStartTls,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/external-auth-plaintext',
  on: 'server',
  title: 'PostgreSQL hands passwords on to a directory without encryption',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`ldap\` the client gives PostgreSQL its password, and PostgreSQL gives it to the directory. \`hostssl\` protects
      the first way alone; on the second the password is readable unless it is told otherwise, and it is the one that
      opens mail and everything else. A password in \`ldapbindpasswd\` goes the same way.

      \`ldaptls\` is on for \`1\` and off for every other word: \`on\`, \`true\` and \`yes\` are accepted and switch nothing.

      \`radius\` speaks UDP and hides the password by MD5 and a secret that all servers share, which does not hold against
      somebody who listens. PostgreSQL 19 has it no more.`,
    remedy: `
      Add \`ldaptls=1\`, or use \`ldapscheme=ldaps\` or an \`ldapurl\` that begins with \`ldaps://\`; PostgreSQL then checks the
      directory's certificate as OpenLDAP's \`ldap.conf\` says (\`TLS_CACERT\`, \`TLS_REQCERT demand\`). For RADIUS use
      another method, or let PostgreSQL speak to a proxy on its own host that goes on over TLS.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-ldap.html',
      'https://www.postgresql.org/docs/18/auth-radius.html',
    ],
  },
  controls: ['authentication-strong', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'TLS to PostgreSQL, and plaintext behind it',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf':
          'hostssl all all 10.0.0.0/8 [|ldap|] ldapserver=ldap.example.com ldapprefix="uid=" ldapsuffix=",dc=example"\n',
      },
      fixed: {
        'pg_hba.conf':
          'hostssl all all 10.0.0.0/8 ldap ldapserver=ldap.example.com ldapprefix="uid=" ldapsuffix=",dc=example" ldaptls=1\n',
      },
      effects: ['TLS connections from `10.0.0.0/8` are asked for `ldap` with `ldaptls=1`; nothing else changes'],
    },
    {
      title: 'only the digit 1 switches it on',
      files: {
        'pg_hba.conf': 'hostssl all all all ldap ldapserver=ldap.example.com ldapbasedn="dc=example" [|ldaptls=on|]\n',
      },
      fixed: {
        'pg_hba.conf': 'hostssl all all all ldap ldapserver=ldap.example.com ldapbasedn="dc=example" ldaptls=1\n',
      },
      effects: [
        'TLS connections from `all` (every address) are asked for `ldap` with `ldaptls=1` and without `ldaptls=on`; nothing else changes',
      ],
    },
    {
      title: 'the URL stands last, and says which scheme',
      files: {
        'pg_hba.conf':
          'hostssl all all all [|ldap|] ldapscheme=ldaps ldapurl="ldap://ldap.example.com/dc=example?uid?sub"\n',
      },
      fixed: {
        'pg_hba.conf':
          'hostssl all all all ldap ldapscheme=ldaps ldapurl="ldap://ldap.example.com/dc=example?uid?sub" ldaptls=1\n',
      },
      effects: [
        'TLS connections from `all` (every address) are asked for `ldap` with `ldaptls=1`; nothing else changes',
      ],
    },
    {
      title: 'a socket for clients does not make the directory any closer',
      files: {
        'pg_hba.conf': 'local all all [|ldap|] ldapserver="localhost ldap2.example.com" ldapbasedn="dc=example"\n',
      },
      fixed: {
        'pg_hba.conf':
          'local all all ldap ldapserver="localhost ldap2.example.com" ldapbasedn="dc=example" ldaptls=1\n',
      },
      effects: ['connections over the socket are asked for `ldap` with `ldaptls=1`; nothing else changes'],
    },
    {
      title: 'the server comes from DNS',
      files: { 'pg_hba.conf': 'hostssl all all all [|ldap|] ldapbasedn="dc=example,dc=com"\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all all ldap ldapbasedn="dc=example,dc=com" ldaptls=1\n' },
      effects: [
        'TLS connections from `all` (every address) are asked for `ldap` with `ldaptls=1`; nothing else changes',
      ],
    },
    {
      title: 'RADIUS is UDP',
      files: { 'pg_hba.conf': 'hostssl all all all [|radius|] radiusservers="10.0.0.1" radiussecrets="testing123"\n' },
      version: 17,
    },
    {
      title: 'StartTLS, and LDAP over TLS in all its spellings',
      files: {
        'pg_hba.conf': conf`
          hostssl  a  all  all  ldap  ldapserver=ldap.example.com  ldapbasedn="dc=example"  ldaptls=1
          hostssl  b  all  all  ldap  ldapserver=ldap.example.com  ldapbasedn="dc=example"  ldapscheme=ldaps
          hostssl  c  all  all  ldap  ldapserver=ldap.example.com  ldapbasedn="dc=example"  ldapscheme=LDAPS
          hostssl  d  all  all  ldap  ldapurl="ldaps://ldap.example.com/dc=example?uid?sub"
          hostssl  e  all  all  ldap  ldapurl="ldap://ldap.example.com/dc=example?uid?sub"  ldapscheme=ldaps
          hostssl  f  all  all  ldap  ldapurl="ldap://ldap.example.com/dc=example?uid?sub"  ldaptls=1
        `,
      },
    },
    {
      title: 'a tunnel ends on this host',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  all         ldap    ldapserver=localhost  ldapport=1389  ldapbasedn="dc=example"
          hostssl  all  all  samenet     radius  radiusservers=127.0.0.1  radiussecrets=x
        `,
      },
      version: 16,
    },
    {
      title: 'PAM and BSD authentication happen on this host, whatever they ask then',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 pam pamservice=ldap\nhostssl all all 10.1.0.0/16 bsd\n' },
    },
    {
      title: 'no connection gets as far as this line',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  all         scram-sha-256
          hostssl  all  all  10.0.0.0/8  ldap  ldapserver=ldap.example.com  ldapbasedn="dc=example"
        `,
      },
    },
    {
      title: 'without a server and a base DN nobody is ever asked',
      files: { 'pg_hba.conf': 'hostssl all all all ldap ldapprefix="uid=" ldapsuffix=",dc=example"\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const { record, assumptions } of liveRecords(server, tree, (one) => authenticationLeg(one) !== undefined)) {
      const leg = authenticationLeg(record)!;
      const isLdap = leg.kind === 'ldap';
      const edit = isLdap ? withStartTls(record) : undefined;
      yield {
        at: (isLdap ? leg.notOn?.at : undefined) ?? record.method.at,
        message: messageOf(leg),
        ...assuming(isLdap ? 'error' : 'warning', assumptions),
        ...(edit && {
          // A directory that does not offer StartTLS, or whose certificate is not trusted, lets nobody in any more.
          fix: { title: 'Ask the directory for TLS with `ldaptls=1`', safety: 'review' as const, edits: [edit] },
        }),
      };
    }
  },
});

function messageOf(leg: AuthenticationLeg): string {
  const [first] = leg.servers;
  const to = first === undefined ? 'the directory that DNS names' : `\`${first}\``;
  if (leg.kind === 'radius') return `\`radius\` sends passwords to ${to} over UDP, hidden by nothing but MD5`;
  const { notOn } = leg;
  return notOn && notOn.value !== '0'
    ? `\`ldaptls=${notOn.value}\` is not \`ldaptls=1\` and switches nothing on, so passwords travel to ${to} readable`
    : `\`ldap\` without \`ldaptls=1\` sends every password to ${to} readable`;
}
