import { decodeBytes } from '../../parse/utf8-bytes.js';
import { encodeUtf8 } from '../../parse/utf8-encoding.js';
import { compileRegex, type Regex } from './compile-regex.js';
import { LONGEST_NAME, type Product, productOf } from './product.js';
import { ANY_BYTE, ASCII_MANNERS, type Manner, spell, TEXT_MANNERS } from './spell.js';

/** Names people give to roles and databases, tried first. */
const USUAL = ['app', 'alice', 'reporting', 'tenant_1', 'app_1', 'bob', 'web', 'app_2', 'service', 'user_1'];

/**
 * A believable name of 1 to 63 bytes that all of `like` match and none of `unlike`, and that is not taken; the plainest
 * of the shortest ones where no usual name will do. Null where there is none, which is proven; undefined where finding
 * out would take too long, or where only bytes that are no text are left.
 */
export function nameLike(
  like: readonly Regex[],
  unlike: readonly Regex[],
  isTaken: (name: string) => boolean,
): string | null | undefined {
  const apart = unlike.filter((regex) => like.every((one) => mayShare(one, regex)));
  if (apart.length < unlike.length) return nameLike(like, apart, isTaken);
  const refused = new Set<string>();
  const fits = (name: string): boolean => {
    if (refused.has(name)) return false;
    const does =
      !isTaken(name) &&
      encodeUtf8(name).length <= LONGEST_NAME &&
      like.every((regex) => regex.matches(name)) &&
      !unlike.some((regex) => regex.matches(name));
    if (!does) refused.add(name);
    return does;
  };
  const usual = USUAL.find(fits);
  if (usual !== undefined) return usual;
  // Most patterns that must not match are far from those that must.
  const near = spelt(like, [], fits, { steps: 10_000, names: 200 });
  return near === undefined ? spelt(like, unlike, fits, { steps: 200_000, names: 20_000 }) : near;
}

/** A quick look at how names begin; only "no" is sure. */
const mayShare = ({ prefix: one }: Regex, { prefix: other }: Regex): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** How far to go: steps of the automata, and endings of names. */
interface Effort {
  readonly steps: number;
  readonly names: number;
}

/** The plainest name that fits. A name is any bytes, but only UTF-8 can be written down. */
function spelt(
  like: readonly Regex[],
  unlike: readonly Regex[],
  fits: (name: string) => boolean,
  { steps, names }: Effort,
): string | null | undefined {
  const plain = productOf(like, unlike, steps);
  if (isEmpty(plain)) return null;
  const ascii = firstFitting(plain, ASCII_MANNERS, fits, names);
  if (ascii !== null) return ascii;
  const text = firstFitting(productOf([...like, UTF_8], unlike, steps), TEXT_MANNERS, fits, names);
  if (text !== null) return text;
  return isEmpty(productOf(like, [...unlike, UTF_8], steps)) ? null : undefined;
}

/** `pg_utf8_islegal` for every character of a name. */
const UTF_8 = compileRegex(
  [
    '^(?:[\\x01-\\x7f]|[\\xc2-\\xdf]T|\\xe0[\\xa0-\\xbf]T|[\\xe1-\\xec\\xee\\xef]TT|\\xed[\\x80-\\x9f]T',
    '|\\xf0[\\x90-\\xbf]TT|[\\xf1-\\xf3]TTT|\\xf4[\\x80-\\x8f]TT)*$',
  ]
    .join('')
    .replaceAll('T', '[\\x80-\\xbf]'),
)!;

const isEmpty = (product: Product): boolean => product.complete && spell(product, ANY_BYTE, 1).next().done === true;

/** The first name of the product that fits; null where there is none, undefined where that cannot be told. */
function firstFitting(
  product: Product,
  manners: readonly Manner[],
  fits: (name: string) => boolean,
  effort: number,
): string | null | undefined {
  for (const manner of manners) {
    for (const bytes of spell(product, manner, effort)) {
      if (bytes === undefined) return undefined;
      const name = textOf(bytes);
      if (fits(name)) return filled(name, fits);
    }
  }
  return product.complete ? null : undefined;
}

const textOf = (bytes: readonly number[]): string =>
  decodeBytes(bytes)
    .map(({ char }) => char)
    .join('');

/** What a bare ending or beginning is filled up with, so that `app_` becomes `app_1`. */
const FILLINGS: readonly ((name: string) => string)[] = [
  (name) => `${name}1`,
  (name) => `${name}app`,
  (name) => (name.startsWith('@') ? `alice${name}` : `app${name}`),
  (name) => `app_${name}`,
  (name) => `app${name}1`,
];

const isWhole = (name: string) => /^[A-Za-z].*[A-Za-z0-9]$/u.test(name);

/** The name with something in place of an end that looks cut off, if that fits as well. */
const filled = (name: string, fits: (name: string) => boolean): string =>
  isWhole(name) ? name : (FILLINGS.map((fill) => fill(name)).find((other) => isWhole(other) && fits(other)) ?? name);
