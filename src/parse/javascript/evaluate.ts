import { type SourceFile, type Span, spanOf } from '../../text/source.js';
import type { Bindings } from './bindings.js';
import type { Choice } from './choice.js';
import { conditionOf } from './condition.js';
import { fileRead } from './file-read.js';
import { type AnyNode, type Expression, endOf, type ObjectExpression, startOf } from './javascript-nodes.js';
import { type JsEntry, type JsObject, type JsScalar, type JsUnknown, type JsValue, memberOf } from './js-value.js';
import { isFalsy, isNothing, isObjectAssign, keyOf, nameOf, truthOf } from './node-questions.js';
import { returnedBy } from './returned.js';
import { holeName, joined, stringPassage } from './string-passage.js';
import { variableIn } from './variable-in.js';

/** What is left to spend on one file, so that names that stand for each other cost no more than they are worth. */
export interface Budget {
  left: number;
}

const DEEPEST = 24;
/** Parts of a string that is put together with `+`. */
const MOST_PARTS = 40;

export interface Evaluation {
  readonly file: SourceFile;
  readonly bindings: Bindings;
  readonly budget: Budget;
  /** Answers by condition; the likeliest one counts where there is none. */
  readonly answers?: ReadonlyMap<string, boolean>;
}

/** Works out what expressions of one file come to, in one world of answers; nothing is ever run. */
export class Evaluator {
  private readonly context: Evaluation;
  /** Questions that were met, by condition. */
  readonly met = new Map<string, Choice>();

  constructor(context: Evaluation) {
    this.context = context;
  }

  value(node: AnyNode, depth = 0): JsValue {
    if (depth > DEEPEST || this.context.budget.left-- <= 0)
      return this.unknown(node, 'is more than is worked out here');
    const next = (inner: AnyNode) => this.value(inner, depth + 1);
    const expression = node as Expression;
    switch (expression.type) {
      case 'StringLiteral':
      case 'TemplateLiteral': {
        const complete = expression.type === 'StringLiteral' || expression.expressions.length === 0;
        return { kind: 'string', at: this.span(node), passage: stringPassage(this.context.file, expression), complete };
      }
      case 'BooleanLiteral':
        return this.scalar(node, 'boolean', String(expression.value), true);
      case 'NumericLiteral':
        return this.scalar(node, 'number', String(expression.value), true);
      case 'NullLiteral':
        return this.scalar(node, 'null', 'null', true);
      case 'Identifier':
        return this.name(expression.name, node, depth);
      case 'UnaryExpression':
        return this.unary(expression.operator, expression.argument, node, depth);
      case 'ObjectExpression':
        return this.object(expression, depth);
      case 'ArrayExpression': {
        const [only, ...others] = expression.elements;
        const held = only && others.length === 0 ? next(only) : undefined;
        const file = held?.kind === 'unknown' ? held.file : undefined;
        return { kind: 'array', at: this.span(node), ...(file !== undefined && { file }) };
      }
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return { kind: 'function', at: this.span(node) };
      case 'ConditionalExpression': {
        const { test, consequent, alternate } = expression;
        return next(this.choose(test, consequent, alternate));
      }
      case 'LogicalExpression':
        return this.logical(expression.operator, expression.left, expression.right, depth);
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return this.member(expression.object, expression.property, node, depth);
      case 'BinaryExpression':
        if (expression.operator === '+') return this.sum(node, depth);
        return {
          ...this.unknown(node),
          ...(/^(?:[!=]==?|[<>]=?|in|instanceof)$/u.test(expression.operator) && { isBoolean: true as const }),
        };
      case 'CallExpression': {
        const [first] = expression.arguments;
        const { callee } = expression;
        const frozen = callee.type === 'MemberExpression' && /^(?:freeze|seal)$/u.test(nameOf(callee.property));
        if (first && (frozen || nameOf(callee) === 'defineConfig')) return next(first);
        if (nameOf(callee) === 'Boolean') return { ...this.unknown(node), isBoolean: true };
        if (isObjectAssign(callee)) return this.assigned(expression.arguments, node, depth);
        const returned = returnedBy(nameOf(callee), this.context.bindings);
        if (returned.length > 0) return next(this.oneOf(`${nameOf(callee)}()`, returned));
        const file = fileRead(node, next);
        return { ...this.unknown(node), ...(file !== undefined && { file }) };
      }
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TypeCastExpression':
      case 'ParenthesizedExpression':
        return next(expression.expression);
      case 'AwaitExpression':
        return next(expression.argument);
      default:
        // A declaration is no expression, and what its name stands for.
        return (node.type as string) === 'FunctionDeclaration'
          ? { kind: 'function', at: this.span(node) }
          : this.unknown(node);
    }
  }

  /** `'postgres://' + host + '/shop'`: as a template that cannot be written to. */
  private sum(node: AnyNode, depth: number): JsValue {
    const parts: AnyNode[] = [];
    let rest = node as Expression;
    while (rest.type === 'BinaryExpression' && rest.operator === '+' && parts.length < MOST_PARTS) {
      parts.push(rest.right);
      rest = rest.left as Expression;
    }
    parts.push(rest);
    const values = parts.reverse().map((each) => this.value(each, depth + 1));
    // What begins out of sight is out of sight.
    if (parts.length > MOST_PARTS || values[0]?.kind !== 'string') return this.unknown(node);
    const at = this.span(node);
    const passage = joined(
      at,
      values.map((value, nth) =>
        value.kind === 'string' ? value.passage : `\${${holeName(this.context.file.text, parts[nth]!)}}`,
      ),
    );
    const complete = values.every((value) => value.kind === 'string' && value.complete);
    return { kind: 'string', at, passage, complete };
  }

  /** `Object.assign({}, defaults, { … })`: members on top of each other; a new one goes to the last object. */
  private assigned(given: readonly AnyNode[], node: AnyNode, depth: number): JsValue {
    const values = given.map((each) => this.value(each, depth + 1));
    const objects = values.filter((value): value is JsObject => value.kind === 'object');
    const last = objects.at(-1);
    if (!last) return this.unknown(node);
    const open = values.find((value) => value.kind === 'unknown') ?? objects.find((one) => one.open)?.open;
    const entries = objects.flatMap((object) => object.entries);
    this.context.budget.left -= entries.length;
    return { ...last, entries, ...(open?.kind === 'unknown' && { open }) };
  }

  private name(name: string, node: AnyNode, depth: number): JsValue {
    if (name === 'undefined') return this.scalar(node, 'undefined', 'undefined', true);
    const binding = this.context.bindings.of.get(name);
    if (binding?.kind === 'value') return this.withMembers(name, this.value(binding.value, depth + 1), depth);
    if (binding?.kind === 'values' && binding.values.length > 0) {
      return this.withMembers(name, this.value(this.oneOf(name, binding.values), depth + 1), depth);
    }
    if (binding?.kind !== 'member') return this.unknown(node);
    const of = this.value(binding.of, depth + 1);
    if (of.kind === 'object') return this.memberIn(of, binding.member, node);
    const variable = of.kind === 'unknown' && /\benv$/u.test(this.source(binding.of)) ? binding.member : undefined;
    return { ...this.unknown(node), ...(variable && { variable }) };
  }

  /** What is assigned last counts, unless it asks for nothing; whoever assigned before is asked in worlds of its own. */
  private oneOf(name: string, values: readonly Expression[]): Expression {
    let taken = values[0]!;
    for (const [nth, value] of values.entries()) {
      if (nth > 0) taken = this.pick(`${name} = ${nth}`, !isFalsy(value) || isFalsy(taken), value, taken);
    }
    return taken;
  }

  /** `config.ssl = …` somewhere in the file. */
  private withMembers(name: string, value: JsValue, depth: number): JsValue {
    const assigned = value.kind === 'object' ? (this.context.bindings.members.get(name) ?? []) : [];
    if (value.kind !== 'object' || assigned.length === 0) return value;
    const entries = assigned.map(
      (one): JsEntry => ({
        name: one.name,
        nameAt: this.span(one.member),
        value: this.value(one.value, depth + 1),
      }),
    );
    return { ...value, entries: [...value.entries, ...entries] };
  }

  private unary(operator: string, argument: Expression, node: AnyNode, depth: number): JsValue {
    if (operator === 'void') return this.scalar(node, 'undefined', 'undefined', false);
    if (operator !== '!') return this.unknown(node);
    const truth = truthOf(this.value(argument, depth + 1));
    if (truth === undefined) return { ...this.unknown(node), isBoolean: true };
    return this.scalar(node, 'boolean', String(!truth), false);
  }

  /** Members on top of each other: what is spread in later, or named later, wins. */
  private object(node: ObjectExpression, depth: number): JsObject {
    const entries: JsEntry[] = [];
    let open: JsUnknown | undefined;
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') {
        const spread = this.value(property.argument, depth + 1);
        if (spread.kind === 'object') {
          entries.push(...spread.entries);
          open ??= spread.open;
        } else if (spread.kind === 'unknown') open = spread;
        this.context.budget.left -= spread.kind === 'object' ? spread.entries.length : 0;
        continue;
      }
      const { key } = property;
      const name = property.computed && key.type !== 'StringLiteral' ? undefined : keyOf(key);
      if (name === undefined) continue;
      const value: JsValue =
        property.type === 'ObjectMethod'
          ? { kind: 'function', at: this.span(property) }
          : this.value(property.value, depth + 1);
      entries.push({ name, nameAt: this.span(key), value });
    }
    const last = node.properties.at(-1);
    return {
      kind: 'object',
      at: this.span(node),
      entries,
      ...(last && { lastEnd: endOf(last) }),
      ...(open && { open }),
    };
  }

  private member(object: Expression | AnyNode, property: AnyNode, node: AnyNode, depth: number): JsValue {
    const variable = variableIn(node);
    if (variable !== undefined) return { ...this.unknown(node), variable };
    const of = this.value(object, depth + 1);
    const name = nameOf(property);
    return of.kind === 'object' && name !== '' ? this.memberIn(of, name, node) : this.unknown(node);
  }

  private memberIn(object: JsObject, name: string, node: AnyNode): JsValue {
    const found = memberOf(object, name);
    if (found) return found;
    return object.open ? this.unknown(node) : this.scalar(node, 'undefined', 'undefined', false);
  }

  private logical(operator: string, left: Expression, right: Expression, depth: number): JsValue {
    const value = this.value(left, depth + 1);
    const truth = truthOf(value);
    if (operator === '&&') {
      if (truth === false) return value;
      if (truth === true) return this.value(right, depth + 1);
      const taken = this.choose(left, right, undefined);
      return taken ? this.value(taken, depth + 1) : this.scalar(left, 'boolean', 'false', false);
    }
    if (truth === true || (operator === '??' && value.kind !== 'unknown' && !isNothing(value))) return value;
    if (value.kind !== 'unknown') return this.value(right, depth + 1);
    return this.choose(left, left, right) === left ? value : this.value(right, depth + 1);
  }

  /** The branch that this world takes; without an answer that of production, else the one that asks for something. */
  private choose<A extends AnyNode, B extends AnyNode | undefined>(test: Expression, yes: A, no: B): A | B {
    const { key, negated, production } = conditionOf(test, this.context.file.text, this.context.bindings);
    const likely = production ?? (no === undefined || !isFalsy(yes) || isFalsy(no));
    const told = production === undefined ? undefined : production !== negated;
    const base = likely !== negated;
    return negated ? this.pick(key, base, no, yes, told) : this.pick(key, base, yes, no, told);
  }

  private pick<A extends AnyNode | undefined, B extends AnyNode | undefined>(
    key: string,
    base: boolean,
    yes: A,
    no: B,
    production?: boolean,
  ): A | B {
    const other = base ? no : yes;
    const asks = other !== undefined && !isFalsy(other);
    this.met.set(key, {
      key,
      base,
      ...(production !== undefined && { production }),
      ...(asks && { other: this.span(other) }),
    });
    return (this.context.answers?.get(key) ?? base) ? yes : no;
  }

  private scalar(node: AnyNode, type: JsScalar['type'], text: string, literal: boolean): JsScalar {
    return { kind: 'scalar', type, text, at: this.span(node), literal };
  }

  private unknown(node: AnyNode, why = 'has no value in sight'): JsUnknown {
    const variable = variableIn(node);
    const shown = this.source(node).replace(/\s+/gu, ' ').slice(0, 60);
    return { kind: 'unknown', why: `\`${shown}\` ${why}`, at: this.span(node), ...(variable && { variable }) };
  }

  private source = (node: AnyNode): string => this.context.file.text.slice(startOf(node), endOf(node));

  private span = (node: AnyNode): Span => spanOf(this.context.file, startOf(node), endOf(node));
}
