import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { memberOf, membersOf, parseJson, textIn } from './json.js';
import { poetry } from './pyproject.js';
import { tomlEntries } from './toml.js';

export const pipfile = ({ text }: SourceFile): readonly Dependency[] =>
  [...tomlEntries(text)].flatMap(({ keys: [table, name], value }) =>
    table === 'packages' || table === 'dev-packages' ? poetry(name, value, table === 'dev-packages') : [],
  );

export function pipfileLock({ text }: SourceFile): Lock {
  const parsed = parseJson(text);
  return flatLock(
    ['default', 'develop'].flatMap((list) =>
      membersOf(memberOf(parsed, list)).flatMap(([name, entry]) => {
        const version = /^==(.+)$/u.exec(textIn(memberOf(entry, 'version')) ?? '')?.[1];
        return version === undefined ? [] : [[name, version] as const];
      }),
    ),
  );
}
