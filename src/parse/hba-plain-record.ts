import { type SourceFile, type Span, spanOf } from '../text/source.js';
import type { Word } from '../text/word.js';
import { type HbaWorld, noticeOf, optionIn } from './hba-record.js';
import { type Cursor, nextToken, type Token, type TokenRules } from './hba-tokens.js';
import type { HbaOption, HbaRecord, RecordType } from './hba-tree.js';

/** What the records of one file have in common. */
export interface PlainSource {
  readonly file: SourceFile;
  readonly rules: TokenRules;
  readonly world: HbaWorld;
}

/** Places within a line take ten bits each, so that three of them make one small integer. */
const BITS = 10;
const LONGEST = (1 << BITS) - 1;

/**
 * The record as little more than the place of its line. Its words are read again whenever somebody asks, which costs
 * less than to keep those of a million records. Only for a record that stands on one physical line and takes nothing
 * from an `@file`; one with long lists is kept as it is, so that nobody reads those over and over.
 */
export const plainRecord = (record: HbaRecord, source: PlainSource): HbaRecord =>
  record.at.end - record.at.start > LONGEST ? record : new PlainRecord(record, source);

const NO_OPTIONS: readonly HbaOption[] = [];

class PlainRecord implements HbaRecord {
  readonly #source: PlainSource;
  readonly #line: number;
  readonly #start: number;
  readonly #end: number;
  /** Where the databases, the users and the address start, counted from the start of the line. 0 is no place. */
  readonly #names: number;
  /** The same of the mask, the method and the options. */
  readonly #demands: number;

  constructor(record: HbaRecord, source: PlainSource) {
    const { at, databases, users, address, mask, method, options } = record;
    const place = (part: { readonly at: Span } | undefined) => (part ? part.at.start - at.start : 0);
    this.#source = source;
    this.#line = record.line;
    this.#start = at.start;
    this.#end = at.end;
    this.#names = (((place(databases[0]) << BITS) | place(users[0])) << BITS) | place(address);
    this.#demands = (((place(mask) << BITS) | place(method)) << BITS) | place(options[0]);
  }

  get kind(): 'record' {
    return 'record';
  }

  get at(): Span {
    return spanOf(this.#source.file, this.#start, this.#end);
  }

  get line(): number {
    return this.#line;
  }

  get type(): Word & { readonly value: RecordType } {
    return this.#word(0) as Word & { readonly value: RecordType };
  }

  get databases(): readonly Word[] {
    return this.#field(this.#names >> (2 * BITS));
  }

  get users(): readonly Word[] {
    return this.#field((this.#names >> BITS) & LONGEST);
  }

  get address(): Word | undefined {
    return this.#optional(this.#names & LONGEST);
  }

  get mask(): Word | undefined {
    return this.#optional(this.#demands >> (2 * BITS));
  }

  get method(): Word {
    return this.#word((this.#demands >> BITS) & LONGEST);
  }

  get options(): readonly HbaOption[] {
    const place = this.#demands & LONGEST;
    if (place === 0) return NO_OPTIONS;
    const cursor = this.#cursor(place);
    const options: HbaOption[] = [];
    for (let token = this.#next(cursor); token; token = this.#next(cursor)) {
      const option = optionIn(this.#wordOf(token));
      if (option) options.push(option);
    }
    return options;
  }

  get notice(): string | undefined {
    return noticeOf(this.type.value, this.method.value, this.#source.world);
  }

  #cursor(place: number): Cursor {
    return { text: this.#source.file.text, pos: this.#start + place, end: this.#end };
  }

  /** No token of a line that was read before is too long. */
  #next(cursor: Cursor): Token | undefined {
    return nextToken(cursor, this.#source.rules) as Token | undefined;
  }

  #wordOf({ value, quoted, start, end }: Token): Word {
    return { value, quoted, at: spanOf(this.#source.file, start, end) };
  }

  #word(place: number): Word {
    return this.#wordOf(this.#next(this.#cursor(place))!);
  }

  #optional(place: number): Word | undefined {
    return place === 0 ? undefined : this.#word(place);
  }

  #field(place: number): readonly Word[] {
    const cursor = this.#cursor(place);
    let token = this.#next(cursor)!;
    const words = [this.#wordOf(token)];
    while (token.comma) {
      token = this.#next(cursor)!;
      words.push(this.#wordOf(token));
    }
    return words;
  }
}
