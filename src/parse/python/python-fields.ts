import type { Passage } from '../../text/passage.js';

/** Replaces the fields of a format, `{}` or `%s`, by `${value}`. */
export function withFields(template: Passage, fields: RegExp): Passage {
  const matches = [...template.text.matchAll(fields)];
  if (matches.length === 0) return template;
  const text = template.text.replaceAll(fields, VALUE);
  return fieldsPassage(template, text, matches);
}

const VALUE = '$${value}';

/** The text with its fields replaced; nothing in it can be written. */
function fieldsPassage(template: Passage, text: string, matches: readonly RegExpMatchArray[]): Passage {
  const shift = '${value}'.length;
  /** Where an offset of the new text stands in the old one. */
  const back = (offset: number): number => {
    let moved = 0;
    for (const { index = 0, 0: field } of matches) {
      if (index + moved + shift > offset) return Math.min(offset - moved, index + field.length);
      moved += shift - field.length;
    }
    return offset - moved;
  };
  return {
    text,
    at: template.at,
    span: (start, end) => template.span(back(start), Math.max(back(start), back(end))),
    escape: () => undefined,
    writable: () => false,
  };
}
