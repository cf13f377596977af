import type { LayeredAssignment } from '../parse/conf-tree.js';
import type { Passage } from '../text/passage.js';
import { positionOf, type Span } from '../text/source.js';
import type { CommandSetting } from './postgres-options.js';

/** Stands where there is no text: it can be pointed at and not written. */
export const unwritten = (at: Span): Passage => ({
  text: '',
  at,
  span: () => at,
  escape: () => undefined,
  writable: () => false,
});

/** The settings as assignments of the layer that wins over every file; those not in sight are marked as templates. */
export function commandAssignments(settings: readonly CommandSetting[]): LayeredAssignment[] {
  return settings.map(({ name, nameAt, value, at, passage, slot }): LayeredAssignment => {
    const text = value.kind === 'unknown' ? '' : value.value;
    return {
      kind: 'assignment',
      layer: 'command-line',
      at: nameAt.file === at.file && nameAt.start < at.end ? { ...nameAt, end: at.end } : at,
      name,
      nameAt,
      value: text,
      slot: slot ?? { value: text, at, encode: () => undefined },
      passage: passage ?? { ...unwritten(at), text },
      line: positionOf(at.file, at.start).line,
      ...(value.kind === 'unknown' && { template: true }),
    };
  });
}
