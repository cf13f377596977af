import { join } from '../../text/path.js';
import type { AnyNode, Expression } from './javascript-nodes.js';
import { type JsValue, textIn } from './js-value.js';
import { nameOf } from './node-questions.js';

/** Works out an expression of the same file. */
type Evaluate = (node: AnyNode) => JsValue;

/** More joins in each other than anybody writes. */
const DEEPEST = 8;

/**
 * The path of a file whose contents an expression is, as it is written: `fs.readFileSync('ca.pem')`,
 * `readFileSync(path.join(__dirname, 'ca.pem'), 'utf8')`, `readFileSync(new URL('./ca.pem', import.meta.url)).toString()`.
 * What starts beside the code and what starts where the program runs is told by relative paths alike.
 */
export function fileRead(node: AnyNode, evaluate: Evaluate): string | undefined {
  const expression = node as Expression;
  if (expression.type !== 'CallExpression' && expression.type !== 'OptionalCallExpression') return undefined;
  const { callee, arguments: given } = expression;
  const called = lastName(callee);
  const [first] = given;
  if (/^(?:readFileSync|readFile|readTextFile|readTextFileSync)$/u.test(called))
    return first && pathOf(first, evaluate, 0);
  const { object } = callee as { readonly object?: AnyNode };
  if (called === 'file' && object && nameOf(object) === 'Bun') return first && pathOf(first, evaluate, 0);
  // `readFileSync(…).toString()`, `Bun.file(…).text()`.
  return object && /^(?:toString|text|trim)$/u.test(called) ? fileRead(object, evaluate) : undefined;
}

const lastName = (callee: AnyNode): string => {
  const { property } = callee as { readonly property?: AnyNode };
  return nameOf(property ?? callee);
};

function pathOf(node: AnyNode, evaluate: Evaluate, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  const next = (inner: AnyNode) => pathOf(inner, evaluate, depth + 1);
  const expression = node as Expression;
  switch (expression.type) {
    case 'Identifier':
      // Where the code lies, and where it is told from.
      if (/^__(?:dirname|basedir)$/u.test(expression.name)) return '.';
      break;
    case 'MemberExpression':
      if (/^(?:dirname|dir)$/u.test(nameOf(expression.property)) && expression.object.type === 'MetaProperty')
        return '.';
      break;
    case 'NewExpression': {
      const [path, base] = expression.arguments;
      const isHere = nameOf(expression.callee) === 'URL' && base?.type === 'MemberExpression';
      return isHere && path ? next(path) : undefined;
    }
    case 'CallExpression': {
      const called = lastName(expression.callee);
      if (called === 'cwd') return '.';
      const [first] = expression.arguments;
      if (called === 'fileURLToPath' && first) return next(first);
      if (called !== 'join' && called !== 'resolve') break;
      const parts = expression.arguments.map(next);
      if (parts.length === 0 || parts.includes(undefined)) return undefined;
      return parts.reduce<string>(
        (path, part) => (called === 'join' ? join(path, `./${part}`) : join(path, part!)),
        '.',
      );
    }
    case 'BinaryExpression': {
      const [left, right] = [next(expression.left), next(expression.right)];
      return expression.operator === '+' && left !== undefined && right !== undefined ? `${left}${right}` : undefined;
    }
    case 'TemplateLiteral': {
      const [start, ...rest] = expression.quasis.map(({ value }) => value.cooked ?? '');
      const parts = expression.expressions.map(next);
      if (parts.includes(undefined)) return undefined;
      return rest.reduce<string>((path, text, nth) => `${path}${parts[nth]}${text}`, start ?? '');
    }
    default:
  }
  return textIn(evaluate(node));
}
