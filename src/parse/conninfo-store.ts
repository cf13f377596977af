import { type Passage, slotIn } from '../text/passage.js';
import type { Range } from '../text/range.js';
import type { ConninfoOption } from './conninfo-tree.js';

/** A keyword and its value as one of the two syntaxes wrote them, decoded. */
export interface Pair {
  readonly keyword: string;
  readonly value: string;
  readonly keywordRange?: Range;
  /** The value as a finding shows it. */
  readonly valueRange: Range;
  /** What an edit of the value replaces: quotes included, for one. */
  readonly editRange: Range;
  /** What to write there so that it reads back as `next`; undefined where the syntax cannot hold it. */
  encode(next: string): string | undefined;
}

/** A pair from before sslmode (`ssl=true`, `requiressl=1`): libpq stores an sslmode, and so does the edit. */
export const standsForSslmode = (
  value: 'require' | 'prefer',
  whole: Range,
  encode: (next: string) => string | undefined,
): Pair => ({
  keyword: 'sslmode',
  value,
  keywordRange: whole,
  valueRange: whole,
  editRange: whole,
  encode(next) {
    const text = encode(next);
    return text === undefined ? undefined : `sslmode=${text}`;
  },
});

/** `requiressl=1` asks for `require` and anything else for `prefer` (`conninfo_storeval`). */
export const requiresslMode = (value: string): 'require' | 'prefer' => (value.startsWith('1') ? 'require' : 'prefer');

export function optionOf(passage: Passage, pair: Pair): ConninfoOption {
  const { keyword, value, keywordRange, valueRange, editRange } = pair;
  const at = passage.span(valueRange.start, valueRange.end);
  const { encode } = slotIn(passage, editRange.start, editRange.end, value, pair.encode);
  const option = { keyword, value, at, slot: { value, at, encode } };
  return keywordRange ? { ...option, keywordAt: passage.span(keywordRange.start, keywordRange.end) } : option;
}
