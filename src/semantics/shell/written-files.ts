import { kindOf } from '../../facts/kinds.js';
import { isMajor, type Major } from '../../facts/versions.js';
import type { Gap } from '../../parse/problem.js';
import { FILLER } from '../../parse/yaml-mask.js';
import type { Passage } from '../../text/passage.js';
import { basename, dirname } from '../../text/path.js';
import { type Resolved, unknown } from '../../text/resolved.js';
import type { Span } from '../../text/source.js';
import { confLineSettings } from '../conf-line-settings.js';
import type { WrittenServer } from '../written.js';

export type WrittenKind = 'pg_hba' | 'postgresql.conf' | 'pgpass';

interface Written {
  readonly kind: WrittenKind;
  readonly lines: Passage[];
  /** The script makes the whole file, and does not only add to one. */
  whole: boolean;
}

interface Directory {
  readonly files: Map<WrittenKind, Written>;
  /** Where the first of these lines is written. */
  readonly at: Span;
  readonly path: string;
}

const RECORD =
  /^\s*(?:local|host(?:no)?(?:ssl|gssenc)?)\s+\S.*\s(?:trust|reject|md5|password|scram-sha-256|cert|peer|ident|ldap|gss)\b/u;

/** Which of PostgreSQL's files a script writes, by the name it uses for it; else by what it writes. */
export function writtenKind(target: string, lines: readonly Passage[]): WrittenKind | undefined {
  const kind = kindOf(target);
  if (kind === 'pg_hba' || kind === 'postgresql.conf' || kind === 'pgpass') return kind;
  if (/^\/dev\/|^&?\d$/u.test(target)) return undefined;
  if (/postgres[^ ]*\/conf\.d\/[^/]+\.conf$/u.test(target)) return 'postgresql.conf';
  const hole = /\$\{(\w+)\}$/u.exec(target)?.[1] ?? '';
  if (/hba/iu.test(hole)) return 'pg_hba';
  if (/(?:pg|postgres\w*)_?(?:conf|config)(?:_?file)?$/iu.test(hole)) return 'postgresql.conf';
  return lines.some(({ text }) => RECORD.test(text)) ? 'pg_hba' : undefined;
}

/** Gathers the lines that a script writes into PostgreSQL's files, by the folder they lie in. */
export class WrittenFiles {
  private readonly directories = new Map<string, Directory>();

  add(target: string, kind: WrittenKind, lines: readonly Passage[], appends: boolean): void {
    const [first] = lines;
    if (!first) return;
    const path = dirname(target);
    const directory = this.directories.get(path) ?? { files: new Map(), at: first.at, path };
    this.directories.set(path, directory);
    const before = directory.files.get(kind);
    if (before && appends) before.lines.push(...lines);
    else directory.files.set(kind, { kind, lines: [...lines], whole: !appends });
  }

  get passfileLines(): readonly Passage[] {
    return [...this.directories.values()].flatMap(({ files }) => files.get('pgpass')?.lines ?? []);
  }

  /** Records that are added to a file come after those that are there. */
  get gaps(): readonly Gap[] {
    return [...this.directories.values()].flatMap(({ files }) => {
      const hba = files.get('pg_hba');
      const at = hba?.lines.find(({ text }) => text.trim() !== '')?.at;
      if (!hba || hba.whole || !at) return [];
      return [{ at, message: 'these records come after those of a pg_hba.conf that is not in sight' }];
    });
  }

  /** One server for each folder, of which only these lines are in sight. */
  servers(name: string, version?: Resolved<Major>): readonly WrittenServer[] {
    const found = [...this.directories.values()].filter(
      ({ files }) => files.has('pg_hba') || files.has('postgresql.conf'),
    );
    return found.map(({ files, at, path }): WrittenServer => {
      const hba = files.get('pg_hba');
      const conf = files.get('postgresql.conf');
      const settings = (conf?.lines ?? []).flatMap(confLineSettings);
      return {
        name: found.length > 1 ? `${name}: ${basename(path)}` : name,
        at,
        version: version ?? versionIn(path) ?? unknown('nothing names the version'),
        settings,
        unseen: conf?.whole ? [] : [{ at, why: 'the script adds to a configuration that is not in sight' }],
        ...(hba && { hba: hba.lines }),
        ...(hba && !hba.whole && { hbaAround: { before: [BEFORE], after: [] } }),
        ...(conf?.whole && { configured: true as const }),
      };
    });
  }
}

/** Records of a file that is not in sight: they may be any, as what a template puts in. */
const BEFORE = FILLER;

/** Debian and Red Hat have the major in their paths: `/etc/postgresql/16/main`, `/var/lib/pgsql/16/data`. */
function versionIn(path: string): Resolved<Major> | undefined {
  const major = Number(/\/(?:postgresql|pgsql)\/(\d+)\//u.exec(`${path}/`)?.[1]);
  return isMajor(major) ? { kind: 'default', value: major, why: 'its path names the major' } : undefined;
}
