import { CONTROLS, type Control, type ControlId } from '../facts/controls.js';
import type { AnyRule } from '../rule/rule.js';

/** `docs/compliance.md`: controls of ours, what they stand for in each framework's edition, and the rules behind them. */
export function complianceMatrix(rules: readonly AnyRule[]): string {
  const controls = Object.entries(CONTROLS) as readonly [ControlId, Control][];
  const editions = new Map<string, { framework: string; edition: string }>();
  for (const [, { maps }] of controls) for (const map of maps) editions.set(`${map.framework} ${map.edition}`, map);
  const header = ['control', ...[...editions.values()].map(({ framework, edition }) => `${framework} (${edition})`)];
  const matrix = controls.map(([id, { maps }]) => [
    `[\`${id}\`](#${id})`,
    ...[...editions.values()].map(({ framework, edition }) =>
      maps
        .filter((map) => map.framework === framework && map.edition === edition)
        .flatMap(({ ids }) => ids)
        .join(', '),
    ),
  ]);
  const sections = controls.map(([id, { title }]) => {
    const behind = rules.filter((rule) => (rule.controls as readonly string[]).includes(id));
    const list = behind.map((rule) => `- [\`${rule.id}\`](rules/${rule.id}.md): ${rule.title}`);
    return [`## ${id}`, `It asks that ${title}.`, list.length > 0 ? list.join('\n') : 'No rule yet.'].join('\n\n');
  });
  const intro = [
    '# Compliance',
    '',
    'A finding is evidence about a control, never a verdict on compliance: frameworks ask for more than files can show.',
    'Numbers are those of the edition in the column; other editions number differently.',
    '',
    ...[header, header.map(() => '---'), ...matrix].map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
  return `${[intro, ...sections].join('\n\n')}\n`;
}
