import { type Consumer, isRefusal, type PolicyOrRefusal, type Resolved, refusalWords } from '../rule/index.js';
import { byDefault } from '../text/resolved.js';
import { displayWidth } from './display-width.js';
import { POSTURE_WORDS, policySentence, postureWord, UNKNOWN_WORD } from './posture-words.js';

/** A driver and what it makes of the same few URLs. */
export interface DriverEntry {
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  readonly aliases: readonly string[];
  readonly source: string;
  /** What to write so that the server is verified. */
  readonly secure?: { readonly string?: Readonly<Record<string, string>>; readonly words: string };
  readonly meanings: readonly DriverMeaningTold[];
}

/** What stands behind the `?` of the URL, and what becomes of it. */
export interface DriverMeaningTold {
  readonly query: string;
  /** The whole string, as this driver reads it. */
  readonly written: string;
  readonly consumer: Pick<Consumer, 'policy' | 'ignored' | 'upgrades'>;
}

/** One URL, many meanings: every driver in a row, every URL in a column, in Markdown that lines up as plain text. */
export function driverTable(entries: readonly DriverEntry[]): string {
  const queries = entries[0]?.meanings.map(({ query }) => query) ?? [];
  const rows = entries.map(({ title, meanings }) => [
    title,
    ...meanings.map(({ consumer }) => `${postureWord(consumer.policy)}${consumer.upgrades.length > 0 ? ' *' : ''}`),
  ]);
  const starred = entries.some(({ meanings }) => meanings.some(({ consumer }) => consumer.upgrades.length > 0));
  return blocks([
    '# What a connection URL means to each driver',
    'Nothing about TLS is set besides, and no root certificate is in the home directory.',
    table(['driver', ...queries.map(heading)], rows),
    legend(rows.flat()),
    ...(starred ? ['\\* another version reads it otherwise.'] : []),
    '`hostssl explain sslmode --driver <id>` tells one of them in full: what it ignores, and what to write.',
  ]);
}

/** One driver in full. */
export function driverPage(entry: DriverEntry): string {
  const { title, id, version, aliases, source, secure, meanings } = entry;
  const upgrades = upgradeRows(meanings);
  const names = [id, ...aliases].map(code).join(', ');
  return blocks([
    `# ${title}${version === undefined ? '' : ` ${version}`}`,
    `Known as ${names}.`,
    table(
      ['connection string', 'protection', 'what it does'],
      meanings.map(({ written, consumer: { policy } }) => [code(written), postureWord(policy), sentenceOf(policy)]),
    ),
    ...section('What it does not heed', ignoredLines(meanings)),
    ...(upgrades.length > 0
      ? [`## Other versions\n\n${table(['version', 'URL', 'protection', 'what it does'], upgrades)}`]
      : []),
    ...(secure ? section('What protects', [`${secure.words}.`, ...formLine(secure.string)]) : []),
    `Source: ${source}.`,
  ]);
}

const blocks = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];

const code = (text: string): string => `\`${text}\``;
const heading = (query: string): string => (query === '' ? 'no option' : code(query.replace(/^sslmode=/u, '')));

function sentenceOf(policy: Resolved<PolicyOrRefusal>): string {
  if (policy.kind === 'unknown') return policy.why;
  return isRefusal(policy.value) ? refusalWords(policy.value.refuses) : policySentence(policy.value);
}

const formLine = (form: Readonly<Record<string, string>> | undefined): readonly string[] =>
  form ? [`in the URL: ${code(`?${new URLSearchParams(form).toString()}`)}`] : [];

/** What is said of several URLs is said once. */
function ignoredLines(meanings: readonly DriverMeaningTold[]): readonly string[] {
  const said = grouped(
    meanings.flatMap(({ query, consumer }) =>
      consumer.ignored.map(({ because, instead }) => [`it ${because}${instead ? `; ${instead}` : ''}`, query] as const),
    ),
  );
  return said.map(([words, queries]) => `${queries.map(shortUrl).join(', ')}: ${words}`);
}

function upgradeRows(meanings: readonly DriverMeaningTold[]): readonly (readonly string[])[] {
  const read = grouped(
    meanings.flatMap(({ query, consumer: { upgrades } }) =>
      upgrades.map(({ title, planned, policy }) => {
        const told = byDefault(policy, '');
        const row = [`${title}${planned ? ' (planned)' : ''}`, postureWord(told), sentenceOf(told)];
        return [JSON.stringify(row), query] as const;
      }),
    ),
  );
  return read.map(([row, queries]) => {
    const [title, word, sentence] = JSON.parse(row) as [string, string, string];
    return [title, queries.map(shortUrl).join(', '), word, sentence];
  });
}

const shortUrl = (query: string): string => (query === '' ? 'no option' : code(query));

function grouped(
  pairs: readonly (readonly [key: string, value: string])[],
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups];
}

/** Only the words that are there. */
function legend(cells: readonly string[]): string {
  const there = new Set(cells.map((cell) => cell.replace(/ \*$/u, '')));
  const rows = Object.entries(POSTURE_WORDS).flatMap(([posture, [word, sentence]]) =>
    there.has(word) ? [[word, posture, sentence]] : [],
  );
  const unknown = there.has(UNKNOWN_WORD) ? [[UNKNOWN_WORD, '', 'nobody can tell from the URL alone']] : [];
  return table(['protection', 'posture', 'what the driver does'], [...rows, ...unknown]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, index) => Math.max(3, ...cells.map((row) => displayWidth(row[index]!))));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell + ' '.repeat(widths[index]! - displayWidth(cell))).join(' | ')} |`;
  const [first, ...others] = cells as [string[], ...string[][]];
  return [line(first), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...others.map(line)].join('\n');
}
