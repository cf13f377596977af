import type { HclBlock, HclValue } from '../../parse/hcl/hcl-tree.js';
import { slotIn } from '../../text/passage.js';
import { byDefault, known, type Resolved, set, unknown } from '../../text/resolved.js';
import type { Slot } from '../../text/slot.js';
import { textOf } from '../../text/source.js';
import type { TerraformFolder } from './folder.js';

/** Locals of locals, and no further. */
const DEEPEST = 8;
const ONE_HOLE = /^\$\{\s*(var|local)\.([\w-]+)\s*\}$/u;

/** The text of a value: written, the default of a variable, or unknown. */
export function textIn(value: HclValue, folder: TerraformFolder, depth = 0): Resolved<string> {
  switch (value.kind) {
    case 'literal':
      return set(value.text, value.at);
    case 'string': {
      const { text, at } = value.passage;
      if (!value.hasHoles) return set(text, at);
      const [, kind, name] = ONE_HOLE.exec(text) ?? [];
      return kind && name ? named(kind, name, value, folder, depth) : unseen(value);
    }
    case 'reference': {
      const [kind = '', name = '', ...rest] = value.path;
      return rest.length === 0 ? named(kind, name, value, folder, depth) : unseen(value);
    }
    case 'list':
    case 'map':
    case 'expression':
      return unseen(value);
  }
}

const unseen = ({ at }: HclValue) => unknown(`\`${textOf(at).slice(0, 60)}\` has no value in sight`, at);

function named(kind: string, name: string, value: HclValue, folder: TerraformFolder, depth: number): Resolved<string> {
  if (depth > DEEPEST) return unseen(value);
  if (kind === 'local') {
    const local = folder.locals.get(name);
    return local ? textIn(local, folder, depth + 1) : unseen(value);
  }
  if (kind !== 'var') return unseen(value);
  const given = folder.given.get(name);
  if (given) return textIn(given, folder, depth + 1);
  const fallback = folder.defaults.get(name);
  const text = fallback && known(textIn(fallback, folder, depth + 1));
  if (text === undefined || text === 'null') return unseen(value);
  return byDefault(text, `\`var.${name}\` is \`${text}\` unless somebody sets it`);
}

/** Rewrites a value where it is written out. */
export function slotOf(value: HclValue): Slot | undefined {
  if (value.kind === 'literal') return value.slot;
  if (value.kind !== 'string' || value.hasHoles) return undefined;
  const { passage } = value;
  return slotIn(passage, 0, passage.text.length, passage.text);
}

/** The resource of this type that a value refers to: `aws_db_parameter_group.main.name`. */
export function resourceIn(value: HclValue, type: string, folder: TerraformFolder): HclBlock | undefined {
  const path =
    value.kind === 'reference'
      ? value.path
      : value.kind === 'string'
        ? (/^\$\{\s*([\w.-]+)(?:\[[^\]]*\])?[\w.]*\s*\}$/u.exec(value.passage.text)?.[1] ?? '').split('.')
        : [];
  return path[0] === type ? folder.resources.get(`${type}.${path[1]}`) : undefined;
}

/** A switch as providers take it. */
export const isTrue = (text: string): boolean => /^(?:true|1|on|yes)$/iu.test(text);
