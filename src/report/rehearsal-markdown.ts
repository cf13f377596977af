import { escaped } from './escape-markdown.js';
import { outcomeWords, placeWords, reasonWords } from './outcome-words.js';
import {
  type RehearsalReport,
  type RehearsedChange,
  type RehearsedClient,
  type RehearsedServer,
  VERDICT_WORDS,
  VERDICTS,
} from './rehearsal.js';

/** The page for the meeting about a change: nothing from a file is taken for markup. */
export function rehearsalMarkdown({ servers, gaps }: RehearsalReport): string {
  const blocks = servers.map(serverBlock);
  if (gaps.length > 0)
    blocks.push(
      ['## Not read', '', ...gaps.map(({ message, place }) => `- ${escaped(`${placeWords(place)}: ${message}`)}`)].join(
        '\n',
      ),
    );
  return `${['# What would come of it', ...blocks].join('\n\n')}\n`;
}

const serverBlock = ({ name, changes }: RehearsedServer): string =>
  [`## ${escaped(name)}`, ...changes.map(changeBlock)].join('\n\n');

function changeBlock({ words, clients, steps, abandoned }: RehearsedChange): string {
  const rows = VERDICTS.flatMap((verdict) => clients.filter((one) => one.verdict === verdict).map(row));
  return [
    `### If ${escaped(words)}`,
    [
      '| | client | where | driver | today | afterwards | why | rests on |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    ...(steps.length > 0
      ? [['In this order:', '', ...steps.map((step, index) => `${index + 1}. ${escaped(step)}`)].join('\n')]
      : []),
    ...(abandoned.length > 0
      ? [escaped(`Nobody known would come in any more by ${abandoned.map(placeWords).join(', ')}.`)]
      : []),
  ].join('\n\n');
}

function row({ verdict, client, place, driver, today, after, assumptions }: RehearsedClient): string {
  const reason = reasonWords(after);
  const cells = [
    VERDICT_WORDS[verdict],
    client,
    placeWords(place),
    driver,
    outcomeWords(today),
    outcomeWords(after),
    after.place ? `${reason} (${placeWords(after.place)})` : reason,
    assumptions.join('; '),
  ];
  return `| ${cells.map(escaped).join(' | ')} |`;
}
