import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { linesOf } from './lines.js';
import { isDevelopmentGroup, requirement } from './requirement.js';
import { stringsOf } from './toml.js';

/** setup.cfg: `install_requires` of `[options]`, and `[options.extras_require]`. */
export function setupCfg({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  let section = '';
  let key = '';
  for (const line of linesOf(text)) {
    const heading = /^\[([^\]]*)\]/u.exec(line);
    const option = heading ? undefined : /^([\w.-]+)[ \t]*[=:](.*)$/u.exec(line);
    if (heading) [section, key] = [heading[1]!.trim(), ''];
    else if (option) key = option[1]!;
    const isList =
      section === 'options' ? key === 'install_requires' : section === 'options.extras_require' && key !== '';
    if (heading || !isList) continue;
    const dependency = requirement(option ? option[2]! : line, section !== 'options' && isDevelopmentGroup(key));
    if (dependency) found.push(dependency);
  }
  return found;
}

/** The list `install_requires` of a setup.py, where it is written out. */
export function setupPy({ text }: SourceFile): readonly Dependency[] {
  const start = /\binstall_requires\s{0,50}=\s{0,50}\[/u.exec(text);
  if (!start) return [];
  const list = text.slice(start.index + start[0].length, start.index + start[0].length + 20_000);
  // Extras have brackets of their own: `psycopg[binary]`.
  const end = /^\s{0,200}\]|(?<=[,"'\s])\]/mu.exec(list)?.index ?? list.length;
  return stringsOf(list.slice(0, end)).flatMap((written) => requirement(written) ?? []);
}

/** environment.yml of conda: `- psycopg2=2.9`. */
export function condaEnvironment({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  for (const line of linesOf(text)) {
    const match = /^\s*-\s+["']?(?:[\w.-]+::)?([A-Za-z0-9][\w.-]*)[ \t]*(?:(==?|[<>~!]=?)[ \t]*([\w.*]+))?/u.exec(line);
    if (!match) continue;
    const [, name, operator, version] = match;
    found.push({
      name: name!,
      ...(version !== undefined && { range: `${operator === '=' ? '==' : operator}${version}` }),
    });
  }
  return found;
}
