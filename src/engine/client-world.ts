import type { Place, Places } from '../semantics/certificates/places.js';
import { unseenPlace } from '../semantics/certificates/places.js';
import type { ClientWorld } from '../semantics/client.js';
import { type Mount, treePathOf } from '../semantics/container-files.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, isAbsolute, join } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import { type DeployRoots, deployedPath } from './deploy-roots.js';
import { findMaterial, type MaterialWorld } from './find-material.js';

/** What tells where a client's paths lead. */
export interface ClientPlaces {
  /** The file that configures it. */
  readonly file: SourceFile;
  /** Of the container it runs in; undefined where it runs on a machine. */
  readonly mounts?: readonly Mount[];
  readonly deployed: DeployRoots;
}

/** What a driver can ask about the machine of its client. */
export const clientWorld = (client: ClientPlaces, world: MaterialWorld): Required<Omit<ClientWorld, 'libpq'>> =>
  worldAt(clientPlaces(client), client.mounts ? [] : client.deployed, world);

/** The same where something else knows where paths lead. */
export function worldAt(
  places: Places,
  deployed: DeployRoots,
  world: MaterialWorld,
): Required<Omit<ClientWorld, 'libpq'>> {
  const placeOf: Places = (path, from) => (/^[~$]/u.test(path) ? homePlace(path, deployed) : places(path, from));
  return {
    exists: (path) => existsAt(placeOf(path), world.files),
    find: (wanted) => findMaterial(wanted, placeOf(wanted.path, wanted.at.file), world),
  };
}

function homePlace(path: string, deployed: DeployRoots): Place {
  const found = deployedPath(deployed, path);
  return found === undefined
    ? unseenPlace(`\`${path}\` is in somebody's home directory`)
    : { kind: 'tree', paths: [found], around: 'folder' };
}

/** A relative path starts where the process runs: beside the file that names it or configures the client, or at the root. */
function clientPlaces({ file, mounts, deployed }: ClientPlaces): Places {
  return (path, from = file) => {
    if (!isAbsolute(path)) {
      const folders = new Set([dirname(from.path), dirname(file.path), '.']);
      return { kind: 'tree', paths: [...folders].map((folder) => join(folder, path)), around: 'beside' };
    }
    const found = mounts ? treePathOf(mounts, path) : deployedPath(deployed, path);
    if (found === undefined) return unseenPlace(`\`${path}\` is outside this tree`);
    return { kind: 'tree', paths: [found], around: mounts?.some(({ target }) => target === path) ? 'alone' : 'folder' };
  };
}

/** A folder that the tree holds shows what is in it; one that is filled elsewhere, or a file by itself, shows nothing. */
function existsAt(place: Place, files: Files): boolean | 'unknown' {
  if (place.kind === 'unseen') return 'unknown';
  if (place.paths.some((path) => isReadable(files.read(path)))) return true;
  if (place.around === 'beside') return false;
  if (place.around === 'alone') return 'unknown';
  return place.paths.some((path) => (files.list(dirname(path))?.length ?? 0) > 0) ? false : 'unknown';
}
