import type { JsValue } from '../../../parse/javascript/js-value.js';
import type { Span } from '../../../text/source.js';

export interface Member {
  /** Names from the top, without those of arrays: `ConnectionStrings.Default`. */
  readonly path: readonly string[];
  readonly value: JsValue;
  /** The name, where it has one. */
  readonly nameAt?: Span;
}

/** Every value of a file, objects before what is in them; told `true`, it leaves out what is in the last one. */
export function* membersOf(root: JsValue): Generator<Member, void, boolean> {
  const waiting: Member[] = [{ path: [], value: root }];
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    const understood = yield member;
    if (understood) continue;
    const { value, path } = member;
    if (value.kind === 'object') {
      const parts = value.entries.map((entry) => ({
        path: [...path, entry.name],
        value: entry.value,
        nameAt: entry.nameAt,
      }));
      waiting.push(...parts.reverse());
    } else if (value.kind === 'array')
      waiting.push(...(value.items ?? []).map((item) => ({ path, value: item })).reverse());
  }
}
