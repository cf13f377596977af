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
  return [`${name} (${placeWords(place)})`, ...changes.flatMap((change) => ['', ...changeLines(change)])];
}

function changeLines({ words, clients, steps, abandoned }: RehearsedChange): readonly string[] {
  const groups = VERDICTS.flatMap((verdict) =>
    groupLines(
      verdict,
      clients.filter((one) => one.verdict === verdict),
    ),
  );
  return [
    `  if ${words}:`,
    ...groups,
    ...(steps.length > 0 ? ['    in this order:', ...steps.map((step, index) => `      ${index + 1}. ${step}`)] : []),
    ...(abandoned.length > 0
      ? [`    nobody known would come in any more by ${abandoned.map(placeWords).join(', ')}`]
      : []),
  ];
}

function groupLines(verdict: RehearsedClient['verdict'], clients: readonly RehearsedClient[]): readonly string[] {
  if (clients.length === 0) return [];
  const told = columns(
    clients.map(({ client, place, driver, today, after }) => [
      client,
      placeWords(place),
      driver,
      verdict === 'works' ? `${outcomeWords(today)} → ${outcomeWords(after)}` : outcomeWords(today),
    ]),
    '      ',
  );
  return [
    `    ${VERDICT_WORDS[verdict]}:`,
    ...clients.flatMap((client, index) => [told[index]!, ...remarks(client).map((line) => `        ${line}`)]),
  ];
}

function remarks({ verdict, after, needs, assumptions }: RehearsedClient): readonly string[] {
  const reason = reasonWords(after);
  return [
    ...(reason === '' ? [] : [after.place ? `${reason} (${placeWords(after.place)})` : reason]),
    ...(verdict === 'works' ? [] : needs.map((need) => `needs first: ${need}`)),
    ...assumptions.map((assumption) => `assuming that ${assumption}`),
  ];
}
