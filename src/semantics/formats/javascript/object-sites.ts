import type { Bindings } from '../../../parse/javascript/bindings.js';
import type { Evaluator } from '../../../parse/javascript/evaluate.js';
import { type AnyNode, endOf, type ObjectExpression, startOf } from '../../../parse/javascript/javascript-nodes.js';
import { type JsObject, memberOf, textIn } from '../../../parse/javascript/js-value.js';
import { basename } from '../../../text/path.js';
import { type SourceFile, spanOf } from '../../../text/source.js';
import type { Found } from './connection-of.js';
import { SHAPES, type Shape } from './shape.js';
import type { Site } from './worlds.js';

/** Members without which an object is none of these; looked for before anything is worked out. */
const TELLING: ReadonlySet<string> = new Set([
  'client',
  'type',
  'dialect',
  'dbCredentials',
  'clientUrl',
  'driverOptions',
]);

/** What a file calls an object, and where. */
export interface Named {
  readonly name: string;
  readonly node: AnyNode;
}

/** Configuration objects that say by themselves which database they are for, wherever they stand. */
export function objectSite(
  node: ObjectExpression,
  named: Named | undefined,
  bindings: Bindings,
  file: SourceFile,
): Site | undefined {
  const telling = node.properties.some(
    (property) =>
      property.type === 'SpreadElement' ||
      (property.type === 'ObjectProperty' && TELLING.has(String((property.key as { readonly name?: unknown }).name))),
  );
  if (!telling) return undefined;
  const start = startOf(node);
  const at = named ? spanOf(file, startOf(named.node), endOf(named.node)) : spanOf(file, start, start + 1);
  const read = (evaluator: Evaluator): Found | undefined => {
    const object = evaluator.value(node);
    if (object.kind !== 'object') return undefined;
    const shape = shapeOf(object, bindings, file);
    return shape && { shape, object, certain: true };
  };
  return { name: named?.name ?? basename(file.path), at, read };
}

function shapeOf(object: JsObject, { modules }: Bindings, { path }: SourceFile): Shape | undefined {
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
    if (own || imports(/sequelize/u) || named(/sequelize|(?:^|\/)config\/(?:config|database)\.[cm]?[jt]s$/iu))
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
