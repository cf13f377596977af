import type { AnyRule } from '../rule/rule.js';

/** `docs/rules/README.md`: every rule in a row, by group. */
export function rulesTable(rules: readonly AnyRule[]): string {
  const groups = new Map<string, AnyRule[]>();
  for (const rule of rules) {
    const group = rule.id.slice(0, rule.id.indexOf('/'));
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const sections = [...groups].map(([group, members]) =>
    [
      `## ${group}\n`,
      '| rule | what it reports | severity | confidence | fix |',
      '|---|---|---|---|---|',
      ...members.map(row),
    ].join('\n'),
  );
  const intro = [
    '# Rules',
    '',
    `${rules.length} rules. The id of a rule is its name in reports, in \`hostssl.yaml\`, in ignores and in \`--only\`.`,
    'Rules marked *strict* run in the `strict` profile, or when they are switched on by name.',
    'A fix is *safe* when every connection that works today keeps working; one to *review* may lock somebody out.',
    '',
    'To silence one finding, write on its line or the line above, with the reason:',
    '',
    '```conf',
    '# hostssl: ignore[hba/plaintext-path] until=2027-03-31 the reason',
    '```',
  ].join('\n');
  return `${[intro, ...sections].join('\n\n')}\n`;
}

const row = (rule: AnyRule): string => {
  const { id, title, severity, confidence, profile } = rule;
  const strict = profile === 'strict' ? ' *strict*' : '';
  return `| [\`${id}\`](${id}.md) | ${title.replaceAll('|', '\\|')} | ${severity}${strict} | ${confidence} | ${fixOf(rule)} |`;
};

/** An example with `fixed` shows that there is one; the page shows which. */
const fixOf = ({ examples }: AnyRule): string => (examples.some(({ fixed }) => fixed) ? 'yes' : '');
