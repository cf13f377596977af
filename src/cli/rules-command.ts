import { UsageError } from '../host/usage-error.js';
import { helpUrl } from '../rule/help.js';
import type { AnyRule } from '../rule/rule.js';
import type { Arguments } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import { allRules } from './session.js';
import { print } from './write.js';

/** `hostssl rules`: every rule there is, by id. */
export async function rulesCommand(args: Arguments): Promise<ExitCode> {
  if (args.paths.length > 0) throw new UsageError('`rules` takes no paths; `hostssl explain <rule>` tells more of one');
  const rules = [...(await allRules(args, process.cwd()))].sort((a, b) => (a.id < b.id ? -1 : 1));
  switch (args.value('format')) {
    case 'json':
      print(`${JSON.stringify({ schemaVersion: 1, rules: rules.map(asData) }, null, 2)}\n`);
      break;
    case 'markdown':
      print(markdown(rules));
      break;
    default:
      print(columns(rules));
  }
  return 0;
}

const profileOf = ({ profile }: AnyRule): string => profile ?? 'recommended';

const asData = (rule: AnyRule) => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  confidence: rule.confidence,
  profile: profileOf(rule),
  on: rule.on,
  options: rule.options,
  controls: rule.controls,
  help: helpUrl(rule),
});

function columns(rules: readonly AnyRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map((rule) => {
    const strict = profileOf(rule) === 'strict' ? ' (strict)' : '';
    return `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.confidence.padEnd(8)}  ${rule.title}${strict}\n`;
  });
  return lines.join('');
}

function markdown(rules: readonly AnyRule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${helpUrl(rule)}) | ${rule.title} | ${rule.severity} | ${rule.confidence} | ${profileOf(rule)} |\n`,
  );
  return `| rule | what it finds | severity | confidence | profile |\n|---|---|---|---|---|\n${rows.join('')}`;
}
