import type { Ecosystem } from './manifest.js';

const NUMBERS = String.raw`\d+(?:\.\d+)*`;
const VERSION = String.raw`${NUMBERS}(?:[-+.]?[\w.+-]*)?`;

/** Where a bare version means that version and no other. NuGet takes the lowest that fits, Go the one that is written. */
const BARE_IS_EXACT: ReadonlySet<Ecosystem> = new Set(['npm', 'maven', 'nuget', 'go', 'composer', 'hex', 'rubygems']);

/** The one version that a range allows, in any registry's syntax; undefined where it allows several. */
export function exactVersion(ecosystem: Ecosystem, range: string | undefined): string | undefined {
  const match = new RegExp(String.raw`^(={0,3})\s*v?(${VERSION})$`, 'u').exec((range ?? '').trim().slice(0, 100));
  if (!match) return /^\[([\w.-]+)\]$/u.exec(range ?? '')?.[1];
  const [, operator, version] = match;
  // `8` and `8.1` of npm are all of 8 and of 8.1.
  if (ecosystem === 'npm' && version!.split('.').length < 3) return undefined;
  return operator !== '' || BARE_IS_EXACT.has(ecosystem) ? version : undefined;
}

/**
 * The line of releases that a range stays in, `8` or `0.17`: as much of the version as all of it share. Undefined where
 * it is open, or where nothing can be said.
 */
export function lineOf(ecosystem: Ecosystem, range: string | undefined): string | undefined {
  const text = (range ?? '').trim().slice(0, 100);
  const exact = exactVersion(ecosystem, text);
  if (exact !== undefined) return exact;
  const match = new RegExp(String.raw`^(\^|~>|~=|~|={0,2})\s*v?(${NUMBERS})(?:\.[*x])?(?:-[\w.]+)?$`, 'u').exec(text);
  if (!match) return undefined;
  const line = commonTo(ecosystem, match[1]!, match[2]!.split('.'));
  return line === '0' ? undefined : line;
}

function commonTo(ecosystem: Ecosystem, operator: string, parts: readonly string[]): string {
  switch (operator) {
    case '^':
      return caret(parts);
    case '~>':
    case '~=':
      return parts.length > 1 ? parts.slice(0, -1).join('.') : parts[0]!;
    case '~':
      // Composer lets the last number grow, npm and Cargo the third.
      return ecosystem === 'composer' ? parts.slice(0, -1).join('.') || parts[0]! : parts.slice(0, 2).join('.');
    default:
      // Cargo and Poetry take a bare version for a caret; elsewhere `8`, `8.1`, `==3.1.*` are prefixes.
      return ecosystem === 'cargo' ? caret(parts) : parts.join('.');
  }
}

/** Everything up to the first number that is not zero. */
function caret(parts: readonly string[]): string {
  const first = parts.findIndex((part) => part !== '0');
  return first < 0 ? parts.join('.') : parts.slice(0, first + 1).join('.');
}

/** The first number of a version or a line. */
export const majorOf = (version: string | undefined): number | undefined => {
  const digits = /^v?(\d+)/u.exec(version ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};
