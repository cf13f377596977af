import type { RuleSummary } from '../rule/settled.js';

/** The paragraphs of a text that is written indented in a rule file. Lists and code keep their lines. */
export const paragraphs = (text: string): readonly string[] =>
  unindented(text)
    .split(/\n[ \t]*\n/u)
    .map((block) =>
      /^(?:[-*|>]|\d+\.|```)|\n(?:[-*]|\d+\.) |^ {4}/u.test(block) ? block : block.replaceAll(/\s*\n\s*/gu, ' '),
    )
    .filter((block) => block.trim() !== '');

export const paragraph = (text: string): string => paragraphs(text).join('\n\n');

/** Markdown as plain text, as far as our pages go: code marks, emphasis and links taken off. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/`+/gu, '')
    .replaceAll(/\*\*([^*]+)\*\*/gu, '$1');

/** Why a rule matters and what to do about it: the middle of its page, and all of it that goes into SARIF. */
export const advice = ({ why, remedy, help }: Pick<RuleSummary, 'why' | 'remedy' | 'help'>): string =>
  [...paragraphs(why), '**What to do**', ...paragraphs(remedy), `[Examples](${help})`].join('\n\n');

/** A code block whose fence is longer than any in the text. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(({ 0: ticks }) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.endsWith('\n') || text === '' ? text : `${text}\n`}${fence}`;
}

function unindented(text: string): string {
  const lines = text.trim().split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return [lines[0]!, ...lines.slice(1).map((line) => line.slice(indent))].join('\n');
}
