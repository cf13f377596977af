import type { HclBlock, HclBody, HclValue } from '../../parse/hcl/hcl-tree.js';
import type { Gap } from '../../parse/problem.js';
import type { Edit } from '../../text/edit.js';
import { known, type Resolved, unknown } from '../../text/resolved.js';
import type { Change, Environment, ManagedServer } from '../project.js';
import { type TerraformFolder, valueIn } from './folder.js';
import { slotOf, textIn } from './value.js';

/** What a file declares: servers, and what about them could not be read. */
export interface ManagedParts {
  readonly managed: readonly ManagedServer[];
  readonly gaps: readonly Gap[];
}

export interface ManagedContext {
  readonly folder: TerraformFolder;
  readonly environment: Environment;
}

export const addressOf = ({ type, labels }: HclBlock): string =>
  type === 'resource' ? labels.join('.') : [type, ...labels].join('.');

/** What the provider calls the server, by the attribute that says so, where it is in sight. */
export function identifierIn(
  { body }: HclBlock,
  attributes: readonly string[],
  folder: TerraformFolder,
): Pick<ManagedServer, 'identifier'> {
  const value = attributes.map((name) => valueIn(body, name)).find((found) => found !== undefined);
  const identifier = value && known(textIn(value, folder));
  return identifier === undefined || identifier === '' ? {} : { identifier };
}

/** Rewrites the value where it is written out. */
export function rewriting(value: HclValue | undefined, next: string, words: string): Change | undefined {
  const edit = value && slotOf(value)?.encode(next);
  return edit && { words, edits: [edit] };
}

/** Lines at the top of a body, indented as what stands in it. */
export const inserting = ({ opened }: HclBody, lines: readonly string[]): Edit => ({
  at: opened,
  text: lines.map((line) => `\n${line === '' ? '' : `  ${line}`}`).join(''),
});

/** What decides and cannot be read is told once, where it stands. */
export const gapsOf = (name: string, decided: Resolved<unknown>): readonly Gap[] =>
  decided.kind === 'unknown' && decided.at
    ? [{ at: decided.at, message: `whether \`${name}\` refuses plaintext is not in sight: ${decided.why}` }]
    : [];

/** The version that is written, without a place: nobody points there. */
export const NO_VERSION = unknown('no version is written');
