import { connectionScheme } from '../../../parse/connection-scheme.js';
import { type JsObject, type JsUnknown, type JsValue, memberOf, textIn } from '../../../parse/javascript/js-value.js';
import type { Passage } from '../../../text/passage.js';
import { unknown } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import type { VariableReader, WrittenConnection, WrittenOption } from '../../written.js';
import { addMember } from './add-member.js';
import type { Shape } from './shape.js';
import { optionsOf } from './written-options.js';

/** What one call or object says, worked out in one world. */
export interface Found {
  readonly shape: Shape;
  readonly object?: JsObject;
  /** A URL that stands beside the object. */
  readonly url?: JsValue;
  readonly environment?: WrittenConnection['environment'];
  /** It is PostgreSQL even where its URL is not in sight. */
  readonly certain: boolean;
  /** Options that stand beside the object. */
  readonly options?: readonly WrittenOption[];
}

/** A connection, and what else its place tells. */
export interface Read {
  readonly connection: WrittenConnection;
  /** It says nothing itself, and only names the variable that does. */
  readonly bare: boolean;
  /** Its options without the string. */
  readonly beside: readonly WrittenOption[];
}

/** Names that configuration objects use for the parts of a URL. */
const PLACES: ReadonlySet<string> = new Set([
  ...['host', 'hostname', 'port', 'user', 'username', 'password', 'pass', 'database', 'dbName'],
]);

/** The connection that was found; undefined where it is no PostgreSQL, or says neither where nor how. */
export function connectionOf(name: string, at: Span, found: Found): Read | undefined {
  const { shape, object } = found;
  const options = [...(found.options ?? []), ...(object ? optionsOf(object) : [])].map((option) =>
    named(option, shape),
  );
  const url = found.url ?? urlIn(object, shape);
  const string = stringOf(url);
  if (string && !isPostgres(string.text)) return undefined;
  if (!string && !found.certain) return undefined;
  const hidden = url?.kind === 'unknown' ? url : undefined;
  const places = options.filter((option) => isPlace(option, shape));
  const tls = options.filter((option) => isAboutTls(option, shape));
  const open = openOf(object, tls, shape);
  const host = places.some(({ name, value }) => /(?:^|\.)host(?:name)?$/u.test(name) && value.kind !== 'unknown');
  const knows = string !== undefined || host || tls.some(({ name }) => /ssl|tls/iu.test(name));
  const beside = [...places, ...tls, ...(open ? [open] : [])];
  if (!knows && hidden?.variable === undefined) return undefined;
  const connection: WrittenConnection = {
    name,
    at: string?.at ?? at,
    ...(string && { string }),
    options: hidden ? [hiddenOption(hidden, shape), ...beside] : beside,
    drivers: [shape.driver],
    ...(!host && (!string || /^\$\{\w+\}/u.test(string.text)) && { hostElsewhere: true }),
    ...(hidden?.variable !== undefined && { variable: hidden.variable }),
    ...(found.environment && { environment: found.environment }),
    ...(object && { addOption: (option, value) => addMember(object, pathOf(option, shape), value) }),
  };
  return { connection, beside, bare: !knows };
}

const hiddenOption = ({ why, at }: JsUnknown, { url }: Shape): WrittenOption => ({
  name: url[0] ?? 'url',
  layer: 'beside',
  type: 'string',
  value: unknown(why, at),
  at,
});

/** A keyword string is one, too. */
const isPostgres = (text: string): boolean =>
  connectionScheme(text) !== undefined ||
  /(?:^|\s)(?:host|dbname|user)\s*=/u.test(text) ||
  /^(?:socket:|\$\{\w+\})/u.test(text);

const stringOf = (url: JsValue | undefined): Passage | undefined => (url?.kind === 'string' ? url.passage : undefined);

/** A member by its dotted name. */
export function valueAt(object: JsObject | undefined, path: string): JsValue | undefined {
  let value: JsValue | undefined = object;
  for (const part of path.split('.')) {
    if (value?.kind !== 'object') return undefined;
    value = memberOf(value, part);
  }
  return value;
}

function urlIn(object: JsObject | undefined, { url }: Shape): JsValue | undefined {
  // Sequelize's command line reads the variable of this name.
  const named = object && memberOf(object, 'use_env_variable');
  const variable = textIn(named);
  if (named && variable)
    return { kind: 'unknown', why: `\`${variable}\` has no value in sight`, at: named.at, variable };
  const values = url.map((path) => valueAt(object, path));
  return values.find((value) => value?.kind === 'string') ?? values.find((value) => value?.kind === 'unknown');
}

const isPlace = ({ name }: WrittenOption, { place }: Shape): boolean =>
  name.startsWith(place) && PLACES.has(name.slice(place.length));

const isBelow = (name: string, root: string): boolean => name === root || name.startsWith(`${root}.`);

/** `sslmode` beside `ssl` is no option of these drivers, and people write it. */
const isAboutTls = ({ name, type }: WrittenOption, { tls, place, native }: Shape): boolean =>
  tls.some((root) => isBelow(name, root)) ||
  name === `${place}sslmode` ||
  name === 'ssl' ||
  (type === 'object' && `${name}.` === place) ||
  (native === true && /^ssl/u.test(name));

/** `pg` hands what is in `ssl` to libpq by the names it has there. */
const named = (option: WrittenOption, { native, tls: [root] }: Shape): WrittenOption =>
  native && option.name.startsWith(`${root}.ssl`) ? { ...option, name: option.name.slice(root.length + 1) } : option;

/** Where a new option goes; nowhere, if this library does not read it. */
function pathOf(name: string, { tls, native }: Shape): readonly string[] | undefined {
  if (native) return /^ssl\w+$/u.test(name) ? [...tls[0].split('.'), name] : undefined;
  return tls.some((root) => isBelow(name, root)) ? name.split('.') : undefined;
}

/** What is spread in out of sight may say something about TLS. */
function openOf(
  object: JsObject | undefined,
  tls: readonly WrittenOption[],
  { tls: [root] }: Shape,
): WrittenOption | undefined {
  const open = object?.open;
  if (!open || tls.length > 0) return undefined;
  return { name: root, layer: 'beside', type: 'object', value: unknown(open.why, open.at), at: open.at };
}

/** Who reads the variable that a connection names; a branch for development is not asked. */
export function readersOf({ connection: { variable, environment, drivers }, beside }: Read): readonly VariableReader[] {
  const [driver] = drivers ?? [];
  if (variable === undefined || !driver || environment === 'dev') return [];
  return [{ variable, driver: { ...driver, ...(beside.length > 0 && { beside }) } }];
}
