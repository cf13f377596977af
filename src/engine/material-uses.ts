import type {
  ClientMaterial,
  Material,
  MaterialRole,
  MaterialUse,
  ServerMaterial,
} from '../semantics/certificates/material.js';
import type { Client, Pooler, Server } from '../semantics/project.js';

/** Somebody's use of a file of the tree. */
export interface FileUse extends MaterialUse {
  readonly path: string;
}

/** Every use of every file of key material, each once. */
export function materialUses(
  servers: readonly Server[],
  clients: readonly Client[],
  poolers: readonly Pooler[],
): readonly FileUse[] {
  const hops = poolers.flatMap(({ upstreams }) => upstreams);
  const uses = [
    ...servers.flatMap(({ name, material }) => listenerUses(material, { what: 'server', name })),
    ...poolers.flatMap(({ name, material }) => listenerUses(material, { what: 'pooler', name })),
    ...[...clients, ...hops].flatMap(({ name, consumers }) =>
      consumers.flatMap(({ material }) => clientUses(material, { what: 'client', name })),
    ),
  ];
  const keyOf = ({ as, by, at, path }: FileUse) =>
    `${as}\n${by.what}\n${by.name}\n${at.start}\n${at.file.path}\n${path}`;
  return [...new Map(uses.map((use) => [keyOf(use), use])).values()];
}

type By = MaterialUse['by'];

const listenerUses = (material: ServerMaterial, by: By): readonly FileUse[] => [
  ...useOf(material.certificate, 'server certificate', by),
  ...useOf(material.key, 'server key', by),
  ...useOf(material.ca, 'client CA', by),
  ...useOf(material.crl, 'client CRL', by),
  ...useOf(material.dhParameters, 'DH parameters', by),
];

const clientUses = (material: ClientMaterial, by: By): readonly FileUse[] => [
  ...useOf(material.root, 'server CA', by),
  ...useOf(material.certificate, 'client certificate', by),
  ...useOf(material.key, 'client key', by),
  ...useOf(material.crl, 'server CRL', by),
];

/** Lists of one setting may be of several files. */
function useOf(material: Material, as: MaterialRole, by: By): readonly FileUse[] {
  switch (material.kind) {
    case 'missing':
    case 'none':
      return [];
    case 'system':
      return material.also ? useOf(material.also, as, by) : [];
    case 'unseen':
      // Without a reader of certificates the file is known all the same.
      return material.path === undefined || !material.at ? [] : [{ as, by, at: material.at, path: material.path }];
    case 'read': {
      const { at, path } = material;
      const more = material.material.lists.map((list) => list.at.file.path);
      return [...new Set([path, ...more])].map((one) => ({ as, by, at, path: one }));
    }
  }
}
