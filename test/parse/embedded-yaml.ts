import type { EmbeddedLines } from '../../src/parse/embedded-lines.js';
import { parseYaml } from '../../src/parse/yaml.js';
import { YamlReading } from '../../src/parse/yaml-reading.js';
import { recordsUnder } from '../../src/semantics/formats/servers/written-records.js';
import type { SourceFile } from '../../src/text/source.js';

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';
export const STYLES: readonly Style[] = ['plain', 'single', 'double', 'literal', 'folded'];

const PRINTABLE = /^[\x20-\x7e\xa1-\ud7ff]*$/u;

/** An item of a list in one of YAML's styles; in double quotes where the style cannot hold the line. */
export function item(line: string, style: Style): string {
  const quoted = `    - ${JSON.stringify(line)}\n`;
  if (!PRINTABLE.test(line)) return quoted;
  switch (style) {
    case 'plain':
      return /^[a-z]/u.test(line) && !/[:#]|\s$/u.test(line) && !/^(?:null|true|false|yes|no|on|off|y|n)$/u.test(line)
        ? `    - ${line}\n`
        : quoted;
    case 'single':
      return `    - '${line.replaceAll("'", "''")}'\n`;
    case 'double':
      return quoted;
    case 'literal':
      return /^\S/u.test(line) ? `    - |-\n      ${line}\n` : quoted;
    case 'folded':
      return /^\S(?:.*\S)?$/u.test(line)
        ? `    - >-\n      ${line.replaceAll(/(?<=\S) (?=\S)/gu, '\n      ')}\n`
        : quoted;
  }
}

export const listOf = (lines: readonly (readonly [string, Style])[]): string =>
  `postgresql:\n  pg_hba:\n${lines.map(([line, style]) => item(line, style)).join('')}  parameters: {}\n`;

/** The records under `postgresql.pg_hba` of a YAML text. */
export function linesIn(text: string, path = 'patroni.yml'): EmbeddedLines {
  const file: SourceFile = { path, text };
  const { documents, holes } = parseYaml(file);
  const reading = new YamlReading();
  const entry = reading.fields(reading.get(documents[0], 'postgresql')).get('pg_hba');
  return { file, lines: (entry && recordsUnder(entry, file, holes)) ?? [] };
}
