import { Random } from './random.js';

/** A configuration to read: `postgresql.conf` and what it may include, and what the server is started with. */
export interface ConfCase {
  readonly seed: number;
  readonly files: Readonly<Record<string, string>>;
  readonly auto?: string;
  readonly args: readonly string[];
  /** Parameters worth asking for. */
  readonly names: readonly string[];
}

const BOOLS = ['on', 'off', 'true', 'false', 'yes', 'no', '1', '0', 'ON', 'tr', 'of', 'Y', 'f', 'On'];
const ODD_BOOLS = ['o', '01', '2', '', 'enabled', 'truex', ' on', 'on ', '0x1', 'nope', 'onn'];
const ODD_NUMBERS =
  '0x10|010|1e2|2.5|3.5|1.5GB|10 MB| 10|10MB |10mb|10kb|-1|99999999999|1e400|1e-400|abc||5 m|1h|90s|1min|1d|500us|0.5|1.5|0x1.8p3|inf|nan|08|09.5|.5|5.|+7|--7|7B|1TB|1.5kB|30.1GB|3 kB x|1e|1e+|0x|1 2|-0|5432.5|1_000|2147483648|5\tMB|0.3s|1.7min'.split(
    '|',
  );

/** Values that look like a Boolean or a number, and may be one. */
export const ODD_VALUES = [...new Set([...BOOLS, ...ODD_BOOLS, ...ODD_NUMBERS])];

/** Parameters with values most of which are fine. Some exist in some majors only. */
const POOL: Readonly<Record<string, readonly string[]>> = {
  ssl: BOOLS,
  fsync: BOOLS,
  hot_standby: BOOLS,
  enable_seqscan: BOOLS,
  ssl_prefer_server_ciphers: BOOLS,
  krb_caseins_users: BOOLS,
  log_connections: ['on', 'off', '1', 'no', 'true'],
  port: ['5432', '05432', '0x1538', '6543', '5.432e3'],
  work_mem: ['4MB', '64kB', '1GB', '8192', '1.5MB', '100000B'],
  shared_buffers: ['128MB', '1GB', '16384', '1.25GB'],
  statement_timeout: ['0', '30s', '5min', '1.5h', '1500us', '90000'],
  authentication_timeout: ['1min', '60', '30s', '90000ms'],
  log_rotation_age: ['1d', '60', '90min', '1.5h'],
  max_wal_size: ['1GB', '80', '2048MB'],
  unix_socket_permissions: ['0777', '0700', '448'],
  log_rotation_size: ['10MB', '0', '512kB'],
  seq_page_cost: ['1.0', '.5', '1e3', '0x10', '2'],
  vacuum_cost_delay: ['2ms', '0.5', '500us', '10'],
  checkpoint_completion_target: ['0.9', '.5', '1', '9e-1'],
  ssl_min_protocol_version: ['TLSv1.2', 'TLSv1.3', 'tlsv1.2', 'TLSv1', 'TLSv1.1'],
  ssl_max_protocol_version: ['TLSv1.3', '', 'tlsv1.2'],
  password_encryption: ['md5', 'scram-sha-256', 'SCRAM-SHA-256'],
  wal_level: ['replica', 'logical', 'minimal', 'hot_standby', 'Archive'],
  synchronous_commit: ['on', 'off', 'local', 'yes', '0', 'remote_apply'],
  client_min_messages: ['notice', 'debug', 'INFO', 'error'],
  ssl_cert_file: ['server.crt', '/etc/ssl/server.crt', "it's.crt", 'C:\\x', 'server-1.crt', 'certs/a.crt', 'é.crt', ''],
  ssl_key_file: ['server.key', 'a b.key', '#.key'],
  ssl_ca_file: ['', 'root.crt', 'a\tb\nc'],
  ssl_ciphers: ['HIGH:MEDIUM:+3DES:!aNULL', 'HIGH:MEDIUM', 'DEFAULT@SECLEVEL=2', 'HIGH:-SSLv2'],
  listen_addresses: ['*', 'localhost', '', '0.0.0.0', '::', 'a, b'],
  primary_conninfo: ["host=10.0.0.1 user=repl password='a b' sslmode=verify-full", 'host=a'],
  external_pid_file: ['/run/x.pid'],
  archive_command: ["test ! -f '/a/%f' && cp %p '/a/%f'", '/bin/true'],
  unix_socket_directories: ['/var/run/postgresql', '/tmp'],
};
/** Removed, new, internal or misspelt somewhere between 13 and 18: most trees with one do not start. */
const RARE: Readonly<Record<string, readonly string[]>> = {
  ssl_ecdh_curve: ['prime256v1', 'X25519'],
  ssl_groups: ['X25519:prime256v1'],
  db_user_namespace: ['off', 'on'],
  ssl_renegotiation_limit: ['0', '512MB'],
  promote_trigger_file: ['/tmp/x'],
  scram_iterations: ['4096', '0'],
  ssl_crl_dir: ['crl'],
  ssl_tls13_ciphers: ['TLS_AES_256_GCM_SHA384'],
  allow_alter_system: ['off'],
  ssl_library: ['OpenSSL'],
  block_size: ['8192'],
  sort_mem: ['8MB'],
  wal_keep_segments: ['5'],
  stats_temp_directory: ['x'],
  log_connections: [
    'tru',
    'receipt',
    'authentication, authorization',
    'all',
    'on,receipt',
    '"all"',
    'receipt,,all',
    ' ',
  ],
  default_with_oids: ['off', 'on'],
  sslmode: ['require'],
};
const NASTY = [
  'ssl == on',
  'ssl: on',
  'ssl =',
  'ssl',
  '= on',
  '[section]',
  '; comment',
  '// comment',
  '-- comment',
  'ssl = \\',
  "ssl_cert_file = 'a' 'b'",
  'ssl_cert_file = server.crt',
  'ssl_cert_file = ./server.crt',
  'ssl_cert_file = ~/server.crt',
  "ssl_cert_file = 'open",
  "ssl_cert_file = 'a\\'",
  'ssl_cert_file = "a"',
  'ssl = on;',
  'ssl = on,',
  'a.b.c = 1',
  'listen_addresses = *',
  'listen_addresses = 0.0.0.0',
  'listen_addresses = .',
  'work_mem = 1.5GB',
  'work_mem = 10 MB',
  'seq_page_cost = 1.e2',
  'seq_page_cost = 1e2',
  'port = 0xZZ',
  '\uFEFFssl = on',
  '\uFEFF# comment',
  'ssl\v= on',
  'ssl = on\f',
  'ssl =on\u00A0',
  '9lives = on',
  '-ssl = on',
  'ssl on on',
  '=',
  "'ssl' = on",
  '$ssl = on',
];
/** Unusual, and fine. */
const FUNNY = [
  'SSL=On#c',
  '\tssl\ton\t',
  'ssl on # yes',
  'Ssl\r=\ron\r',
  'foo.bar = 1',
  "Foo.Bar = 'x''y\\'z'",
  'é.ü = ö',
  'ssl_cert_file = certs/server-1.crt',
  'ssl_cert_file = server:crt',
  'ssl_cert_file = C:/x',
  'ssl_cert_file = a.b.c',
  'ssl_cert_file = a.',
  'ssl_cert_file = a.1',
  'ssl_cert_file = _x',
  'ssl_cert_file = éa.ü',
  "ssl_cert_file = '\\x41\\n\\t\\\\\\101\\303\\251\\r\\b\\f\\q'",
  "ssl_cert_file = 'a\\0b'",
  "ssl_key_file = ''''",
  "ssl_key_file = '#not a comment' # a comment",
  "ssl_key_file = '\\18'",
  'ssl_ca_file = -5',
  'ssl_ca_file = 1.5e3',
  'ssl_ca_file = 1.5e3#x',
  'ssl_ca_file = .',
  'ssl_ca_file = 10MBx',
  'ssl_ca_file = 0x1Fz',
  'ssl_ca_file = +0',
  'ssl_ca_file = -.5',
  '#ssl = off',
  '   ',
  'ssl_ca_file=x#',
  "config_file = 'x.conf'",
];
const BLANKS = ['', ' ', '  ', '\t', '\r'];
const NAMES = [
  '10.conf',
  '9.conf',
  'B.conf',
  'a.conf',
  'é.conf',
  '𐀀.conf',
  '.hidden.conf',
  'x.txt',
  '.conf',
  'ｘ.conf',
];

class Builder {
  readonly files: Record<string, string> = {};
  readonly names = new Set<string>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  private spell(name: string): string {
    if (!this.random.chance(0.08)) return name;
    return this.random.chance(0.5) ? name.toUpperCase() : name[0]!.toUpperCase() + name.slice(1);
  }

  private write(value: string): string {
    const { random } = this;
    if (/^[A-Za-z_][\w:/-]*$|^-?\d+[A-Za-z]*$|^\d*\.\d+$/u.test(value) && random.chance(0.6)) return value;
    const inner = [...value]
      .map((char) => {
        if (char === "'") return random.pick(["''", "\\'"]);
        if (char === '\\') return '\\\\';
        if (char === '\n') return '\\n';
        if (random.chance(0.02) && char < '\x80') return `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
        return char;
      })
      .join('');
    return `'${inner}'`;
  }

  setting(): readonly [name: string, value: string] {
    const { random } = this;
    const rare = random.chance(0.03);
    const pool = rare ? RARE : POOL;
    const name = random.pick(Object.keys(pool));
    this.names.add(name);
    const values = pool[name]!;
    if (rare || random.chance(0.95)) return [name, random.pick(values)];
    return [name, random.pick(values === BOOLS ? ODD_BOOLS : ODD_NUMBERS)];
  }

  private assignment(): string {
    const { random } = this;
    const [name, value] = this.setting();
    const equals = random.pick([' = ', '=', ' ', '\t', ' =', '= ']);
    const comment = random.chance(0.15) ? random.pick(['# c', ' # c', "#'", ' #\t']) : '';
    const written = this.write(value);
    return `${random.pick(BLANKS)}${this.spell(name)}${equals}${written}${comment}`;
  }

  /** A directive, and the files it is about. */
  private include(directory: string, depth: number): string {
    const { random } = this;
    const kind = random.pick(['include', 'include', 'include_if_exists', 'include_dir', 'include_dir', 'INCLUDE_DIR']);
    const equals = random.pick([' ', ' = ', '=']);
    if (random.chance(0.06)) {
      const odd = ['', ' ', 'gone.conf', 'gone', '.', 'postgresql.conf', './postgresql.conf', 'sub.conf', 'x.conf.d'];
      return `${kind}${equals}'${random.pick(odd)}'`;
    }
    if (kind.toLowerCase() !== 'include_dir') {
      const name = random.pick(['a', 'b', 'c']);
      const path = random.pick([`${name}.conf`, `d/${name}.conf`, `./${name}`]);
      const at = directory + path.replace(/^\.\//u, '');
      const target = random.chance(0.1) && depth > 0 ? `../${path}` : path;
      if (!(at in this.files)) this.file(at, depth + 1);
      return `${kind}${equals}'${target}'`;
    }
    const name = random.pick(['conf.d', 'x.d']);
    for (const entry of random.times(1 + random.below(4), () => random.pick(NAMES)))
      if (!(`${directory}${name}/${entry}` in this.files)) this.file(`${directory}${name}/${entry}`, depth + 1);
    if (random.chance(0.3)) this.files[`${directory}${name}/sub.conf/in.txt`] = '';
    return `${kind}${equals}'${random.pick([name, `./${name}`, `${name}/`])}'`;
  }

  text(directory: string, depth: number, length: number, includes = true): string {
    const { random } = this;
    const lines = random.times(length, () => {
      const roll = random.next();
      if (roll < 0.015) return random.pick(NASTY);
      if (roll < 0.15) return random.pick(FUNNY);
      if (includes && depth < 3 && roll < 0.15 + 0.15 / (depth + 1)) return this.include(directory, depth);
      return this.assignment();
    });
    const newline = random.chance(0.1) ? '\r\n' : '\n';
    return lines.join(newline) + (random.chance(0.7) ? newline : '');
  }

  file(path: string, depth: number): void {
    this.files[path] = ''; // taken, before its own includes look for names
    this.files[path] = this.text(path.slice(0, path.lastIndexOf('/') + 1), depth, this.random.below(5));
  }
}

/** One random configuration tree. */
export function confCase(seed: number): ConfCase {
  const random = new Random(seed);
  const builder = new Builder(random);
  builder.files['postgresql.conf'] = builder.text('', 0, 1 + random.below(10));
  const auto = random.chance(0.3) ? builder.text('', 0, random.below(4), false) : undefined;
  const args = random.chance(0.2)
    ? random
        .times(1 + random.below(2), () => {
          const [name, value] = builder.setting();
          const written = random.chance(0.3) ? name.replaceAll('_', '-') : name;
          return random.chance(0.3) ? [`--${written}=${value}`] : ['-c', `${written}=${value}`];
        })
        .flat()
    : [];
  const names = [...builder.names].sort(() => random.next() - 0.5);
  return { seed, files: builder.files, ...(auto === undefined ? {} : { auto }), args, names };
}
