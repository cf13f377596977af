import type { SourceFile, Span } from './source.js';

/** Put `text` where `at` is. An empty span inserts. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** Edits of one file, applied back to front; of two that overlap the later one in the list is left out. */
export function applyEdits(file: SourceFile, edits: readonly Edit[]): string {
  let text = file.text;
  let floor = Number.POSITIVE_INFINITY;
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .filter(({ edit }) => edit.at.file === file || edit.at.file.path === file.path)
    .sort((a, b) => b.edit.at.start - a.edit.at.start || b.edit.at.end - a.edit.at.end || b.order - a.order);
  for (const { edit } of sorted) {
    if (edit.at.end > floor) continue;
    text = text.slice(0, edit.at.start) + edit.text + text.slice(edit.at.end);
    floor = edit.at.start;
  }
  return text;
}
