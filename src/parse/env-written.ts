import { mapped, type Passage, verbatim } from '../text/passage.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import type { Problem } from './problem.js';

/** An assignment as a dialect's own parser leaves it, before any variable in it is replaced. */
export interface WrittenVariable {
  readonly name: string;
  readonly nameAt: Span;
  /** Undefined for a name without a value: it is taken from the environment of whoever reads the file. */
  readonly value?: Passage;
  /** The dialect replaces variables in a value written like this. */
  readonly expands: boolean;
}

export interface WrittenFile {
  readonly variables: readonly WrittenVariable[];
  readonly problems: readonly Problem[];
}

/** Collects the characters of a value with the places they come from. */
export interface Decoded {
  text: string;
  readonly offsets: number[];
}

export const decoded = (): Decoded => ({ text: '', offsets: [] });

export function push(into: Decoded, character: string, offset: number): void {
  into.text += character;
  for (let i = 0; i < character.length; i++) into.offsets.push(offset);
}

/** The value from `start` to `end` in the file. Characters that stand there as they are keep the cheap form. */
export function valuePassage(
  file: SourceFile,
  start: number,
  end: number,
  value: Decoded | undefined,
  encode: (next: string) => string | undefined,
): Passage {
  const at = spanOf(file, start, end);
  if (!value || value.text === file.text.slice(start, end)) return { ...verbatim(at), escape: encode };
  return mapped(at, value.text, [...value.offsets, end], encode);
}

/** An encoder for places that can hold what does not match, as it is. */
export const unless =
  (unsafe: RegExp) =>
  (next: string): string | undefined =>
    unsafe.test(next) ? undefined : next;

/** The same for a value that holds a quote or a backslash: an edit beside one could make it end or escape something. */
export const plainUnless = (value: string, unsafe: RegExp): ((next: string) => string | undefined) =>
  /['"`\\]/u.test(value) ? () => undefined : unless(unsafe);
