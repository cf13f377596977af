import { type FormatGroup, GROUPS } from '../engine/format-groups.js';
import type { Kind } from '../facts/kinds.js';
import type { FormatReader } from '../semantics/written.js';

type Formats = ReadonlyMap<Kind, FormatReader>;

const LOADERS: Readonly<Record<FormatGroup, () => Promise<Formats>>> = {
  text: async () => (await import('../semantics/formats/text-formats.js')).textFormats,
  yaml: async () => (await import('../semantics/formats/yaml-formats.js')).yamlFormats,
  code: async () => (await import('../semantics/formats/code-formats.js')).codeFormats,
  data: async () => (await import('../semantics/formats/data-formats.js')).dataFormats,
};

/** The readers that these kinds need. */
export async function loadFormats(kinds: ReadonlySet<Kind>): Promise<Formats> {
  const groups = Object.entries(GROUPS) as [FormatGroup, readonly Kind[]][];
  const needed = groups.filter(([, members]) => members.some((kind) => kinds.has(kind)));
  const loaded = await Promise.all(needed.map(([group]) => LOADERS[group]()));
  return new Map(loaded.flatMap((formats) => [...formats]));
}
