import type { ConfAssignment } from '../../parse/conf-tree.js';
import { confItems } from '../../parse/postgresql-conf.js';
import type { Gap } from '../../parse/problem.js';
import { templateOf } from '../../parse/template.js';
import { unknown } from '../../text/resolved.js';
import { type SourceFile, whole } from '../../text/source.js';
import type { WrittenOption } from '../written.js';

/** A setting of a file in the syntax of postgresql.conf that another program reads. */
export interface ConfSetting {
  readonly option: WrittenOption;
  readonly assignment: ConfAssignment;
}

/** Settings by name, of duplicates the last. */
export function confSettings(file: SourceFile): {
  readonly settings: ReadonlyMap<string, ConfSetting>;
  readonly gaps: readonly Gap[];
} {
  const settings = new Map<string, ConfSetting>();
  for (const item of confItems(whole(file))) {
    if (item.kind !== 'assignment') continue;
    const { name, nameAt, value, slot, template } = item;
    const option: WrittenOption = {
      name,
      layer: 'beside',
      type: 'string',
      value: template ? unknown('a template decides it', slot.at) : { kind: 'set', value, at: slot.at },
      at: slot.at,
      nameAt,
      ...(!template && { slot }),
    };
    settings.set(name, { option, assignment: item });
  }
  const { gap } = templateOf(file);
  return { settings, gaps: gap ? [gap] : [] };
}
