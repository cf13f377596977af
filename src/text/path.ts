/** POSIX paths as strings; the core has no `node:path`. */

export const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:[\\/]/u.test(path);

/** Collapse `.`, `..` and doubled slashes. `..` above the start of a relative path stays. */
export function normalize(path: string): string {
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  return (absolute ? '/' : '') + parts.join('/') || (absolute ? '/' : '.');
}

export function dirname(path: string): string {
  const end = path.lastIndexOf('/');
  if (end < 0) return '.';
  return end === 0 ? '/' : path.slice(0, end);
}

export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `next` from inside `directory`; an absolute `next` stays as it is. */
export const join = (directory: string, next: string): string =>
  normalize(isAbsolute(next) ? next : `${directory}/${next}`);
