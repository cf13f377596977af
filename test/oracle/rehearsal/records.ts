/** Records of pg_hba.conf, below those that let the test itself in, and pg_ident.conf beside them. */
interface Records {
  readonly hba: readonly string[];
  readonly ident?: string;
}

const of = (...hba: readonly string[]): Records => ({ hba });

export const RECORDS = {
  trust: of('host all all all trust'),
  password: of('host all all all scram-sha-256'),
  'clear password': of('host all all all password'),
  TLS: of('hostssl all all all scram-sha-256'),
  'TLS, trusting': of('hostssl all all all trust'),
  'no plaintext': of('hostnossl all all all reject', 'host all all all scram-sha-256'),
  'plaintext alone': of('hostnossl all all all trust'),
  'TLS refused': of('hostssl all all all reject', 'host all all all scram-sha-256'),
  certificate: of('hostssl all all all cert'),
  'certificate, else a password': of('hostssl all all all cert', 'hostnossl all all all scram-sha-256'),
  'certificate of a map': {
    hba: ['hostssl all all all cert map=people'],
    ident: 'people alice app\npeople /^b(.*)$ alice\n',
  },
  'password and certificate': of('hostssl all all all scram-sha-256 clientcert=verify-ca'),
  'password and certificate of the role': of('hostssl all all all scram-sha-256 clientcert=verify-full'),
  'certificate and trust': of('hostssl all all all trust clientcert=verify-ca'),
  'certificate of the role and trust': of('hostssl all all all trust clientcert=verify-full'),
  'by role': of('host all bob all reject', 'hostssl all alice all trust', 'host all all all scram-sha-256'),
  'by database': of('hostssl shop all all trust', 'host postgres all all reject', 'hostnossl all all all trust'),
  'by address': of('host all all 127.0.0.1/32 trust', 'host all all all reject'),
  'by another address': of('hostssl all all 10.0.0.0/8 trust', 'hostnossl all all 127.0.0.0/8 trust'),
  'certificate of one role': of('hostssl all alice all cert', 'host all all all scram-sha-256'),
  nobody: of('host all all 192.0.2.0/24 trust'),
  'whole name': {
    hba: ['hostssl all all all cert clientname=DN map=names'],
    ident: 'names "/^CN=alice,O=Example$" alice\nnames "CN=bob" bob\n',
  },
} as const satisfies Readonly<Record<string, Records>>;
export type RecordsName = keyof typeof RECORDS;

/** Records that only some majors take. */
export const SINCE: Partial<Record<RecordsName, number>> = { 'whole name': 14 };

export const recordsOf = (name: RecordsName): Records => RECORDS[name];
