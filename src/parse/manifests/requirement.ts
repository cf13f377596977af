import type { Dependency } from './dependency.js';

/** One requirement of Python (PEP 508), `psycopg[binary]>=3.1 ; python_version > "3.8"`; undefined where it is none. */
export function requirement(written: string, development?: boolean): Dependency | undefined {
  const text = written.trim().slice(0, 1000);
  const match = /^([A-Za-z0-9][\w.-]*)[ \t]*(?:\[([^\]]*)\])?/u.exec(text);
  if (!match) return undefined;
  const rest = text
    .slice(match[0].length)
    .split(/[;#]/u, 1)[0]!
    .trim()
    .replace(/^\((.*)\)$/u, '$1');
  if (rest !== '' && !/^[=<>!~@]/u.test(rest)) return undefined;
  const features = match[2]
    ?.split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '');
  return {
    name: match[1]!,
    // Options of pip may follow: `--hash=sha256:…`.
    ...(rest !== '' && !rest.startsWith('@') && { range: rest.split(/\s--/u, 1)[0]!.replaceAll(' ', '') }),
    ...(features && features.length > 0 && { features }),
    ...(development && { development }),
  };
}

/** Groups of dependencies that no production installs. */
export const isDevelopmentGroup = (name: string): boolean =>
  /^(?:dev|develop|development|tests?|testing|docs?|lint|linting|typing|ci|types)$/iu.test(name);
