export const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'busybox']);
/** Programs that run what follows them: how many words of their own they take after their options. */
export const WRAPPERS: ReadonlyMap<string, number> = new Map([
  ['exec', 0],
  ['command', 0],
  ['tini', 0],
  ['dumb-init', 0],
  ['docker-init', 0],
  ['catatonit', 0],
  ['nice', 0],
  ['nohup', 0],
  ['ionice', 0],
  ['stdbuf', 0],
  ['env', 0],
  ['time', 0],
  ['sudo', 0],
  ['gosu', 1],
  ['su-exec', 1],
  ['setpriv', 0],
  ['timeout', 1],
  ['entrypoint.sh', 0],
]);
/** Options of wrappers whose value is a word of its own. */
const WRAPPER_VALUES = new Set(['-u', '-g', '-n', '-c', '-k', '-s', '-p']);

/** How many words are options of the wrapper itself. */
export function wrapperWords(name: string, args: readonly string[]): number {
  let count = 0;
  while (count < args.length) {
    const text = args[count]!;
    if (text === '--') return count + 1;
    if (!text.startsWith('-')) break;
    count += WRAPPER_VALUES.has(text) && !['tini', 'dumb-init', 'docker-init'].includes(name) ? 2 : 1;
  }
  return count;
}
