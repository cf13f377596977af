import type { Passage } from '../text/passage.js';
import { type Piece, pieced } from './pieces.js';

export type Quoting = 'bare' | 'single' | 'double';

/** Gathers one word of a command line: its text without quotes, and where each character stands. */
export class WordBuilder {
  private readonly pieces: Piece[] = [];
  private readonly styles = new Set<Quoting>();
  private readonly source: Passage;
  /** Quotes alone make a word, too: `''`. */
  started = false;
  private first = -1;
  private last = -1;

  constructor(source: Passage) {
    this.source = source;
  }

  /** The word goes on to `end`, with `text` for the stretch from `start`. */
  add(text: string, start: number, end: number, quoting: Quoting): void {
    this.reach(start, end, quoting);
    const before = this.pieces.at(-1);
    const exact = text.length === end - start;
    if (exact && before && before.to === start && before.to - before.from === before.text.length) {
      this.pieces[this.pieces.length - 1] = { ...before, text: before.text + text, to: end };
    } else this.pieces.push({ text, from: start, to: end, literal: true, frame: 0, writable: true, open: false });
  }

  /** A quote or an escape belongs to the word and adds no character. */
  reach(start: number, end: number, quoting: Quoting): void {
    this.started = true;
    this.styles.add(quoting);
    if (this.first < 0) this.first = start;
    this.last = end;
  }

  get text(): string {
    return this.pieces.map((piece) => piece.text).join('');
  }

  /** The word as a passage. `quote` writes text within its one kind of quotes. */
  passage(quote: (next: string, quoting: Quoting) => string | undefined): Passage {
    const [only, second] = [...this.styles];
    const word = pieced(this.source, this.pieces, (next) => {
      const quoting = second === undefined ? (only ?? 'bare') : undefined;
      const inner = /^[\w./:=@%+,-]*$/u.test(next) ? next : quoting && quote(next, quoting);
      return inner === undefined ? undefined : this.source.escape(inner);
    });
    return this.pieces.length > 0
      ? { ...word, at: word.span(0, word.text.length) }
      : { ...word, at: this.source.span(this.first, this.last) };
  }
}
