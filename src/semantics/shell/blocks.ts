import type { ShellWord } from '../../parse/shell/shell-tree.js';
import type { ShellVariables } from './shell-variables.js';

interface Groups {
  open(): void;
  /** `}`, `done`, `fi`: where their output goes stands behind them. */
  close(): void;
}

/** Words in front of a command that say when it runs, and not what. */
const PASSING = new Set(['then', 'do', '!', 'time', 'coproc', 'in']);
const OPENING = new Set(['if', 'while', 'until', 'for', 'case', 'select', 'function']);
const CLOSING = new Set(['fi', 'done', 'esac']);

/** Takes reserved words off a command, and keeps track of what runs on a condition. */
export function blockStep(
  words: readonly ShellWord[],
  variables: ShellVariables,
  groups: Groups,
): readonly ShellWord[] {
  for (let at = 0; at < words.length; at++) {
    const { passage, quoted, unknown } = words[at]!;
    const word = quoted || unknown !== undefined ? '' : passage.text;
    if (PASSING.has(word)) continue;
    if (OPENING.has(word)) {
      variables.enter();
      groups.open();
    }
    if (word === 'for' || word === 'case' || word === 'select' || word === 'function') return [];
    if (OPENING.has(word)) continue;
    if (word === 'else' || word === 'elif') variables.otherwise();
    else if (CLOSING.has(word)) {
      variables.leave();
      groups.close();
      return [];
    } else if (word === '{') groups.open();
    else if (word === '}') {
      groups.close();
      return [];
    } else return words.slice(at);
  }
  return [];
}
