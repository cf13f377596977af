import { connectionScheme } from '../parse/connection-scheme.js';
import { known } from '../text/resolved.js';
import type { ScopedVariable } from './variables.js';
import type { ProcessScope } from './written.js';

/**
 * Variables of a script or an image as processes get them; none where nothing in them is about PostgreSQL.
 * @param inherited variables from outside, which are told where they are set
 */
export function processScopes(scope: ProcessScope, inherited: readonly ScopedVariable[] = []): readonly ProcessScope[] {
  const { variables } = scope;
  if (!variables.some(isOurs)) return [];
  const last = new Map(variables.map((variable) => [variable.name, variable]));
  // Of several values of one name the last is the script's; earlier connections reach what runs before.
  const earlier = variables.filter(
    (variable) => last.get(variable.name) !== variable && connectionScheme(textOf(variable)) !== undefined,
  );
  return [[...last.values()], ...earlier.map((variable) => [variable])].map((each) => ({
    ...scope,
    variables: [...inherited, ...each],
  }));
}

const textOf = ({ value, passage, template }: ScopedVariable): string =>
  (passage ?? template)?.text ?? known(value) ?? '';

const isOurs = (variable: ScopedVariable): boolean =>
  /^PG[A-Z]/u.test(variable.name) ||
  connectionScheme(textOf(variable)) !== undefined ||
  /(?:^|\s)(?:host|hostaddr|dbname|service|sslmode)\s*=/u.test(textOf(variable));
