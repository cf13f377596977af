import { parseHcl } from '../../parse/hcl/hcl.js';
import type { HclBlock, HclBody, HclValue } from '../../parse/hcl/hcl-tree.js';
import { type Files, isReadable } from '../../text/files.js';
import { dirname, join } from '../../text/path.js';

/** The files of one folder, which Terraform reads as one. */
export interface TerraformFolder {
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, HclBlock>;
  /** Defaults of variables, values of locals, and what `terraform.tfvars` and its kin set. */
  readonly defaults: ReadonlyMap<string, HclValue>;
  readonly locals: ReadonlyMap<string, HclValue>;
  readonly given: ReadonlyMap<string, HclValue>;
}

/** More than any folder has; what is beyond is not joined. */
const MOST_FILES = 500;
const VARIABLES = /^terraform\.tfvars$|\.auto\.tfvars$/u;

const known = new WeakMap<Files, Map<string, TerraformFolder>>();

export function terraformFolder(path: string, files: Files): TerraformFolder {
  const folder = dirname(path);
  const folders = known.get(files) ?? new Map<string, TerraformFolder>();
  known.set(files, folders);
  const before = folders.get(folder);
  if (before) return before;
  const read = readFolder(folder, files);
  folders.set(folder, read);
  return read;
}

function readFolder(folder: string, files: Files): TerraformFolder {
  const names = [...(files.list(folder) ?? [])].sort().slice(0, MOST_FILES);
  const bodies = (pattern: RegExp): readonly HclBody[] =>
    names
      .filter((name) => pattern.test(name))
      .map((name) => files.read(join(folder, name)))
      .filter(isReadable)
      .map(parseHcl);
  const blocks = bodies(/\.tf$/u).flatMap((body) => body.blocks);
  const values = (type: string) => blocks.filter((block) => block.type === type);
  return {
    resources: new Map(values('resource').map((block) => [block.labels.join('.'), block])),
    defaults: new Map(
      values('variable').flatMap(({ labels: [name = ''], body }) => {
        const value = valueIn(body, 'default');
        return value ? [[name, value] as const] : [];
      }),
    ),
    locals: byName(values('locals').map(({ body }) => body)),
    given: byName(bodies(VARIABLES)),
  };
}

const byName = (bodies: readonly HclBody[]): ReadonlyMap<string, HclValue> =>
  new Map(bodies.flatMap(({ attributes }) => attributes.map(({ name, value }) => [name, value] as const)));

export const valueIn = ({ attributes }: HclBody, name: string): HclValue | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;

export const blocksIn = ({ blocks }: HclBody, type: string): readonly HclBlock[] =>
  blocks.filter((block) => block.type === type);

/** A block of this type is made by a loop, so that nobody sees what is in it. */
export const hasDynamic = ({ blocks }: HclBody, type: string): boolean =>
  blocks.some((block) => block.type === 'dynamic' && block.labels[0] === type);
