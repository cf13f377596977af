import { type JsObject, type JsValue, memberOf, textIn } from '../../../parse/javascript/js-value.js';
import { set, unknown } from '../../../text/resolved.js';
import type { WrittenOption } from '../../written.js';
import type { Found } from '../objects/connection-of.js';
import type { Shape } from '../objects/shape.js';

/** `new Sequelize(url, options)`, `new Sequelize(database, user, password, options)`, `new Sequelize(options)`. */
export function sequelizeCall(given: readonly JsValue[], shape: Shape): Found | undefined {
  const object = given.find((value): value is JsObject => value.kind === 'object');
  const dialect = object && memberOf(object, 'dialect');
  const certain = /^postgres$/u.test(textIn(dialect) ?? '') || isPostgresClass(dialect);
  // Another dialect, or one that nobody names: only the URL tells then.
  if (dialect && !certain && dialect.kind !== 'unknown') return undefined;
  const texts = given.filter((value) => value.kind !== 'object');
  const common = { shape, certain, ...(object && { object }) };
  if (texts.length <= 1) {
    const [url] = texts;
    return { ...common, ...(url && { url }) };
  }
  const names = ['database', 'username', 'password'];
  return { ...common, options: texts.slice(0, 3).map((value, index) => placed(names[index]!, value)) };
}

const placed = (name: string, value: JsValue): WrittenOption => ({
  name,
  layer: 'beside',
  type: 'string',
  value:
    value.kind === 'string' && value.complete
      ? set(value.passage.text, value.at)
      : unknown('it is not in sight', value.at),
  at: value.at,
});

/** `PostgresDialect` of `@sequelize/postgres`. */
const isPostgresClass = (dialect: JsValue | undefined): boolean =>
  dialect?.kind === 'unknown' && /^`PostgresDialect`/u.test(dialect.why);
