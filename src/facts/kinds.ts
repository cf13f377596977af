import { basename } from '../text/path.js';

/** The kinds of file we read. `conninfo` is only ever named by a person (`--as conninfo`). */
export type Kind = (typeof KINDS)[number];

export const KINDS = [
  'pg_hba',
  'pg_ident',
  'postgresql.conf',
  'conninfo',
  'env',
  'compose',
  'pg_service',
  'key',
  'pgpass',
  'pgbouncer',
  'userlist',
  'pgpool',
  'odyssey',
  'pgcat',
  'repmgr',
  'patroni',
  'kubernetes',
  'ci',
  'rails',
  'spring',
  'yaml',
  'properties',
  'ini',
  'json',
  'prisma',
  'javascript',
  'python',
  'dockerfile',
  'shell',
  'sql',
  'terraform',
  'text',
  'prose',
] as const;

export const isKind = (word: string): word is Kind => (KINDS as readonly string[]).includes(word);

/** What people append to a configuration file's name to make it a template, a sample or a copy. */
const SUFFIX =
  /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|gotmpl|tftpl|template|ctmpl|mustache|sample|example|dist|default|bak|orig|in)$/i;

/** Files of other programs and texts about ours: `pg_hba.conf.md`, `.env.d.ts`, `postgresql.conf.patch`. */
const ABOUT =
  /\.(?:md|mdx|rst|adoc|txt|html?|patch|diff|rej|pub|py|rb|go|rs|c|h|pl|pm|php|java|kt|cs|sh|bash|zsh|ps1|[cm]?[jt]sx?|lua|sql|json|toml|xml|lock|log|swp|gpg|enc|age|asc|zip|gz|tgz|xz|zst|png|svg)$/i;

/** Folders whose `postgresql.conf` belongs to another program. */
const FOREIGN_FOLDER =
  /(?:^|\/)(?:(?:logrotate|tmpfiles|sysctl|limits|sysusers|modprobe|modules-load|rsyslog|ld\.so\.conf|telegraf|collectd)\.d|[^/]*\.service\.d|logrotate|supervisord?|fail2ban[^/]*|monit(?:rc)?\.?d?|telegraf|collectd|nginx|apache2|httpd|haproxy)\//i;

/** pgpool and PgBouncer read files much like pg_hba.conf, by rules of their own. */
const FOREIGN_HBA = /pool_hba|pgbouncer|odyssey/i;

/**
 * What a file is by its name alone: the shapes that public repositories use, without their look-alikes.
 * @param path with `/`; only the name and its folders are looked at, never the disk.
 */
export function kindOf(path: string): Kind | undefined {
  const full = basename(path);
  const name = withoutSuffixes(full);
  const special = specialKind(name);
  if (special) return special;
  if (ABOUT.test(name) || ABOUT.test(full)) return undefined;
  if (name.includes('.conf')) return confKind(name, path);
  if (/\.ya?ml$/i.test(name)) {
    if (/compose(?!r)|^quickstart/i.test(name)) return 'compose';
    return /patroni/i.test(name) ? 'patroni' : undefined;
  }
  if (/^\.env(?:[._-].*)?$/i.test(name) || /.\.env$|^env\.list$/i.test(name)) return 'env';
  return /.\.(?:key|pem)$/i.test(full) || isCertificateName(full) ? 'key' : undefined;
}

/**
 * A name of certificates or lists, which hold no private key: a tree may have thousands that are none of ours, so they
 * are only opened where somebody names one.
 */
export const isCertificateName = (path: string): boolean => /.\.(?:crt|cer|der|crl)$/i.test(basename(path));

/** Names that are enough by themselves, whatever they end in. */
function specialKind(name: string): Kind | undefined {
  if (/^\.pgpass$|^pgpass(?:\.conf)?$/i.test(name)) return 'pgpass';
  if (/pgbouncer.*\.ini$/i.test(name)) return 'pgbouncer';
  if (/^(?:pgbouncer[-_.]?)?userlist(?:[-_.]\w+)?\.txt$/i.test(name)) return 'userlist';
  if (/^pgpool.*\.conf$/i.test(name)) return 'pgpool';
  if (/^odyssey.*\.conf$/i.test(name)) return 'odyssey';
  if (/^(?:pgcat|pgdog).*\.toml$/i.test(name)) return 'pgcat';
  if (/^repmgr.*\.conf$/i.test(name)) return 'repmgr';
  return undefined;
}

function confKind(name: string, path: string): Kind | undefined {
  if (/(?:^|[^a-z])(?:pg)?hba(?:[^a-z].*)?\.conf/i.test(name)) return FOREIGN_HBA.test(name) ? undefined : 'pg_hba';
  if (/pg_?ident.*\.conf/i.test(name)) return 'pg_ident';
  if (/pg_?service.*\.conf/i.test(name)) return 'pg_service';
  if (/postgresql.*\.conf/i.test(name)) return FOREIGN_FOLDER.test(path) ? undefined : 'postgresql.conf';
  return undefined;
}

/** A name without what makes it a template, a sample or a copy. */
export function withoutSuffixes(name: string): string {
  let bare = name;
  while (SUFFIX.test(bare) && bare.replace(SUFFIX, '') !== '') bare = bare.replace(SUFFIX, '');
  return bare;
}
