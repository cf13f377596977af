import { type Major, NEWEST } from '../facts/versions.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, isAbsolute, join } from '../text/path.js';
import { type SourceFile, type Span, whole } from '../text/source.js';
import { confFilesOf } from './conf-directory.js';
import type {
  CommandLine,
  ConfEvent,
  ConfInclude,
  ConfLayer,
  ConfReading,
  LayeredAssignment,
  Opaque,
} from './conf-tree.js';
import { confItems } from './postgresql-conf.js';
import type { Gap, Problem } from './problem.js';
import { templateOf } from './template.js';

export interface ConfSources {
  readonly files: Files;
  /** `postgresql.auto.conf` of the data directory, read after everything else. */
  readonly autoConf?: SourceFile;
  /** What `postgres` was started with; it wins over every file. */
  readonly commandLine?: CommandLine;
  /** Where an include points, for paths that are not those of the tree (a file mounted into a container). */
  readonly locate?: (target: string, from: SourceFile) => string | undefined;
  /** Read as this major does; the newest without it. */
  readonly version?: Major;
}

/** `CONF_FILE_MAX_DEPTH` */
const MOST_DEPTH = 10;
/** Files that include each other grow exponentially within that depth; nobody has so many. */
const MOST_FILES = 2_000;

/**
 * `AbsoluteConfigLocation`: a relative name starts at the directory of the file that holds it, whose path is `from`.
 * Before 15 `canonicalize_path` left a `..` in the middle alone, so there one file may have several names.
 */
function besideFile(target: string, from: string, version: Major): string {
  if (isAbsolute(target)) return target;
  if (version >= 15) return join(dirname(from), target);
  const parts = `${dirname(from)}/${target.replace(/^(?:\.\/)+/u, '')}`.split(/\/+/u);
  let strips = 0;
  for (let last = parts.at(-1); parts.length > 1; last = parts.at(-1)) {
    if (last === '..') strips++;
    else if (last !== '.' && last !== '' && strips-- === 0) break;
    parts.pop();
  }
  return parts.join('/').replace(/^\.\//u, '');
}

/**
 * Reads a configuration as the server does when it starts: the file with its includes spliced in, then
 * postgresql.auto.conf, then the command line. A target that is not in sight is a gap, since it may exist where the
 * server runs; a name that no server accepts is a problem.
 */
export function readConf(file: SourceFile, sources: ConfSources): ConfReading {
  const reader = new Reader(sources);
  const { autoConf } = sources;
  const read = reader.file({ file, path: file.path, layer: 'file', depth: 0 });
  const auto = autoConf && reader.file({ file: autoConf, path: autoConf.path, layer: 'auto', depth: 0 });
  return reader.finish(file, auto ? [read.event, auto.event] : [read.event]);
}

const NO_FILES: Files = { read: () => ({ kind: 'missing', why: 'does not exist' }), list: () => undefined };

/** What only a command line says: a server whose postgresql.conf is the one of its image. */
export const readCommandLine = (file: SourceFile, commandLine: CommandLine): ConfReading =>
  new Reader({ files: NO_FILES, commandLine }).finish(file, []);

/** A file that is being read. */
interface Opened {
  readonly file: SourceFile;
  /** As the server spells it. */
  readonly path: string;
  readonly layer: ConfLayer;
  readonly depth: number;
}

/** What was met, and whether the server would go on with the next file of a directory. */
interface Read {
  readonly events: readonly ConfEvent[];
  readonly ok: boolean;
}

class Reader {
  private readonly sources: ConfSources;
  private readonly assignments: LayeredAssignment[] = [];
  private readonly problems: Problem[] = [];
  private readonly gaps: Gap[] = [];
  private readonly opaque: Opaque[] = [];
  private readonly files = new Set<SourceFile>();
  private opened = 0;

  constructor(sources: ConfSources) {
    this.sources = sources;
  }

  finish(file: SourceFile, events: readonly ConfEvent[]): ConfReading {
    const { problems, gaps } = this;
    const { assignments = [], unknown = [] } = this.sources.commandLine ?? {};
    const hidden = unknown.map((opaque) => ({ ...opaque, before: opaque.before + this.assignments.length }));
    return {
      file,
      assignments: [...this.assignments, ...assignments],
      problems,
      files: [...this.files],
      gaps,
      opaque: [...this.opaque, ...hidden],
      events,
    };
  }

  /** `ParseConfigFp` */
  file(opened: Opened): Read & { readonly event: ConfEvent } {
    const { file, path, layer } = opened;
    const events: ConfEvent[] = [];
    let ok = true;
    const { gap } = templateOf(file);
    if (gap && !this.files.has(file)) this.gaps.push(gap);
    this.files.add(file);
    for (const item of confItems(whole(file))) {
      switch (item.kind) {
        case 'assignment': {
          const assignment = { ...item, layer };
          this.assignments.push(assignment);
          events.push({ kind: 'assignment', assignment });
          break;
        }
        case 'include': {
          const read = this.include(opened, item);
          events.push(...read.events);
          ok &&= read.ok;
          break;
        }
        case 'error':
          this.problems.push({ at: item.at, message: item.message });
          events.push({ kind: 'error', line: item.line, error: 'syntax error', syntax: true });
          ok = false;
          break;
        case 'unknown':
          this.hide(item.at, 'a template decides what stands here');
          break;
      }
    }
    const event: ConfEvent = { kind: 'file', path, events };
    return { event, events: [event], ok };
  }

  private include(opened: Opened, include: ConfInclude): Read {
    const { target, directive } = include;
    if (/^[ \t\r\n]*$/u.test(target)) {
      const what = directive === 'include_dir' ? 'directory' : 'file';
      return this.refuse(include, `empty configuration ${what} name`);
    }
    const { locate, version = NEWEST, files } = this.sources;
    const path = locate?.(target, opened.file) ?? besideFile(target, opened.path, version);
    if (directive !== 'include_dir') return this.included(opened, include, path);
    const names = files.list(path);
    if (!names) return this.missing(include, files.read(path), path);
    const events: ConfEvent[] = [];
    for (const name of confFilesOf(names)) {
      const inside = version >= 15 ? join(path, name) : `${path}/${name}`;
      const read = this.included(opened, include, inside);
      events.push(...read.events);
      if (!read.ok) return { events, ok: false };
    }
    return { events, ok: true };
  }

  /** `ParseConfigFile` */
  private included(opened: Opened, include: ConfInclude, path: string): Read {
    const depth = opened.depth + 1;
    if (depth > MOST_DEPTH) return this.refuse(include, 'nesting depth exceeded');
    if (path === opened.path) return this.refuse(include, 'configuration file recursion');
    if (++this.opened > MOST_FILES) {
      if (this.opened === MOST_FILES + 1) this.gap(include.at, `more than ${MOST_FILES} files are included`);
      return { events: [], ok: true };
    }
    const result = this.sources.files.read(path);
    if (isReadable(result)) return this.file({ file: result, path, layer: opened.layer, depth });
    if (include.directive === 'include_if_exists' && result.kind === 'missing') return { events: [], ok: true };
    if (result.kind !== 'directory') return this.missing(include, result, path);
    this.problems.push({
      at: include.targetAt,
      message: `\`${include.target}\` is a directory and cannot be included`,
    });
    const error: ConfEvent = { kind: 'error', line: 1, error: 'input in flex scanner failed' };
    return { events: [{ kind: 'file', path, events: [error] }], ok: false };
  }

  /** It may exist where the server runs: a gap, and an error in the rows of a server that has just these files. */
  private missing(include: ConfInclude, result: ReturnType<Files['read']>, path: string): Read {
    const why = isReadable(result) ? 'is not a directory' : result.why;
    const isThere = include.directive === 'include_if_exists' ? ', if PostgreSQL finds it there,' : '';
    this.gap(include.targetAt, `\`${path}\` ${why}, so what it sets${isThere} is not in sight`);
    const error = `could not open ${include.directive === 'include_dir' ? 'directory' : 'file'}`;
    return { events: [{ kind: 'error', line: include.line, error, target: path }], ok: false };
  }

  private gap(at: Span, message: string): void {
    this.gaps.push({ at, message });
    this.hide(at, message);
  }

  private hide(at: Span, why: string): void {
    this.opaque.push({ at, why, before: this.assignments.length });
  }

  /** Something no server accepts, whatever else is on its disk. */
  private refuse(include: ConfInclude, error: string): Read {
    this.problems.push({ at: include.at, message: `${error}: \`${include.directive} '${include.target}'\`` });
    return { events: [{ kind: 'error', line: include.line, error }], ok: false };
  }
}
