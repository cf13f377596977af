import type { Passage } from '../../text/passage.js';
import { type Quoting, WordBuilder } from '../word-passage.js';
import type { ShellWord } from './shell-tree.js';

/** What `next` looks like where a word of one style of quotes stands. */
export function escapeShell(next: string, quoting: Quoting): string | undefined {
  if (next.includes('\0')) return undefined;
  if (quoting === 'single') return next.includes("'") ? undefined : next;
  if (quoting === 'double') return next.replace(/[$`"\\]/gu, '\\$&');
  return next.includes('\n') ? undefined : next.replace(/[^\w./:=@%+,-]/gu, '\\$&');
}

/** `interpolate` doubles the dollars it writes. */
export const escapeTemplate = (next: string, quoting: Quoting): string | undefined =>
  escapeShell(next.replaceAll('$$', '$'), quoting);

/** Gathers one word, both as it stands and in Compose's syntax. */
export class WordWriter {
  private readonly word: WordBuilder;
  private readonly template: WordBuilder;
  private readonly substitutions: Passage[] = [];
  private differs = false;
  private start: number | undefined;
  private splits = false;
  private quoted = false;
  why: string | undefined;

  constructor(script: Passage) {
    this.word = new WordBuilder(script);
    this.template = new WordBuilder(script);
  }

  get started(): boolean {
    return this.word.started;
  }

  get text(): string {
    return this.word.text;
  }

  /** Characters that mean themselves. */
  add(text: string, start: number, end: number, quoting: Quoting): void {
    this.begin(start);
    this.word.add(text, start, end, quoting);
    if (quoting !== 'bare') this.quoted = true;
    if (!text.includes('$')) {
      this.template.add(text, start, end, quoting);
      return;
    }
    this.differs = true;
    for (let at = 0; at < text.length; at++) {
      const exact = text.length === end - start;
      const from = exact ? start + at : start;
      this.template.add(text[at] === '$' ? '$$' : text[at]!, from, exact ? from + 1 : end, quoting);
    }
  }

  /** Something the shell puts in: `written` from `start` to `end`. */
  expand(written: string, template: string, start: number, end: number, quoting: Quoting): void {
    this.begin(start);
    this.word.add(written, start, end, quoting);
    this.template.add(template, start, end, quoting);
    this.differs = true;
    if (quoting === 'bare') this.splits = true;
    else this.quoted = true;
    this.why ??= `\`${written.length > 40 ? `${written.slice(0, 40)}...` : written}\` is known to the shell only`;
  }

  /** Any number of words may be put in. */
  spread(): void {
    this.splits = true;
  }

  substitution(script: Passage): void {
    this.substitutions.push(script);
  }

  /** A quote or an escape belongs to the word and adds no character. */
  reach(start: number, end: number, quoting: Quoting): void {
    this.begin(start);
    this.word.reach(start, end, quoting);
    this.template.reach(start, end, quoting);
    this.quoted = true;
  }

  private begin(start: number): void {
    this.start ??= start;
  }

  build(): ShellWord {
    const passage = this.word.passage(escapeShell);
    return {
      start: this.start ?? 0,
      passage,
      template: this.differs ? this.template.passage(escapeTemplate) : passage,
      ...(this.why !== undefined && { unknown: this.why }),
      ...(this.splits && { splits: true as const }),
      ...(this.substitutions.length > 0 && { substitutions: this.substitutions }),
      ...(this.quoted && { quoted: true as const }),
    };
  }
}
