import {
  type AccessEntry,
  type AccessReport,
  accessSilence,
  nobodyBy,
  type ServerAccess,
  witnessWords,
} from './access.js';
import { Footnotes, remarksOf } from './access-table.js';
import { escaped } from './escape-markdown.js';

/** Who can get in, as Markdown for a wiki or a pull request: nothing from a file is taken for markup. */
export function accessMarkdown({ servers, gaps }: AccessReport): string {
  const blocks = servers.map(serverBlock);
  if (gaps.length > 0) {
    const lines = gaps.map(({ message, place: { file, line } }) => `- ${escaped(`${file}:${line}: ${message}`)}`);
    blocks.push(['## Not read', '', ...lines].join('\n'));
  }
  return `${['# Who can get in', ...blocks].join('\n\n')}\n`;
}

function serverBlock(server: ServerAccess): string {
  const heading = `## ${escaped(server.name)}`;
  const silence = accessSilence(server);
  if (silence !== undefined) return `${heading}\n\n${escaped(silence)}`;
  const notes = new Footnotes();
  const rows = [...server.access.map((entry) => entryRow(entry, notes)), ...nobodyBy(server).map(nobodyRow)];
  const table = [
    '| protection | from | who | to | method | record | for example |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
  const below = notes.lines().map((line) => escaped(line.trim()));
  return [heading, table.join('\n'), ...(below.length > 0 ? [below.join('  \n')] : [])].join('\n\n');
}

function entryRow(entry: AccessEntry, notes: Footnotes): readonly string[] {
  const { protection, from, users, databases, method, record } = entry;
  const marks = remarksOf(entry).map((text) => `[${notes.number(text)}]`);
  const example = [witnessWords(entry), ...marks].filter((part) => part !== '').join(' ');
  return [protection, from, users, databases, method, `${record.file}:${record.line}`, example].map(escaped);
}

const nobodyRow = (protection: string): readonly string[] => [protection, 'nobody', '', '', '', '', ''];
