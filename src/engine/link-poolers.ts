import { NO_SERVER_MATERIAL } from '../semantics/certificates/material.js';
import type { Pooler, Secret } from '../semantics/project.js';
import type { WrittenPooler } from '../semantics/written.js';
import type { SourceFile } from '../text/source.js';
import { writtenClient } from './link-clients.js';
import type { DirectoryWorld } from './link-directories.js';

/** A pooler with its upstream hops read as clients. */
export function writtenPooler(
  { upstreams, settings, ...written }: WrittenPooler,
  file: SourceFile,
  world: DirectoryWorld,
): { readonly pooler: Pooler; readonly secrets: readonly Secret[] } {
  const hops = upstreams.map((upstream) => writtenClient({ ...upstream, role: 'pooler' }, file, world));
  return {
    pooler: {
      environment: world.environmentOf(file.path),
      ...written,
      material: NO_SERVER_MATERIAL,
      settings: new Map([...settings].map(([name, option]) => [name, { ...option, keyword: name }])),
      upstreams: hops.flatMap(({ clients }) => clients),
    },
    secrets: hops.flatMap(({ secrets }) => secrets),
  };
}
