import { interpolate, type Lookup } from '../../parse/interpolation.js';
import { TEMPLATE_HOLE } from '../../parse/shell/script-source.js';
import type { ShellWord } from '../../parse/shell/shell-tree.js';
import { type Passage, part } from '../../text/passage.js';
import type { CommandWord } from './command-line.js';

const ONE_VARIABLE = /^\$\{(\w+)\}$/u;

/** A word with the variables put in that are known. */
export function resolveWord(word: ShellWord, lookup: Lookup): CommandWord {
  const { start, template, splits, quoted } = word;
  const variable = ONE_VARIABLE.exec(template.text)?.[1];
  const facts = {
    start,
    ...(word.unknown === undefined && { literal: true as const }),
    ...(splits && { splits }),
    ...(quoted && { quoted }),
    ...(variable !== undefined && { variable }),
  };
  return { ...resolvePassage(word.passage, template, lookup), ...facts };
}

/** A text in the shell's own syntax and in that of `interpolate`, with what is known put in. */
export function resolvePassage(passage: Passage, template: Passage, lookup: Lookup): CommandWord {
  if (template === passage) return hole(passage) ?? { passage };
  return resolveTemplate(template, lookup);
}

/** A text in the syntax of `interpolate`. */
export function resolveTemplate(template: Passage, lookup: Lookup): CommandWord {
  const result = interpolate(template, lookup);
  if (result.kind === 'set') return hole(result.value) ?? { passage: result.value };
  return { passage: result.template ?? template, why: result.why };
}

/** A template's mark in single quotes is no variable of the shell. */
const hole = (passage: Passage): CommandWord | undefined =>
  passage.text.includes(TEMPLATE_HOLE) ? { passage, why: 'a template decides it' } : undefined;

/** A word from one of its characters on. */
export function partOf(word: CommandWord, from: number, to = word.passage.text.length): CommandWord {
  const { start: _, variable: __, ...rest } = word;
  const passage = part(word.passage, from, to);
  const known = rest.why !== undefined && !passage.text.includes('${');
  const { why, ...facts } = rest;
  return { ...facts, passage, ...(why !== undefined && !known && { why }) };
}
