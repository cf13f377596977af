import type { Major } from '../facts/versions.js';

/** Check hooks of parameters whose type says less than the server demands; undefined where the value is fine. */
export function checkValue(name: string, value: string, version: Major): string | undefined {
  switch (name) {
    case 'log_connections':
      return version >= 18 && !isLogConnections(value)
        ? `invalid value for parameter "log_connections": "${value}"`
        : undefined;
    case 'default_with_oids':
      return value === 'on' ? 'tables declared WITH OIDS are not supported' : undefined;
    default:
      return undefined;
  }
}

const ASPECTS = ['receipt', 'authentication', 'authorization', 'setup_durations', 'all'];
const SWITCHES = ['on', 'off', 'true', 'false', 'yes', 'no', '1', '0'];

/** `validate_log_connections_options`: one switch alone, or a list of aspects. */
function isLogConnections(value: string): boolean {
  if (value.trim() === '') return true;
  const elements = identifiers(value);
  if (!elements) return false;
  if (elements.length === 1 && SWITCHES.includes(elements[0]!.toLowerCase())) return true;
  return elements.every((element) => ASPECTS.includes(element.toLowerCase()));
}

/** `SplitIdentifierString` with commas: words, or words in double quotes; undefined for a list it cannot read. */
function identifiers(list: string): readonly string[] | undefined {
  const element = /[ \t\n\r\f\v]*(?:"((?:[^"]|"")*)"|([^", \t\n\r\f\v][^, \t\n\r\f\v]*))[ \t\n\r\f\v]*(,|$)/uy;
  const found: string[] = [];
  for (let last = false; !last; ) {
    const match = element.exec(list);
    if (!match) return undefined;
    found.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    last = match[3] === '';
  }
  return found;
}
