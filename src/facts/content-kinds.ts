import { basename } from '../text/path.js';
import { type Kind, withoutSuffixes } from './kinds.js';

/** What base64 begins with in a Secret, of `postgres`, of `jdbc:postgres` and of a PEM file. */
const IN_BASE64 = ['cG9zdGdyZX', 'amRiYzpwb3N0Z3', 'LS0tLS1CRUdJTi'];

/**
 * Kinds that say nothing of PostgreSQL by their name: such a file is read where its bytes hold one of these words, and
 * counts as checked where it then holds something of ours. The words are compared as they stand.
 */
export const BY_CONTENT: ReadonlyMap<Kind, readonly string[]> = new Map<Kind, readonly string[]>([
  [
    'kubernetes',
    ['ostgres', 'OSTGRES', 'pgsql', 'PGHOST', 'PGSSL', 'PGPASS', 'pg_hba', 'PRIVATE KEY', 'bouncer', ...IN_BASE64],
  ],
  ['ci', ['ostgres', 'OSTGRES', 'PGHOST', 'PGSSL', 'PGPASS', 'psql']],
  ['rails', ['ostgres', 'postgis']],
  ['spring', ['ostgres', 'pgsql']],
  [
    'yaml',
    [
      'ostgres',
      'OSTGRES',
      'pgsql',
      'sslmode',
      'PGHOST',
      'PGSSL',
      'PGPASS',
      'pg_hba',
      'PRIVATE KEY',
      'bouncer',
      ...IN_BASE64,
    ],
  ],
  ['properties', ['ostgres', 'pgsql']],
  ['ini', ['ostgres', 'pgsql', 'db_sslmode', 'PGHOST', 'PGSSL', 'PGPASS']],
  [
    'json',
    ['ostgres', 'pgsql', 'SSL Mode', 'SslMode', 'Host=', 'PGHOST', 'PGSSL', 'SSLMode', '"pg"', 'NODE_TLS_REJECT'],
  ],
  ['prisma', ['ostgres']],
  ['javascript', ['ostgres', "pg'", 'pg"', 'pg-', 'prisma/config', 'rejectUnauthorized', 'NODE_TLS_REJECT']],
  ['python', ['ostgres', 'psycopg', 'asyncpg', 'pg8000', 'sslmode']],
  ['dockerfile', ['ostgres', 'OSTGRES', 'PGSSL', 'PGPASS', 'PGHOST', '.key', '.pem', 'pg_hba', 'NODE_TLS_REJECT']],
  ['shell', ['ostgres', 'OSTGRES', 'PGSSL', 'PGPASS', 'PGHOST', 'psql', 'pg_', 'hostssl', 'NODE_TLS_REJECT']],
  ['sql', ['PASSWORD', 'password', 'SUBSCRIPTION', 'subscription', 'SERVER', 'server', 'dblink', 'SYSTEM', 'system']],
  ['terraform', ['ostgres', 'rds', 'aurora', 'POSTGRES']],
  ['text', ['ostgres', 'sslmode', 'pgsql', 'SSL Mode', 'SslMode', 'SSLMode', 'ecto://', 'postgis://']],
  ['prose', ['ostgres']],
]);

/** Text that is made by machines, and everything that is no text. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|svg|pdf|psd|ai|eps|mp[34]|m4[av]|mov|avi|webm|og[gv]|wav|flac|ttf|otf|woff2?|eot|zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar|war|ear|class|pyc|pyo|whl|so|dylib|dll|exe|bin|o|a|lib|obj|wasm|node|deb|rpm|apk|dmg|iso|img|db|sqlite3?|parquet|avro|orc|npy|npz|pkl|h5|onnx|pt|pb|mo|po|map|snap|lock|lockb|sum|min\.js|min\.css|css|scss|less|csv|tsv|geojson|log|patch|diff|rej|gpg|asc|age|enc|sig|p12|pfx|jks|crt|cer|der|crl|pub|swp)$/i;
const LOCK =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|composer\.lock|poetry\.lock)$/i;
/** Our own configuration names hosts and rules, and configures no connection. */
const OWN = /^\.?hostssl\.(?:ya?ml|json)$/i;
const CI =
  /(?:^|\/)(?:\.github\/workflows\/[^/]+|\.gitea\/workflows\/[^/]+|\.gitlab-ci(?:\.[^/]*)?|\.gitlab\/ci\/[^/]+|\.circleci\/[^/]+|bitbucket-pipelines|azure-pipelines[^/]*|\.travis|\.drone|\.woodpecker(?:\/[^/]+)?|appveyor)\.ya?ml$/i;

/**
 * What a file would be if its text is of interest, one of `BY_CONTENT`: for files that `kindOf` does not know. Undefined
 * where there is no text, or none that a person wrote.
 */
export function contentKindOf(path: string): Kind | undefined {
  const full = basename(path);
  if (NO_TEXT.test(full) || LOCK.test(full) || OWN.test(full)) return undefined;
  const name = withoutSuffixes(full);
  if (/\.ya?ml$/i.test(name)) {
    if (CI.test(path)) return 'ci';
    if (/^database\.ya?ml$/i.test(name)) return 'rails';
    return /^(?:application|bootstrap)(?:[-_.].*)?\.ya?ml$/i.test(name) ? 'spring' : 'yaml';
  }
  if (/\.(?:md|mdx|markdown|rst|adoc|txt|html?|tex|org|ipynb)$/i.test(name)) return 'prose';
  if (/\.properties$/i.test(name)) return 'properties';
  if (/\.(?:ini|cfg)$|^(?:odoo|openerp).*\.conf$|^supervisord?.*\.conf$|\.(?:service|container)$/i.test(name))
    return 'ini';
  if (/\.(?:json|jsonc|json5)$/i.test(name)) return 'json';
  if (/\.prisma$/i.test(name)) return 'prisma';
  if (/\.[cm]?[jt]sx?$/i.test(name)) return 'javascript';
  if (/\.pyi?$/i.test(name)) return 'python';
  if (/^(?:Dockerfile|Containerfile)(?:[._-].*)?$|\.(?:dockerfile|containerfile)$/i.test(name)) return 'dockerfile';
  if (
    /\.(?:sh|bash|zsh|ksh|envrc)$|^(?:Makefile|GNUmakefile|Procfile|justfile|\.envrc|\.(?:bash|zsh)rc|\.(?:bash_)?profile|.*entrypoint.*)$|\.mk$/i.test(
      name,
    ) &&
    !/\.(?:js|ts|py|rb|go|java|cs|php)$/i.test(name)
  )
    return 'shell';
  if (/\.(?:p?sql|ddl|dml)$/i.test(name)) return 'sql';
  if (/\.(?:tf|tfvars|hcl)$/i.test(name)) return 'terraform';
  return 'text';
}
