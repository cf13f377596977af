import { set } from '../../text/resolved.js';
import type { Environment, WrittenPassword } from '../project.js';
import { type ShellVariable, type ShellVariables, writtenValue } from './shell-variables.js';

const ONE_VARIABLE = /^\$\{?(\w+)\}?$/u;

/** `PGPASSWORD` with a value that the script itself holds, where it holds it. */
export function passwordVariable(
  variable: ShellVariable,
  variables: ShellVariables,
  environment: Environment,
): WrittenPassword | undefined {
  if (variable.name !== 'PGPASSWORD') return undefined;
  const source = writtenValue(variable) === undefined ? sourceOf(variable, variables) : variable;
  const value = source && writtenValue(source);
  if (!source || value === undefined || value === '') return undefined;
  return {
    at: source.at,
    where: 'variable',
    name: source.name,
    value: set(value, source.at),
    form: 'plain',
    environment,
  };
}

/** `PGPASSWORD=$DB_PASSWORD`: the password stands where that variable is set. */
function sourceOf({ at }: ShellVariable, variables: ShellVariables): ShellVariable | undefined {
  const written = at.file.text.slice(at.start, at.end);
  const name = ONE_VARIABLE.exec(written)?.[1];
  return name === undefined ? undefined : variables.get(name);
}
