import { describe, expect, it } from 'vitest';
import { type Arguments, parseArguments } from '../../src/cli/arguments.js';
import { KINDS } from '../../src/facts/kinds.js';

const parse = (...argv: string[]): Arguments => parseArguments(argv, (path) => ['compose', 'db'].includes(path));
const refusal = (...argv: string[]): string => {
  try {
    parse(...argv);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

describe('parseArguments', () => {
  it('takes check as the default command, and words that are paths as paths', () => {
    expect(parse()).toMatchObject({ command: 'check', written: false, paths: [] });
    expect(parse('db', './match', 'a/b.conf')).toMatchObject({
      command: 'check',
      paths: ['db', './match', 'a/b.conf'],
    });
    expect(parse('check', 'db')).toMatchObject({ command: 'check', written: true, paths: ['db'] });
    expect(parse('-h', 'rules')).toMatchObject({ command: 'rules', paths: [] });
    expect(parse('--', 'rules')).toMatchObject({ command: 'check', paths: ['rules'] });
  });

  it('reads options before and after paths', () => {
    const args = parse('--rule', 'a/b=off', 'db', '-f', 'json', '--rule=c/d=error', '--fix', '-o', 'sarif=x');
    expect([args.values('rule'), args.value('format'), args.on('fix'), args.on('diff'), args.values('output')]).toEqual(
      [['a/b=off', 'c/d=error'], 'json', true, false, ['sarif=x']],
    );
    expect(parse('--format=json', '--format', 'compact').value('format')).toBe('compact');
    expect(parse('inspect', '-').paths).toEqual(['-']);
  });

  it.each([
    [['chekc'], 'there is no command or path `chekc`; did you mean `check`?'],
    [['probe'], 'there is no command `probe`'],
    [['match', '--fix'], '`match` has no option `--fix`'],
    [['lsp', '--stdio'], 'there is no command `lsp`'],
    [['diff', 'a', 'b'], 'there is no command `diff`'],
    [['--formt', 'json'], 'there is no option `--formt`; did you mean `--format`?'],
    [['-x'], 'there is no option `-x`'],
    [['rules', '--fix'], '`rules` has no option `--fix`'],
    [['--format'], '`--format` needs a value: --format=<name>'],
    [['--format', '--fix'], '`--format` needs a value: --format=<name>'],
    [
      ['--format', 'sariff'],
      '`--format` can be pretty, compact, json, sarif, github, and not `sariff`; did you mean `sarif`?',
    ],
    [['rules', '-f', 'sarif'], '`--format` can be markdown, json, and not `sarif`'],
    [['--fix=yes'], '`--fix` takes no value'],
    [['--as', 'hba'], `\`--as\` can be ${KINDS.join(', ')}, and not \`hba\``],
  ])('%j: %s', (argv, message) => expect(refusal(...argv)).toBe(message));

  it('echoes no control characters', () => {
    expect(refusal('--\u001b[31m')).toBe('there is no option `--\\u{1b}[31m`');
    expect(refusal('a\u001b]0;x\u0007')).toContain('\\u{1b}');
    expect(refusal('-f', '\u001b')).toContain('`\\u{1b}`');
  });
});
