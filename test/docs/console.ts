import type { Block } from './page.js';

/** One command of a console block, with what the page says it prints. */
export interface Step {
  readonly command: string;
  readonly output: string;
}

/** A line that stands for any number of lines. */
const ANYTHING = '...';

/** Lines that begin with `$ ` are commands; what follows is their output. */
export function stepsOf({ page, line, text }: Block): readonly Step[] {
  const steps: { command: string; output: string }[] = [];
  for (const each of text.split('\n').slice(0, -1)) {
    if (each.startsWith('$ ')) steps.push({ command: each.slice('$ '.length), output: '' });
    else {
      const step = steps.at(-1);
      if (!step) throw new Error(`${page}:${line}: the block begins with output`);
      step.output += `${each}\n`;
    }
  }
  if (steps.length === 0) throw new Error(`${page}:${line}: the block has no command`);
  return steps;
}

export const consoleText = (steps: readonly Step[]): string =>
  steps.map(({ command, output }) => `$ ${command}\n${output}`).join('');

/** What the page should show: what was printed, or its own words where those leave lines out and fit all the same. */
export function shownFor(expected: string, actual: string): string {
  const lines = expected.split('\n');
  if (!lines.includes(ANYTHING)) return actual;
  const pattern = lines.map((line) => (line === ANYTHING ? '(?:.*\\n)*?' : `${escaped(line)}\\n`)).join('');
  return new RegExp(`^${pattern}$`, 'u').test(`${actual}\n`) ? expected : actual;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
