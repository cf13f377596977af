import { UsageError } from '../host/usage-error.js';
import { explain } from '../report/explain.js';
import { runExample } from '../testing/run-example.js';
import type { Arguments } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import { explainSslmode } from './explain-sslmode.js';
import { allRules, knownRule } from './session.js';
import { print } from './write.js';

/** `hostssl explain <rule>`: the page of the documentation, made from the rule itself; `explain sslmode`: the drivers. */
export async function explainCommand(args: Arguments): Promise<ExitCode> {
  const [id, ...more] = args.paths;
  if (id === undefined || more.length > 0) {
    throw new UsageError(
      '`explain` needs the id of one rule, as `hba/plaintext-path`, or `sslmode`; `hostssl rules` lists all rules',
    );
  }
  if (id === 'sslmode') {
    print(explainSslmode(args.value('driver')));
    return 0;
  }
  if (args.on('driver')) throw new UsageError('`--driver` goes with `hostssl explain sslmode`');
  const rules = await allRules(args, process.cwd());
  const known = knownRule(id, rules);
  const rule = rules.find((each) => each.id === known)!;
  print(explain(rule, (each, example) => runExample(each, example, { rules })));
  return 0;
}
