import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { configSchema, type SchemaRule } from '../host/config-schema.js';

/** A file that a generator writes, by its path in the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const HEADER = '// Written by `npm run generate`. Do not edit.\n';

const DECLARATION = `${HEADER}import type { ErrorObject } from 'ajv';

/** Holds data against the schema of the configuration; \`errors\` tells what is wrong with the last that failed. */
export const validateConfig: {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
};
`;

/** The published schema of the configuration, and its validator compiled ahead: compiling at run time costs 300 ms. */
export function configSchemaFiles(rules: readonly SchemaRule[]): readonly GeneratedFile[] {
  const schema = configSchema(rules);
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({ ...withoutTexts(schema), $id: 'config' });
  const code = standalone.default(ajv, { validateConfig: 'config' });
  if (/\brequire\(/u.test(code)) throw new Error('the validator needs a part of ajv at run time; use simpler keywords');
  return [
    { path: 'docs/schema/hostssl.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
    { path: 'src/host/config-validator.js', text: `${HEADER}${code}\n` },
    { path: 'src/host/config-validator.d.ts', text: DECLARATION },
  ];
}

/** What only people read would ride along in the compiled code. */
const withoutTexts = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    ),
  ) as object;
