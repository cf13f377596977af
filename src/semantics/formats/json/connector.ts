import { type JsObject, memberOf, textIn } from '../../../parse/javascript/js-value.js';
import { unknown } from '../../../text/resolved.js';
import type { WrittenConnection, WrittenOption } from '../../written.js';
import { addMember } from '../objects/add-member.js';
import { optionsOf } from '../objects/written-options.js';
import type { Member } from './members.js';

const PREFIX = 'database.';
/** Debezium's names for what the driver calls otherwise. */
const NAMES: Readonly<Record<string, string>> = { hostname: 'host' };

/** A connector of Debezium: everything behind `database.` goes to pgjdbc. */
export function connector({ path, nameAt }: Member, object: JsObject): WrittenConnection | undefined {
  const kind = textIn(memberOf(object, 'connector.class')) ?? '';
  if (!/postgres/iu.test(kind)) return undefined;
  const options = optionsOf(object).flatMap((option): readonly WrittenOption[] => {
    if (!option.name.startsWith(PREFIX)) return [];
    const name = option.name.slice(PREFIX.length);
    const value = option.value.kind === 'set' && /\$\{[^}]*\}/u.test(option.value.value);
    return [
      {
        ...option,
        name: Object.hasOwn(NAMES, name) ? NAMES[name]! : name,
        value: value ? unknown('the worker fills it in', option.at) : option.value,
      },
    ];
  });
  if (options.length === 0) return undefined;
  const title =
    textIn(memberOf(object, 'name')) ?? path.find((name) => name !== 'config') ?? kind.slice(kind.lastIndexOf('.') + 1);
  return {
    name: title,
    at: nameAt ?? classAt(object),
    options,
    drivers: [{ id: 'pgjdbc', why: 'Debezium connects through pgjdbc' }],
    addOption: (name, value) => addMember(object, [`${PREFIX}${name}`], value),
  };
}

const classAt = (object: JsObject) =>
  object.entries.find(({ name }) => name === 'connector.class')?.nameAt ?? object.at;
