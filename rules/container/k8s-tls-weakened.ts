import { conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: 'container/k8s-tls-weakened',
  on: 'server',
  title: 'a resource turns down what its operator protects by itself',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Operators start PostgreSQL with settings that are stricter than its own: CloudNativePG asks for TLS 1.3 and keeps
      the superuser without a password, Zalando's Spilo turns away connections without TLS. One line of a resource
      takes that back, and unlike a default it stays when the operator gets better.

      Records of pg_hba.conf in a resource are judged one by one by the rules about pg_hba.conf, and are not repeated
      here.`,
    remedy: `
      Leave the line out. Where one old client needs it, say so in a comment beside an ignore with a date; where it
      administers the database, \`kubectl cnpg psql\` and \`kubectl exec\` reach the superuser without a password.`,
    references: [
      'https://cloudnative-pg.io/docs/current/security',
      'https://cloudnative-pg.io/docs/current/ssl_connections',
      'https://github.com/zalando/spilo/blob/master/ENVIRONMENT.rst',
    ],
  },
  controls: ['protocol-current', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'an older version of TLS than the operator asks for',
      files: {
        'cluster.yaml': conf`
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata:
            name: shop
          spec:
            postgresql:
              parameters:
                ssl_min_protocol_version: [|TLSv1.2|]
        `,
      },
    },
    {
      title: 'a superuser who logs in over the network',
      files: {
        'cluster.yaml': conf`
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata:
            name: shop
          spec:
            enableSuperuserAccess: [|true|]
        `,
      },
    },
    {
      title: 'any text is true to Spilo, `false` as well',
      files: {
        'postgresql.yaml': conf`
          apiVersion: acid.zalan.do/v1
          kind: postgresql
          metadata:
            name: acid-shop
          spec:
            env:
              - name: ALLOW_NOSSL
                value: "[|false|]"
            postgresql:
              version: "16"
        `,
      },
    },
    {
      title: 'nothing turned down',
      files: {
        'cluster.yaml': conf`
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata:
            name: shop
          spec:
            enableSuperuserAccess: false
            postgresql:
              parameters:
                ssl_min_protocol_version: TLSv1.3
        `,
      },
    },
    {
      title: 'records of its own take the place of what ALLOW_NOSSL decides, and are judged themselves',
      files: {
        'postgresql.yaml': conf`
          apiVersion: acid.zalan.do/v1
          kind: postgresql
          metadata:
            name: acid-shop
          spec:
            env:
              - name: ALLOW_NOSSL
                value: "true"
            patroni:
              pg_hba:
                - hostssl all all all scram-sha-256
        `,
      },
    },
    {
      title: 'older than TLS 1.2 is a fault of any server, and told as such',
      files: {
        'cluster.yaml': conf`
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata:
            name: shop
          spec:
            postgresql:
              parameters:
                ssl_min_protocol_version: TLSv1.1
        `,
      },
    },
  ],

  *check({ operator }) {
    for (const { at, message } of operator?.weakened ?? []) yield { at, message };
  },
});
