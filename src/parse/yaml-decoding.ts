import { decodeBlock } from './yaml-block.js';
import type { Decoded } from './yaml-decoded.js';
import { decodeDouble } from './yaml-double-quoted.js';
import { decodeFolded } from './yaml-folded.js';
import type { ScalarStyle } from './yaml-tree.js';

/**
 * The text of a scalar between `start` and `end`: quotes excluded, for blocks everything after the header line.
 * `block` is the header (`|2-`) and the indentation of the collection the block stands in.
 */
export function decodeScalar(
  source: string,
  style: ScalarStyle,
  start: number,
  end: number,
  block: { readonly header: string; readonly parentIndent: number },
): Decoded {
  switch (style) {
    case 'plain':
      return decodeFolded(source, start, end, false);
    case 'single':
      return decodeFolded(source, start, end, true);
    case 'double':
      return decodeDouble(source, start, end);
    case 'literal':
    case 'folded':
      return decodeBlock(source, style, start, end, block);
  }
}
