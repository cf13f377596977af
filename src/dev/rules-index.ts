import type { GeneratedFile } from './config-schema-files.js';

/** `hba/plaintext-path` → `hbaPlaintextPath`. */
export const nameOf = (id: string): string =>
  id.replaceAll(/[/-]([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

/** `rules/index.ts` for the files of the folder (`hba/plaintext-path.ts`, …), sorted by id. */
export function rulesIndex(files: readonly string[]): GeneratedFile {
  const ids = files.filter((file) => file.includes('/')).map((file) => file.replace(/\.ts$/u, ''));
  const lines = [
    '// Written by `npm run generate`. Do not edit.',
    "import type { AnyRule } from 'hostssl/rule';",
    ...ids.map((id) => `import ${nameOf(id)} from './${id}.js';`),
    '',
    '/** Every rule of ours, by id. */',
    ids.length === 0 ? 'export const rules: readonly AnyRule[] = [];' : 'export const rules: readonly AnyRule[] = [',
    ...ids.map((id) => `  ${nameOf(id)},`),
    ...(ids.length === 0 ? [] : ['];']),
    '',
  ];
  return { path: 'rules/index.ts', text: lines.join('\n') };
}
