import type { Scalar } from 'yaml';
import { mapped, type Passage } from '../text/passage.js';
import { type SourceFile, spanOf } from '../text/source.js';
import { decodeScalar } from './yaml-decoding.js';
import { escapeInScalar } from './yaml-escaping.js';
import type { ScalarStyle, YamlScalar } from './yaml-tree.js';

/** Where a scalar stands, as far as its reading depends on it. */
export interface BlockPlace {
  readonly inFlow: boolean;
  readonly parentIndent: number;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** A scalar of ours from one of the package, which gives the place and the style; the text is decoded here, with offsets. */
export function scalarNode(
  file: SourceFile,
  text: string,
  scalar: Scalar | undefined,
  place: BlockPlace,
  emptyAt: number,
): YamlScalar {
  const style = STYLES[scalar?.type ?? ''] ?? 'plain';
  const [start, end] = scalar?.range ?? [emptyAt, emptyAt];
  const quoted = style === 'single' || style === 'double';
  const isBlock = style === 'literal' || style === 'folded';
  const headerEnd = isBlock ? text.indexOf('\n', start) + 1 || end : start;
  const header = isBlock ? (/^[|>][-+0-9]*/u.exec(text.slice(start, start + 8))?.[0] ?? '') : '';
  const from = isBlock ? Math.min(headerEnd, end) : quoted ? start + 1 : start;
  const to = quoted ? Math.max(from, end - 1) : end;

  let known: Passage | undefined;
  const passage = () => {
    if (known) return known;
    const decoded = decodeScalar(text, style, from, to, { header, parentIndent: place.parentIndent });
    const firstFull = decoded.text.search(/[^\n]/u);
    const contentStart = firstFull < 0 ? from : decoded.offsets[firstFull]!;
    const lineStart = text.lastIndexOf('\n', contentStart - 1) + 1;
    const at = spanOf(file, isBlock ? contentStart : from, Math.max(contentStart, decoded.offsets.at(-1)!));
    const indent = isBlock ? text.slice(lineStart, contentStart) : '';
    const read = mapped(at, decoded.text, decoded.offsets, (next) =>
      escapeInScalar(next, style, { inFlow: place.inFlow, indent }),
    );
    // The line breaks that end a block separate it from the next key.
    const end = isBlock ? decoded.text.trimEnd().length : Number.POSITIVE_INFINITY;
    known = isBlock ? { ...read, writable: (first, last) => last <= end && read.writable(first, last) } : read;
    return known;
  };
  return {
    kind: 'scalar',
    style,
    ...(scalar?.tag !== undefined && { tag: scalar.tag }),
    get at() {
      return isBlock ? passage().at : spanOf(file, from, to);
    },
    get text() {
      return passage().text;
    },
    get isNull() {
      return style === 'plain' && /^(?:~|null|Null|NULL|)$/u.test(passage().text) && scalar?.tag !== STRING_TAG;
    },
    get passage() {
      return passage();
    },
  };
}

const STRING_TAG = 'tag:yaml.org,2002:str';
