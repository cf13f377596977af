import { parsePassfileLine } from '../parse/passfile.js';
import type { Passage } from '../text/passage.js';
import { set, unknown } from '../text/resolved.js';
import type { Environment, WrittenPassword } from './project.js';

/** The passwords in lines of a .pgpass. */
export const passfilePasswords = (
  lines: readonly Passage[],
  environment: Environment,
  name: string,
): readonly WrittenPassword[] =>
  lines.flatMap((line) => {
    const entry = parsePassfileLine(line);
    if (!entry) return [];
    const { user, password } = entry;
    const { at, text } = password;
    if (text === '') return [];
    const isHole = /\$\{\w+\}|\{\{/u.test(text);
    return [
      {
        at,
        where: 'passfile' as const,
        name,
        ...(user !== '*' && { user }),
        value: isHole ? unknown('something puts it in', at) : set(text, at),
        form: 'plain' as const,
        environment,
      },
    ];
  });
