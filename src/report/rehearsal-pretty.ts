import { Footnotes } from './access-table.js';
import { columns } from './columns.js';
import { outcomeWords, placeWords, reasonWords } from './outcome-words.js';
import {
  type RehearsalReport,
  type RehearsedChange,
  type RehearsedClient,
  type RehearsedServer,
  VERDICT_WORDS,
  VERDICTS,
} from './rehearsal.js';
import { counted } from './summary.js';

/** What would come of changes, for people: by server and change, first who would break. */
export function rehearsalPretty({ servers, gaps }: RehearsalReport): string {
  const blocks = servers.map(serverLines);
  if (gaps.length > 0)
    blocks.push([
      ...gaps.map(({ message, place }) => `not read: ${placeWords(place)}: ${message}`),
      `${counted(gaps.length, 'place')} could not be read, so a client may stand there that nobody has rehearsed.`,
    ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function serverLines({ name, place, changes }: RehearsedServer): readonly string[] {
  const notes = new Footnotes();
  return [
    `${name} (${placeWords(place)})`,
    ...changes.flatMap((change) => ['', ...changeLines(change, notes)]),
    ...(notes.lines().length > 0 ? ['', ...notes.lines()] : []),
  ];
}

function changeLines({ words, clients, steps, abandoned }: RehearsedChange, notes: Footnotes): readonly string[] {
  const groups = VERDICTS.flatMap((verdict) => {
    const own = clients.filter((one) => one.verdict === verdict);
    return groupLines(verdict, own, steps, notes);
  });
  return [
    `  if ${words}:`,
    ...groups,
    ...(steps.length > 0 ? ['    in this order:', ...steps.map((step, index) => `      ${index + 1}. ${step}`)] : []),
    ...(abandoned.length > 0
      ? [`    nobody known would come in any more by ${abandoned.map(placeWords).join(', ')}`]
      : []),
  ];
}

function groupLines(
  verdict: RehearsedClient['verdict'],
  clients: readonly RehearsedClient[],
  steps: readonly string[],
  notes: Footnotes,
): readonly string[] {
  if (clients.length === 0) return [];
  const told = columns(
    clients.map(({ client, place, driver, today, after, assumptions }) => [
      client,
      placeWords(place),
      driver,
      [
        verdict === 'works' ? changed(outcomeWords(today), outcomeWords(after)) : outcomeWords(today),
        ...assumptions.map((assumption) => `[${notes.number(`assuming that ${assumption}`)}]`),
      ].join(' '),
    ]),
    '      ',
  );
  const below = clients.map((client) => remarks(client, steps).map((line) => `        ${line}`));
  return [`    ${VERDICT_WORDS[verdict]}:`, ...told.flatMap((line, index) => [line, ...below[index]!])];
}

const changed = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`);

function remarks({ verdict, after, needs }: RehearsedClient, steps: readonly string[]): readonly string[] {
  const reason = reasonWords(after);
  const first = needs.map((need) => steps.indexOf(need) + 1).filter((number) => number > 0);
  return [
    ...(reason === '' ? [] : [after.place ? `${reason} (${placeWords(after.place)})` : reason]),
    ...(verdict === 'works' || first.length === 0
      ? []
      : [`needs ${first.length === 1 ? 'step' : 'steps'} ${first.join(', ')} first`]),
  ];
}
