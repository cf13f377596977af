import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { linesOf } from './lines.js';

/** cpanfile: `requires 'DBD::Pg', '3.10';`. */
export function cpanfile({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  let development = false;
  for (const line of linesOf(text)) {
    const block = /^\s*on\s+['"]?(\w+)['"]?\s*=>/u.exec(line)?.[1];
    if (block !== undefined) development = /^(?:test|develop|configure|build)$/u.test(block);
    const match = /^\s*requires\s+['"]([\w:]+)['"](?:\s*(?:=>|,)\s*['"]?([\w.]+)['"]?)?/u.exec(line);
    if (match)
      found.push({
        name: match[1]!,
        ...(match[2] !== undefined && { range: match[2] }),
        ...(development && { development }),
      });
    if (/^\s*\};?/u.test(line)) development = false;
  }
  return found;
}
