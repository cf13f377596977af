import type { Passage } from '../../text/passage.js';
import { basename } from '../../text/path.js';
import { SHELLS, WRAPPERS, wrapperWords } from '../command-wrappers.js';

/** A word of a command after the script's own variables are put in. */
export interface CommandWord {
  /** What nothing in sight sets stands in it as `${NAME}`. */
  readonly passage: Passage;
  /** Why it is not known as a whole. */
  readonly why?: string;
  /** It may be several words, or none. */
  readonly splits?: true;
  /** Index in the script where it starts, quotes included; absent where it does not stand there itself. */
  readonly start?: number;
  /** Nothing is put into it. */
  readonly literal?: true;
  /** Part of it stands in quotes. */
  readonly quoted?: true;
  /** The name of the variable that is all of it. */
  readonly variable?: string;
}

/** `NAME=value` in front of a command. */
export interface Assignment {
  readonly name: string;
  readonly word: CommandWord;
  /** Index of the value in the word. */
  readonly valueAt: number;
}

/** A program with what stands before it taken off. */
export interface Invocation {
  /** By its file name; empty where there is nothing but assignments. */
  readonly program: string;
  readonly head?: CommandWord;
  readonly args: readonly CommandWord[];
  readonly assignments: readonly Assignment[];
  /** Where it runs: `elsewhere` does not get the variables of this shell. */
  readonly where: 'here' | 'elsewhere';
  /** Another program starts it. */
  readonly wrapped: boolean;
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=/u;
/** More wrappers around one program than anybody writes. */
const DEEPEST = 16;

/** Options of `docker run` and its kin whose value is a word of its own. */
const CONTAINER_VALUES =
  /^(?:-[euvwplhmcnaf]|--(?:env|env-file|user|volume|workdir|publish|label|hostname|memory|cpus|name|network|net|entrypoint|platform|mount|restart|add-host|index|file|project-name|profile|context|namespace|container|link|ip|dns|tmpfs|shm-size|ulimit|pull|detach-keys|project-directory|cidfile|log-driver|security-opt|cap-add|cap-drop|device|group-add|stop-signal))$/u;

/** Takes assignments, `sudo`, `docker exec` and their kin off a command. */
export function invocationOf(words: readonly CommandWord[]): Invocation {
  let rest = words;
  let where: Invocation['where'] = 'here';
  let wrapped = false;
  const assignments: Assignment[] = [];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [head, ...args] = rest;
    if (!head) break;
    const name = ASSIGNMENT.exec(head.passage.text)?.[1];
    if (name !== undefined) {
      assignments.push({ name, word: head, valueAt: name.length + 1 });
      rest = args;
      continue;
    }
    const program = basename(head.passage.text);
    const inside = containerCommand(program, args);
    if (inside) {
      assignments.length = 0;
      assignments.push(...inside.assignments);
      where = 'elsewhere';
      wrapped = true;
      rest = inside.words;
      continue;
    }
    const own = program === 'entrypoint.sh' ? undefined : WRAPPERS.get(program);
    if (own === undefined) return { program, head, args, assignments, where, wrapped };
    wrapped = true;
    rest = args.slice(
      wrapperWords(
        program,
        args.map(({ passage }) => passage.text),
      ) + own,
    );
  }
  return { program: '', args: [], assignments, where, wrapped };
}

const CONTAINERS = new Set(['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose', 'kubectl', 'oc']);

/** What runs inside a container: `docker exec -it db psql`, `docker compose run --rm app psql`, `kubectl exec pod -- psql`. */
function containerCommand(
  program: string,
  args: readonly CommandWord[],
): { readonly words: readonly CommandWord[]; readonly assignments: readonly Assignment[] } | undefined {
  if (!CONTAINERS.has(program)) return undefined;
  const assignments: Assignment[] = [];
  let seen = 0;
  let index = 0;
  let isRun = false;
  for (; index < args.length; index++) {
    const word = args[index]!;
    const { text } = word.passage;
    if (text === '--' && isRun) return { words: args.slice(index + 1), assignments };
    if (text.startsWith('-')) {
      const value = CONTAINER_VALUES.test(text) ? args[++index] : undefined;
      if (value && (text === '-e' || text === '--env')) addVariable(value, 0, assignments);
      if (text.startsWith('--env=')) addVariable(word, '--env='.length, assignments);
      continue;
    }
    if (isRun && ++seen > 1) break;
    if (!isRun && (text === 'exec' || text === 'run')) isRun = true;
    else if (!isRun && text !== 'compose' && text !== 'container') return undefined;
  }
  return isRun ? { words: args.slice(index), assignments } : undefined;
}

function addVariable(word: CommandWord, from: number, assignments: Assignment[]): void {
  const name = ASSIGNMENT.exec(word.passage.text.slice(from))?.[1];
  if (name !== undefined) assignments.push({ name, word, valueAt: from + name.length + 1 });
}

/** The script in `sh -c 'script'`, `su postgres -c 'script'` and `ssh host 'script'`. */
export function innerScript({ program, args }: Invocation): CommandWord | undefined {
  if (program === 'eval') return args.length === 1 ? args[0] : undefined;
  if (program === 'ssh') return args.length > 1 ? args.at(-1) : undefined;
  if (!SHELLS.has(program) && program !== 'su' && program !== 'runuser') return undefined;
  const flag = args.findIndex(({ passage }) => /^-[a-z]*c$|^--command$/u.test(passage.text));
  return flag < 0 ? undefined : args[flag + 1];
}
