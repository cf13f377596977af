import type { Opaque } from '../../../parse/conf-tree.js';
import { joinLines } from '../../../parse/embedded-lines.js';
import { confItems } from '../../../parse/postgresql-conf.js';
import type { Gap } from '../../../parse/problem.js';
import { FILLER } from '../../../parse/yaml-mask.js';
import type { Passage } from '../../../text/passage.js';
import { set, unknown } from '../../../text/resolved.js';
import { whole } from '../../../text/source.js';
import type { WrittenSetting } from '../../written.js';

/** What a postgresql.conf that stands in another format sets. */
export interface ConfText {
  readonly settings: readonly WrittenSetting[];
  /** Includes, whose files lie where the server runs, and lines of a template. */
  readonly opaque: readonly Opaque[];
  /** Lines that PostgreSQL refuses. */
  readonly gaps: readonly Gap[];
}

/** Reads a postgresql.conf out of a text, with every value where it really is. */
export function confText(text: Passage): ConfText {
  const joined = joinLines({ file: text.at.file, lines: [text] });
  const settings: WrittenSetting[] = [];
  const opaque: Opaque[] = [];
  const gaps: Gap[] = [];
  for (const item of confItems(whole(joined.file))) {
    if (item.kind === 'error') {
      gaps.push({ at: joined.locate(item.at), message: REFUSED });
      continue;
    }
    const line = joined.passageOf(item.at);
    if (item.kind === 'include') {
      const why = `\`${item.target}\` lies where the server runs`;
      opaque.push({ at: joined.locate(item.targetAt), why, before: settings.length });
    } else if (item.kind === 'unknown' || line?.text.includes(FILLER)) {
      opaque.push({ at: joined.locate(item.at), why: 'a template decides this line', before: settings.length });
    } else {
      const at = joined.locate(item.slot.at);
      const passage = line && within(item.passage, line, joined.locate);
      settings.push({
        name: item.name.toLowerCase(),
        nameAt: joined.locate(item.nameAt),
        value: item.template ? unknown(`a template decides \`${item.name}\``, at) : set(item.value, at),
        at,
        ...(passage && { passage }),
        slot: {
          value: item.value,
          at,
          encode(next) {
            const edit = item.slot.encode(next);
            const written = edit && line?.escape(edit.text);
            // A place is written to only where it stands as it is read.
            return written !== undefined && written === edit?.text ? { at, text: written } : undefined;
          },
        },
      });
    }
  }
  return { settings, opaque, gaps };
}

const REFUSED = 'PostgreSQL refuses this line and does not start with it, so what it was to set is not known';

/** A value inside a line inside another format. */
const within = (value: Passage, line: Passage, locate: (at: Passage['at']) => Passage['at']): Passage => ({
  text: value.text,
  at: locate(value.at),
  span: (start, end) => locate(value.span(start, end)),
  escape(next) {
    const inner = value.escape(next);
    return inner === undefined ? undefined : line.escape(inner);
  },
  writable: (start, end) => value.writable(start, end) && line.writable(0, line.text.length),
});
