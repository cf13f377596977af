import { fstatSync } from 'node:fs';

/** A character device is a terminal, or swallows what is written. Asking `process.stdout` would load Node's streams. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Colours on this stream? What was asked for on the command line counts first, then what the environment says, then
 * whether a person is likely to look: at a terminal, or at the log of a CI that shows colours. Files never have any.
 */
export function wantsColor(asked: string | undefined, environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (asked === 'always') return true;
  if (asked === 'never') return false;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (environment['CLICOLOR_FORCE'] && environment['CLICOLOR_FORCE'] !== '0') return true;
  if (isTerminal) return environment['TERM'] !== 'dumb';
  return environment['GITHUB_ACTIONS'] === 'true' || environment['GITLAB_CI'] === 'true';
}
