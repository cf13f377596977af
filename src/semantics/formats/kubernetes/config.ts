import { base64Passage } from '../../../parse/base64-passage.js';
import { withHoles } from '../../../parse/holes.js';
import { FILLER } from '../../../parse/yaml-mask.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { Passage } from '../../../text/passage.js';
import { set, unknown } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import type { ScopedVariable } from '../../variables.js';
import { withoutLineEnd } from '../yaml/yaml-value.js';
import type { Manifest } from './manifest.js';

/** One key of a ConfigMap or a Secret. */
export interface ConfigEntry {
  readonly name: string;
  readonly key: Span;
  /** As it is written, base64 and all. */
  readonly written: Span;
  /** Decoded; absent where nobody can read it: ciphertext, a template. */
  readonly text?: Passage;
  readonly base64: boolean;
}

/** A ConfigMap or a Secret with what it holds. */
export interface Config {
  readonly manifest: Manifest;
  readonly entries: readonly ConfigEntry[];
}

export const isConfig = ({ kind, apiVersion }: Manifest): boolean =>
  apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Secret');

/** Fields that hold keys; of one key `stringData` wins over `data`. */
export const CONFIG_FIELDS = ['data', 'stringData'];

/** What a ConfigMap or a Secret holds. A file that SOPS encrypted holds ciphertext. */
export function configEntries({ kind, node, reading }: Manifest): readonly ConfigEntry[] {
  if (reading.get(node, 'sops')) return [];
  const entries = new Map<string, ConfigEntry>();
  for (const field of CONFIG_FIELDS) {
    for (const [name, { key, value }] of reading.fields(reading.get(node, field))) {
      const base64 = kind === 'Secret' && field === 'data';
      const entry = entryOf(name, key.at, value, base64);
      if (entry) entries.set(name, entry);
    }
  }
  return [...entries.values()];
}

function entryOf(name: string, key: Span, value: YamlNode, base64: boolean): ConfigEntry | undefined {
  const passage = passageOf(value);
  if (!passage) return undefined;
  const written = withoutLineEnd(passage);
  const text = base64 ? (passage.text.includes(FILLER) ? undefined : base64Passage(passage)) : written;
  return { name, key, written: written.at, base64, ...(text && { text: withoutLineEnd(text) }) };
}

/** A key that may become a variable; undefined for one that holds a file. */
export function entryVariable({ name, key, text }: ConfigEntry, as = name): ScopedVariable | undefined {
  if (!/^[A-Za-z_][\w.-]*$/u.test(name)) return undefined;
  if (!text) return { name: as, value: unknown('it cannot be read here', key), at: key };
  if (text.text.includes('\n') || /\.(?:ya?ml|conf|ini|json|properties|toml|xml|env|sh|sql|pem|crt|key)$/iu.test(name))
    return undefined;
  const { passage, missing } = withHoles(text);
  const { at } = text;
  return missing
    ? { name: as, value: unknown(missing.why, missing.at), at, template: passage }
    : { name: as, value: set(passage.text, at), at, passage };
}
