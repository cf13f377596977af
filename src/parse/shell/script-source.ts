import type { Passage } from '../../text/passage.js';
import { verbatim } from '../../text/passage.js';
import type { SourceFile } from '../../text/source.js';
import { whole } from '../../text/source.js';
import { type Piece, pieced } from '../pieces.js';
import { FILLER, maskTemplate } from '../yaml-mask.js';

/** Stands for what a template engine puts in. */
export const TEMPLATE_HOLE = '${template}';

const RUN = new RegExp(`${FILLER}+`, 'gu');

/** A text file as a passage: what a template puts in is `${template}`, what stands between control tags is left out. */
export function scriptSource(file: SourceFile): Passage {
  const mask = maskTemplate(file);
  const all = verbatim(whole(file));
  if (!mask) return all;
  const pieces: Piece[] = [];
  let plain = 0;
  const put = (text: string, from: number, to: number, literal: boolean) => {
    if (to > from) pieces.push({ text, from, to, literal, frame: 0, writable: literal, open: false });
  };
  for (const { index, 0: run } of mask.text.matchAll(RUN)) {
    put(mask.text.slice(plain, index), plain, index, true);
    put(TEMPLATE_HOLE, index, index + run.length, false);
    plain = index + run.length;
  }
  put(mask.text.slice(plain), plain, mask.text.length, true);
  return { ...pieced(all, pieces, (next) => next), at: whole(file) };
}
