import type { Manifest } from '../../facts/manifest.js';
import type { SourceFile } from '../../text/source.js';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** What a package.json names; undefined where it is no JSON. */
export function packageJson({ path, text }: SourceFile): Manifest | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
  const direct = new Map<string, undefined>();
  if (typeof parsed === 'object' && parsed !== null) {
    for (const field of FIELDS) {
      const list: unknown = (parsed as Readonly<Record<string, unknown>>)[field];
      if (typeof list === 'object' && list !== null) for (const name of Object.keys(list)) direct.set(name, undefined);
    }
  }
  return { path, ecosystem: 'npm', direct, resolved: new Map() };
}
