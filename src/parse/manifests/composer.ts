import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { itemsOf, memberOf, membersOf, parseJson, textIn } from './json.js';

export function composerJson({ text }: SourceFile): readonly Dependency[] {
  const parsed = parseJson(text);
  return (['require', 'require-dev'] as const).flatMap((field) =>
    membersOf(memberOf(parsed, field)).map(([name, written]) => {
      const range = textIn(written);
      return {
        name,
        ...(range !== undefined && { range }),
        ...(field === 'require-dev' && { development: true as const }),
      };
    }),
  );
}

export function composerLock({ text }: SourceFile): Lock {
  const parsed = parseJson(text);
  return flatLock(
    ['packages', 'packages-dev'].flatMap((list) =>
      itemsOf(memberOf(parsed, list)).flatMap((entry) => {
        const name = textIn(memberOf(entry, 'name'));
        const version = textIn(memberOf(entry, 'version'));
        return name === undefined || version === undefined ? [] : [[name, version.replace(/^v(?=\d)/u, '')] as const];
      }),
    ),
  );
}
