import type { LinkConfig, LinkOptions } from '../../src/engine/link-options.js';
import { link } from '../../src/index.js';
import { parseCompose } from '../../src/parse/compose.js';
import type { KeyMaterial, Material } from '../../src/semantics/certificates/material.js';
import { allFormats } from '../../src/semantics/formats/all-formats.js';
import { memoryFiles } from '../../src/text/files.js';
import type { SourceFile } from '../../src/text/source.js';

export type Tree = Readonly<Record<string, string>>;

/** Every file there is is one of key material, and holds nothing. */
const emptyMaterial = (file: SourceFile): KeyMaterial => ({
  file,
  form: 'PEM',
  certificates: [],
  keys: [],
  lists: [],
  parameters: [],
  others: [],
  problems: [],
});

export function linked(tree: Tree, config?: LinkConfig, more: Partial<LinkOptions> = {}) {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const options = {
    files: memoryFiles(files),
    material: emptyMaterial,
    compose: parseCompose,
    formats: allFormats,
    ...more,
  };
  return link(files, { ...options, ...(config && { config }) });
}

/** In a word. */
export function shown(material: Material): string {
  switch (material.kind) {
    case 'read':
    case 'missing':
      return `${material.kind} ${material.path}`;
    case 'unseen':
      return `unseen: ${material.why}`;
    case 'system':
      return material.also ? `system and ${shown(material.also)}` : 'system';
    case 'none':
      return 'none';
  }
}
