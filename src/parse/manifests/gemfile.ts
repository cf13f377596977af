import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { linesOf } from './lines.js';

const GEM = /^\s*gem[ \t(]+["']([\w.-]+)["'](?:[ \t]*,[ \t]*["']([^"']*)["'])?/u;
const DEVELOPMENT = /^(?:development|test|lint|ci|doc)$/u;

/** A Gemfile or gems.rb, and `add_dependency` of a gemspec. */
export function gemfile({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  /** Of the blocks around a line, whether they are groups that no production installs. */
  const blocks: boolean[] = [];
  for (const line of linesOf(text)) {
    const code = line.trim();
    const group = /^group\b([^#]*?)\bdo\b/u.exec(code)?.[1];
    if (group !== undefined) blocks.push(isDevelopment(group));
    else if (/\bdo(?:\s*\|[^|]*\|)?$/u.test(code) || /^(?:if|unless|case)\b/u.test(code)) blocks.push(false);
    else if (code === 'end') blocks.pop();
    const gem =
      GEM.exec(code) ??
      /\badd_(?:runtime_)?dependency[ \t(]+["']([\w.-]+)["'](?:[ \t]*,[ \t]*["']([^"']*)["'])?/u.exec(code);
    if (!gem || code.startsWith('#')) continue;
    const own = /\bgroups?(?::|["']?[ \t]*=>)[ \t]*(\[[^\]]*\]|:\w+|["']\w+["'])/u.exec(code)?.[1];
    const development = blocks.includes(true) || (own !== undefined && isDevelopment(own));
    found.push({ name: gem[1]!, ...(gem[2] !== undefined && { range: gem[2] }), ...(development && { development }) });
  }
  return found;
}

function isDevelopment(groups: string): boolean {
  const names = groups.match(/\w+/gu) ?? [];
  return names.length > 0 && names.every((name) => DEVELOPMENT.test(name));
}

/** Gemfile.lock: four spaces before what is installed, six before what that asks for. */
export function gemfileLock({ text }: SourceFile): Lock {
  const specs: (readonly [string, string])[] = [];
  for (const line of linesOf(text)) {
    const match = /^ {4}([\w.-]+) \((\d[^)-]*)/u.exec(line);
    if (match) specs.push([match[1]!, match[2]!]);
  }
  return flatLock(specs);
}
