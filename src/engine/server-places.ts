import type { Place, Places, Surroundings } from '../semantics/certificates/places.js';
import { unseenPlace } from '../semantics/certificates/places.js';
import type { Settings } from '../semantics/settings.js';
import type { Files } from '../text/files.js';
import { dirname, isAbsolute, join } from '../text/path.js';
import type { SourceFile } from '../text/source.js';

/** What tells where a server's paths lead. */
export interface ServerPlaces {
  readonly settings: Settings;
  readonly conf?: SourceFile;
  /** Of the tree. */
  readonly files: Files;
  /** The path in the tree behind an absolute path of the server; undefined for one that is not in the tree. */
  readonly inTree: (path: string) => string | undefined;
  /** Its directory as the container has it. */
  readonly dataDirectory?: string;
  /** It sees nothing of the tree but what `inTree` knows. */
  readonly isInside: boolean;
}

/** `ssl_cert_file` and its like: a relative path starts in the data directory, into which a server changes as it starts. */
export function serverPlaces(server: ServerPlaces): Places {
  const home = dataDirectory(server);
  return (path) => {
    if (isAbsolute(path)) return placeOf(path, server, 'folder');
    switch (home.kind) {
      case 'unseen':
        return home;
      case 'machine':
        return placeOf(join(home.path, path), server, aroundIn(treePathOf(home.path, server), server, 'folder'));
      case 'tree':
        return { kind: 'tree', paths: [join(home.path, path)], around: aroundIn(home.path, server, 'guess') };
    }
  };
}

/** A path of the machine in the tree. What is looked at as it is may be the machine itself. */
function treePathOf(path: string, { inTree, isInside, files }: ServerPlaces): string | undefined {
  return inTree(path) ?? (!isInside && files.list(dirname(path)) !== undefined ? path : undefined);
}

function placeOf(path: string, server: ServerPlaces, around: Surroundings): Place {
  const found = treePathOf(path, server);
  if (found === undefined) {
    return unseenPlace(
      server.isInside
        ? `\`${path}\` is inside the container, where we cannot look`
        : `\`${path}\` is outside this tree`,
    );
  }
  // What is mounted by itself has no folder that could show something else.
  const isAlone = server.isInside && server.inTree(dirname(path)) === undefined;
  return { kind: 'tree', paths: [found], around: isAlone ? 'alone' : around };
}

type Home =
  | { readonly kind: 'machine' | 'tree'; readonly path: string }
  | { readonly kind: 'unseen'; readonly why: string };

/**
 * In a tree it is the folder of postgresql.conf, unless something says otherwise; Debian keeps the two apart, by names
 * that say so.
 */
function dataDirectory({ settings, conf, isInside, dataDirectory: given }: ServerPlaces): Home {
  const named = settings.text('data_directory');
  if (settings.written('data_directory').length > 0) {
    if (named.kind === 'unknown') return { kind: 'unseen', why: named.why };
    if (isAbsolute(named.value)) return { kind: 'machine', path: named.value };
    if (named.value !== '') return { kind: 'unseen', why: '`data_directory` starts where the server was started' };
  }
  if (given !== undefined) return { kind: 'machine', path: given };
  if (isInside) return { kind: 'unseen', why: 'nothing tells where its data directory is' };
  if (!conf) return { kind: 'unseen', why: 'no data directory is in sight' };
  const [, cluster] = /(?:^|\/)etc\/postgresql\/(\d+(?:\.\d+)?\/[^/]+)\/postgresql\.conf$/u.exec(conf.path) ?? [];
  return cluster === undefined
    ? { kind: 'tree', path: dirname(conf.path) }
    : { kind: 'machine', path: `/var/lib/postgresql/${cluster}` };
}

/** `initdb` writes both of these, and nobody else does. */
const PROOFS = ['PG_VERSION', 'postgresql.auto.conf'];

const aroundIn = (folder: string | undefined, { files }: ServerPlaces, otherwise: Surroundings): Surroundings =>
  folder !== undefined && files.list(folder)?.some((name) => PROOFS.includes(name)) ? 'data' : otherwise;
