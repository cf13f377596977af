import { listenerFiles } from '../facts/listener-files.js';
import { type Material, NO_SERVER_MATERIAL, type ServerMaterial } from '../semantics/certificates/material.js';
import type { FindMaterial } from '../semantics/client-material.js';
import type { Pooler, Secret } from '../semantics/project.js';
import type { WrittenOption, WrittenPooler } from '../semantics/written.js';
import type { SourceFile } from '../text/source.js';
import { clientWorld } from './client-world.js';
import { writtenClient } from './link-clients.js';
import type { DirectoryWorld } from './link-directories.js';

/** A pooler with its upstream hops read as clients. */
export function writtenPooler(
  { upstreams, settings, mounts, ...written }: WrittenPooler,
  file: SourceFile,
  world: DirectoryWorld,
): { readonly pooler: Pooler; readonly secrets: readonly Secret[] } {
  const inside = mounts && { mounts };
  const hops = upstreams.map((upstream) => writtenClient({ ...inside, ...upstream, role: 'pooler' }, file, world));
  const { find } = clientWorld({ file, deployed: world.deployed, ...inside }, world.material);
  return {
    pooler: {
      environment: world.environmentOf(file.path),
      ...written,
      material: listenerMaterial(written.software, settings, find),
      settings: new Map([...settings].map(([name, option]) => [name, { ...option, keyword: name }])),
      upstreams: hops.flatMap(({ clients }) => clients),
    },
    secrets: hops.flatMap(({ secrets }) => secrets),
  };
}

/** The files of its listener, by the names that this software has for them. */
function listenerMaterial(
  software: string,
  settings: ReadonlyMap<string, WrittenOption>,
  find: FindMaterial,
): ServerMaterial {
  const names = listenerFiles(software);
  if (!names) return NO_SERVER_MATERIAL;
  const named = (name: string | undefined, isKey?: true): Material => {
    const option = name === undefined ? undefined : settings.get(name);
    if (!option) return { kind: 'none' };
    const { value, at } = option;
    if (value.kind === 'unknown') return { kind: 'unseen', at, why: value.why };
    return value.value === '' ? { kind: 'none' } : find({ path: value.value, at, ...(isKey && { isKey }) });
  };
  return {
    certificate: named(names.certificate),
    key: named(names.key, true),
    ca: named(names.ca),
    crl: named(names.crl),
    dhParameters: named(names.dhParameters),
  };
}
