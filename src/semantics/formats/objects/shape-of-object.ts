import { type JsObject, memberOf, textIn } from '../../../parse/javascript/js-value.js';
import { SHAPES, type Shape } from './shape.js';

/** What a configuration object is for, where it says that itself or its file does. */
export function shapeOfObject(object: JsObject, modules: ReadonlySet<string>, path: string): Shape | undefined {
  const text = (name: string) => textIn(memberOf(object, name)) ?? '';
  const has = (...names: readonly string[]) => names.some((name) => memberOf(object, name) !== undefined);
  const imports = (pattern: RegExp) => [...modules].some((module) => pattern.test(module));
  const named = (pattern: RegExp) => pattern.test(path);
  if (/^(?:pg|postgres|postgresql|cockroachdb|redshift)$/u.test(text('client')) && has('connection'))
    return SHAPES.knex;
  if (text('client') === 'pgnative' && has('connection')) return SHAPES.knexNative;
  const kit = /^(?:postgresql|pg)$/u;
  if (has('dbCredentials') && (kit.test(text('dialect')) || kit.test(text('driver')))) return SHAPES.drizzleKit;
  if (/^(?:postgres|cockroachdb)$/u.test(text('type'))) {
    const own = has('entities', 'synchronize', 'migrations', 'autoLoadEntities', 'subscribers', 'extra');
    if (own || imports(/typeorm/u) || named(/typeorm|ormconfig|data-?source/iu)) return SHAPES.typeorm;
  }
  if (text('dialect') === 'postgres') {
    const own = has('dialectOptions', 'use_env_variable', 'storage', 'define', 'models', 'autoLoadModels');
    if (own || imports(/sequelize/u) || named(/sequelize|(?:^|\/)config\/(?:config|database)\.(?:[cm]?[jt]s|json)$/iu))
      return SHAPES.sequelize;
  }
  const postgresql = /^`PostgreSqlDriver`/u.test(whyOf(object, 'driver')) || text('type') === 'postgresql';
  return postgresql && (has('clientUrl', 'dbName', 'driverOptions') || imports(/mikro-orm/u))
    ? SHAPES.mikroOrm
    : undefined;
}

/** The name of a class that a member holds. */
function whyOf(object: JsObject, name: string): string {
  const value = memberOf(object, name);
  return value?.kind === 'unknown' ? value.why : '';
}
