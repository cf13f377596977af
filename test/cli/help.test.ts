import { describe, expect, it } from 'vitest';
import { COMMANDS, type Command } from '../../src/cli/commands.js';
import { helpText } from '../../src/cli/help.js';
import { choicesOf, OPTIONS } from '../../src/cli/options.js';

describe('help', () => {
  it('tells every option of every command, and no other', () => {
    for (const command of Object.keys(COMMANDS) as Command[]) {
      const text = helpText(command);
      for (const { name, commands } of OPTIONS)
        expect([command, name, new RegExp(`--${name}[ \\n]`, 'u').test(text)]).toEqual([
          command,
          name,
          commands.includes(command),
        ]);
    }
  });

  it('offers no command that does not work', () => {
    expect(helpText()).not.toMatch(/^ {2}(?:diff|lsp|snapshot|probe|baseline|completions)\b/mu);
  });

  it('fits a terminal that is not too narrow', () => {
    for (const line of helpText().split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('the table of options', () => {
  it('names each option and each letter once', () => {
    const names = OPTIONS.map(({ name }) => name);
    const letters = OPTIONS.flatMap(({ short }) => (short ? [short] : []));
    expect([new Set(names).size, new Set(letters).size]).toEqual([names.length, letters.length]);
  });

  it('gives choices to every command where they differ by command', () => {
    for (const option of OPTIONS) {
      if (option.choices === undefined || Array.isArray(option.choices)) continue;
      for (const command of option.commands)
        expect([option.name, command, choicesOf(option, command) !== undefined]).toEqual([option.name, command, true]);
    }
  });
});
