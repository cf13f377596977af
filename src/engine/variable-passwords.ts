import type { Variable, WrittenPassword } from '../semantics/project.js';

/** The variable in which libpq, and every driver that reads its variables, looks for a password. */
const PASSWORD = 'PGPASSWORD';

/**
 * Passwords in the variables of files and services, where they are written: a value that an interpolation brought from
 * elsewhere is told there.
 * @param known passwords that a reader has found already
 */
export function variablePasswords(
  variables: readonly Variable[],
  known: readonly WrittenPassword[],
): readonly WrittenPassword[] {
  const places = new Set(known.map(({ at }) => `${at.start} ${at.file.path}`));
  return variables.flatMap(({ name, value, at, slot, environment }): readonly WrittenPassword[] => {
    if (name !== PASSWORD || value.kind !== 'set' || value.value === '' || slot?.encode('x') === undefined) return [];
    if (places.has(`${at.start} ${at.file.path}`)) return [];
    return [{ at, where: 'variable', name, value, form: 'plain', environment }];
  });
}
