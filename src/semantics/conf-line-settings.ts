import type { ConfAssignment } from '../parse/conf-tree.js';
import { parsePostgresqlConf } from '../parse/postgresql-conf.js';
import type { Passage } from '../text/passage.js';
import { set, unknown } from '../text/resolved.js';
import { type SourceFile, whole } from '../text/source.js';
import type { CommandSetting } from './postgres-options.js';

/** The settings in a line of a postgresql.conf that stands inside another file. */
export function confLineSettings(line: Passage): readonly CommandSetting[] {
  const file: SourceFile = { path: line.at.file.path, text: line.text };
  const { entries } = parsePostgresqlConf(whole(file)).tree;
  return entries.flatMap((entry) => (entry.kind === 'assignment' ? [settingOf(entry, line)] : []));
}

function settingOf({ name, nameAt, slot, passage, template }: ConfAssignment, line: Passage): CommandSetting {
  const at = line.span(slot.at.start, slot.at.end);
  const inner = within(line, passage);
  const place = { name: name.toLowerCase(), nameAt: line.span(nameAt.start, nameAt.end), at };
  if (template) return { ...place, value: unknown('a variable decides it', at), passage: inner };
  return {
    ...place,
    value: set(passage.text, at),
    passage: inner,
    slot: {
      value: passage.text,
      at,
      encode(next) {
        const edit = slot.encode(next);
        if (!edit || !line.writable(edit.at.start, edit.at.end)) return undefined;
        const text = line.escape(edit.text);
        return text === undefined ? undefined : { at: line.span(edit.at.start, edit.at.end), text };
      },
    },
  };
}

/** A passage of a text that was decoded itself, with the places of the file. */
export const within = (outer: Passage, inner: Passage): Passage => {
  const place = (start: number, end: number) => inner.span(start, end);
  return {
    text: inner.text,
    at: outer.span(inner.at.start, inner.at.end),
    span(start, end) {
      const at = place(start, end);
      return outer.span(at.start, at.end);
    },
    escape(next) {
      const text = inner.escape(next);
      return text === undefined ? undefined : outer.escape(text);
    },
    writable(start, end) {
      const at = place(start, end);
      return inner.writable(start, end) && outer.writable(at.start, at.end);
    },
  };
};
