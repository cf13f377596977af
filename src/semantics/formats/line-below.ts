import type { Edit } from '../../text/edit.js';
import { offsetOfLine, positionOf, type Span, spanOf } from '../../text/source.js';

/** Puts a line of its own below the one where a span ends; a last line may have no end. */
export function lineBelow({ file, end }: Span, text: string): Edit {
  const next = offsetOfLine(file, positionOf(file, end).line + 1);
  if (file.text[next - 1] === '\n' && next > end) return { at: spanOf(file, next, next), text: `${text}\n` };
  return { at: spanOf(file, file.text.length, file.text.length), text: `\n${text}\n` };
}
