import type { Bindings } from '../../../parse/javascript/bindings.js';
import type { Evaluator } from '../../../parse/javascript/evaluate.js';
import { type CallExpression, type Expression, endOf, startOf } from '../../../parse/javascript/javascript-nodes.js';
import { type JsObject, type JsValue, memberOf } from '../../../parse/javascript/js-value.js';
import { type Origin, originOf } from '../../../parse/javascript/origin.js';
import { type SourceFile, spanOf } from '../../../text/source.js';
import type { Found } from '../objects/connection-of.js';
import { SHAPES, type Shape } from '../objects/shape.js';
import { sequelizeCall } from './sequelize-call.js';
import type { Site } from './worlds.js';

/** How a call takes its arguments apart. */
type Arguments = (given: readonly JsValue[], shape: Shape) => Found | undefined;

const objectIn = (value: JsValue | undefined): JsObject | undefined => (value?.kind === 'object' ? value : undefined);

/** A URL, or an object that may hold one, or nothing. */
const urlOrObject: Arguments = ([first], shape) => {
  const object = objectIn(first);
  if (object) return { shape, object, certain: true };
  return first ? { shape, url: first, certain: true } : undefined;
};

/** The same, and options behind the URL. */
const urlAndObject: Arguments = ([first, second], shape) => {
  const object = objectIn(first) ?? objectIn(second);
  const url = first && first.kind !== 'object' ? first : undefined;
  return object || url ? { shape, ...(object && { object }), ...(url && { url }), certain: true } : undefined;
};

/** Drizzle: a URL, or an object whose `connection` is a URL or the driver's own object; a pool is told where it is made. */
const drizzle: Arguments = ([first, second], shape) => {
  const object = objectIn(first) ?? objectIn(second);
  if (first?.kind === 'string' || (first?.kind === 'unknown' && first.variable)) {
    return { shape, url: first, ...(object && { object }), certain: true };
  }
  return object && memberOf(object, 'connection') ? { shape, object, certain: true } : undefined;
};

interface Call {
  readonly modules: RegExp;
  readonly path: RegExp;
  readonly shape: Shape;
  readonly read: Arguments;
}

/** What the libraries export for opening a connection, as their documentation has it. */
const CALLS: readonly Call[] = [
  { modules: /^pg$/u, path: /^(?:Pool|Client)$/u, shape: SHAPES.pg, read: urlOrObject },
  { modules: /^pg$/u, path: /^native\.(?:Pool|Client)$/u, shape: SHAPES.native, read: urlOrObject },
  { modules: /^pg-native$/u, path: /^$/u, shape: SHAPES.native, read: urlOrObject },
  { modules: /^(?:pg-pool|pg-boss)$/u, path: /^(?:Pool|PgBoss)?$/u, shape: SHAPES.pg, read: urlOrObject },
  { modules: /^slonik$/u, path: /^createPool$/u, shape: SHAPES.pg, read: urlAndObject },
  { modules: /^pg-promise$/u, path: /^\(\)$/u, shape: SHAPES.pgPromise, read: urlOrObject },
  { modules: /^@prisma\/adapter-pg$/u, path: /^PrismaPg$/u, shape: SHAPES.prismaPg, read: urlOrObject },
  { modules: /^postgres$/u, path: /^$/u, shape: SHAPES.postgresJs, read: urlAndObject },
  { modules: /^bun$/u, path: /^SQL$/u, shape: SHAPES.bun, read: urlAndObject },
  { modules: /^drizzle-orm\/node-postgres$/u, path: /^drizzle$/u, shape: SHAPES.drizzlePg, read: drizzle },
  { modules: /^drizzle-orm\/postgres-js$/u, path: /^drizzle$/u, shape: SHAPES.drizzlePostgresJs, read: drizzle },
  { modules: /^drizzle-orm\/bun-sql$/u, path: /^drizzle$/u, shape: SHAPES.drizzleBun, read: drizzle },
  { modules: /^prisma\/config$/u, path: /^defineConfig$/u, shape: SHAPES.prismaConfig, read: urlOrObject },
  {
    modules: /^@mikro-orm\/postgresql$/u,
    path: /^(?:MikroORM|MikroORM\.init|MikroORM\.initSync|defineConfig)$/u,
    shape: SHAPES.mikroOrm,
    read: urlOrObject,
  },
  {
    modules: /^(?:sequelize|sequelize-typescript|@sequelize\/core)$/u,
    path: /^(?:Sequelize)?$/u,
    shape: SHAPES.sequelize,
    read: sequelizeCall,
  },
];

const callOf = ({ module, path }: Origin): Call | undefined =>
  CALLS.find((call) => call.modules.test(module) && call.path.test(path));

/** The site of a call that opens a connection to PostgreSQL; undefined for every other call. */
export function callSite(node: CallExpression, bindings: Bindings, file: SourceFile): Site | undefined {
  const origin = originOf(node.callee, bindings);
  const call = origin && callOf(origin);
  if (!call) return undefined;
  const [start, end] = [startOf(node), endOf(node.callee)];
  const at = spanOf(file, start, end);
  const name = file.text.slice(start, end).replace(/\s+/gu, ' ').slice(0, 60);
  const read = (evaluator: Evaluator) => {
    const given = node.arguments.map((argument) => evaluator.value(argument as Expression));
    return call.read(given, call.shape);
  };
  return { name: node.type === 'CallExpression' ? `${name}()` : name, at, read };
}
