import { bindingsOf } from '../../parse/javascript/bindings.js';
import type { Evaluation } from '../../parse/javascript/evaluate.js';
import {
  type AnyNode,
  type CallExpression,
  endOf,
  nodesIn,
  type ObjectExpression,
  startOf,
} from '../../parse/javascript/javascript-nodes.js';
import { parseJavascript } from '../../parse/javascript/parse-javascript.js';
import { spanOf } from '../../text/source.js';
import type { Contribution, FormatReader } from '../written.js';
import { callSite } from './javascript/call-sites.js';
import { type Named, objectSite } from './javascript/object-sites.js';
import { switchScope } from './javascript/verification-switch.js';
import { readSite, type Site } from './javascript/worlds.js';
import { type Read, readersOf } from './objects/connection-of.js';

/** Modules that speak to PostgreSQL and to nothing else. */
const MODULES =
  /^(?:pg|pg-(?:promise|native|pool|cursor|boss)|postgres|slonik|@prisma\/adapter-pg|@mikro-orm\/postgresql|drizzle-orm\/(?:node-postgres|postgres-js))$/u;
/** Imports that say a file may have to do with PostgreSQL. */
const ABOUT =
  /['"](?:pg|pg-\w+|postgres|knex|typeorm|sequelize|drizzle-\w+(?:\/[\w-]+)?|@mikro-orm\/\w+|@prisma\/adapter-pg|slonik)['"]/u;

/** Steps for one file: some thousand configurations of the usual size. */
const STEPS = 200_000;

/** Clients of PostgreSQL in JavaScript and TypeScript. */
export const javascript: FormatReader = (file, context): Contribution => {
  const parsed = parseJavascript(file);
  if ('why' in parsed) {
    if (!ABOUT.test(file.text)) return {};
    return {
      gaps: [{ at: spanOf(file, 0, 0), message: `\`${file.path}\` ${parsed.why}, so what it connects to is not read` }],
    };
  }
  const bindings = bindingsOf(parsed.program);
  const evaluation: Evaluation = { file, bindings, budget: { left: STEPS } };
  const reads = sitesIn(parsed.program, evaluation).flatMap((site) => readSite(site, evaluation));
  const speaks = reads.length > 0 || [...bindings.modules].some((module) => MODULES.test(module));
  const scope = switchScope(parsed.program, file, context, speaks);
  return {
    connections: oncePerPlace(reads.filter(({ bare }) => !bare)).map(({ connection }) => connection),
    readers: reads.flatMap(readersOf),
    ...(scope && { scopes: [scope] }),
    ...(evaluation.budget.left <= 0 && {
      gaps: [
        {
          at: spanOf(file, 0, 0),
          message: `\`${file.path}\` is too entangled, so some of its connections are not read`,
        },
      ],
    }),
  };
};

/** Calls first: what they are handed is then theirs. An object is named after the member that holds it. */
function sitesIn(program: AnyNode, { bindings, file }: Evaluation): readonly Site[] {
  const sites: Site[] = [];
  const names = new Map<AnyNode, Named>();
  let taken = -1;
  for (const node of nodesIn(program)) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const site = callSite(node as CallExpression, bindings, file);
      if (site) {
        sites.push(site);
        taken = Math.max(taken, endOf(node));
      }
    }
    nameParts(node, names);
    if (node.type !== 'ObjectExpression' || startOf(node) < taken) continue;
    const site = objectSite(node as ObjectExpression, names.get(node), bindings, file);
    if (site) sites.push(site);
  }
  return sites;
}

/** `production: { … }`, `const options = { … }`. */
function nameParts(node: AnyNode, names: Map<AnyNode, Named>): void {
  const { key, value, id, init } = node as unknown as Readonly<Record<string, AnyNode | undefined>>;
  const [from, to] =
    node.type === 'ObjectProperty' ? [key, value] : node.type === 'VariableDeclarator' ? [id, init] : [];
  const { name, value: text } = (from ?? {}) as { readonly name?: unknown; readonly value?: unknown };
  const word = name ?? text;
  if (from && to && typeof word === 'string' && word.length <= 60) names.set(to, { name: word, node: from });
}

/** Two calls may use one string; the second is told by its own place. */
function oncePerPlace(reads: readonly Read[]): readonly Read[] {
  const seen = new Set<string>();
  return reads.flatMap((read) => {
    const { at } = read.connection;
    const place = `${at.start}-${at.end}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [read];
  });
}
