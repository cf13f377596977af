import { type FormatGroup, GROUPS } from '../engine/format-groups.js';
import type { LinkOptions } from '../engine/link-options.js';
import { BY_CONTENT } from '../facts/content-kinds.js';
import type { Kind } from '../facts/kinds.js';
import type { FormatReader } from '../semantics/written.js';

type Formats = ReadonlyMap<Kind, FormatReader>;

const LOADERS: Readonly<Record<FormatGroup, () => Promise<Formats>>> = {
  text: async () => (await import('../semantics/formats/text-formats.js')).textFormats,
  yaml: async () => (await import('../semantics/formats/yaml-formats.js')).yamlFormats,
  code: async () => (await import('../semantics/formats/code-formats.js')).codeFormats,
  data: async () => (await import('../semantics/formats/data-formats.js')).dataFormats,
};

/** The readers that these kinds need, and what finds the rest in their files. */
export async function loadFormats(
  kinds: ReadonlySet<Kind>,
): Promise<Pick<LinkOptions, 'formats' | 'otherConnections'>> {
  const groups = Object.entries(GROUPS) as [FormatGroup, readonly Kind[]][];
  const needed = groups.filter(([, members]) => members.some((kind) => kinds.has(kind))).map(([group]) => group);
  if (needed.length === 0) return {};
  const loaded = await Promise.all(needed.map((group) => LOADERS[group]()));
  const formats = new Map(loaded.flatMap((each) => [...each]));
  if (![...kinds].some((kind) => BY_CONTENT.has(kind))) return { formats };
  return { formats, otherConnections: (await import('../semantics/formats/text-formats.js')).otherConnections };
}
