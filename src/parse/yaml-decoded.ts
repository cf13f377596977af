/** A scalar's text with the offset each character comes from; one offset more, for the end. */
export interface Decoded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Puts a decoded text together, each piece with the place it stands for. */
export class DecodedWriter {
  private readonly pieces: string[] = [];
  readonly offsets: number[] = [];

  put(piece: string, offset: number): void {
    if (piece === '') return;
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) this.offsets.push(offset);
  }

  /** Characters that stand in the source as they are. */
  copy(source: string, start: number, end: number): void {
    if (end <= start) return;
    this.pieces.push(source.slice(start, end));
    for (let i = start; i < end; i++) this.offsets.push(i);
  }

  done(end: number): Decoded {
    this.offsets.push(end);
    return { text: this.pieces.join(''), offsets: this.offsets };
  }
}

export const isBlank = (char: string | undefined) => char === ' ' || char === '\t';

/** Where the line that starts at `start` ends, its `\r\n` or `\n` not counted, and where the next begins. */
export function lineEnd(source: string, start: number, limit: number): { readonly end: number; readonly next: number } {
  const newline = source.indexOf('\n', start);
  if (newline < 0 || newline >= limit) return { end: limit, next: limit };
  return { end: newline > start && source[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
}
