import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { linesOf } from './lines.js';

const SBT = /"([\w.-]+)"[ \t]*%%?%?[ \t]*"([\w.-]+)"[ \t]*%[ \t]*(?:"([^"]*)")?/gu;
const CLOJURE = /([\w.-]+)\/([\w.-]+)[ \t]*(?:\{[ \t]*:mvn\/version[ \t]*)?"([^"]*)"/gu;

/** build.sbt: `"org.postgresql" % "postgresql" % "42.7.3"`. */
export const sbt = (file: SourceFile): readonly Dependency[] => listed(file, SBT, '//');

/** deps.edn and project.clj: `org.postgresql/postgresql {:mvn/version "42.7.3"}`. */
export const clojure = (file: SourceFile): readonly Dependency[] => listed(file, CLOJURE, ';');

function listed({ text }: SourceFile, pattern: RegExp, comment: string): readonly Dependency[] {
  const found: Dependency[] = [];
  for (const line of linesOf(text)) {
    if (line.length > 2000 || line.trimStart().startsWith(comment)) continue;
    for (const [whole, group, name, version] of line.matchAll(pattern)) {
      const isTest = /^[ \t]*%[ \t]*Test\b/u.test(line.slice(line.indexOf(whole) + whole.length));
      found.push({
        name: `${group}:${name}`,
        ...(version !== undefined && { range: version }),
        ...(isTest && { development: true as const }),
      });
    }
  }
  return found;
}
