import type { SqlToken } from '../../parse/sql/sql-token.js';
import { type Passage, part, slotIn } from '../../text/passage.js';
import { set, unknown } from '../../text/resolved.js';
import type { CommandSetting } from '../postgres-options.js';
import type { WrittenServer } from '../written.js';
import type { SqlSurroundings } from './sql-findings.js';
import { isMark, isName, isWord } from './sql-words.js';

/** Settings about who gets in and how; a script that sets others says nothing of ours. */
const OURS = /^(?:ssl|ssl_\w+|password_encryption|listen_addresses|primary_conninfo|hba_file|ident_file)$/u;

/** `ALTER SYSTEM SET …`: settings of a server whose own files are not in sight. */
export class SystemSettings {
  private readonly settings: CommandSetting[] = [];
  private readonly surroundings: SqlSurroundings;

  constructor(surroundings: SqlSurroundings) {
    this.surroundings = surroundings;
  }

  read(script: Passage, tokens: readonly SqlToken[], at: number): void {
    if (!isWord(tokens[at], 'alter') || !isWord(tokens[at + 1], 'system') || !isWord(tokens[at + 2], 'set')) return;
    const name = tokens[at + 3];
    const sign = tokens[at + 4];
    const value = tokens[at + 5];
    if (!isName(name) || !value || !OURS.test(name.text) || !(isMark(sign, '=') || isWord(sign, 'to'))) return;
    if (isWord(value, 'default')) return;
    const passage = value.passage ?? part(script, value.start, value.end);
    const nameAt = script.span(name.start, name.end);
    const place = { name: name.text, nameAt, at: passage.at };
    const isOpen = value.kind === 'variable' || passage.text.includes('${');
    this.settings.push(
      isOpen
        ? { ...place, value: unknown('something puts it in', passage.at) }
        : {
            ...place,
            value: set(passage.text, passage.at),
            passage,
            slot: slotIn(passage, 0, passage.text.length, passage.text),
          },
    );
  }

  servers(): readonly WrittenServer[] {
    const [first] = this.settings;
    if (!first) return [];
    const { name, environment } = this.surroundings;
    const why = 'its own configuration is not in sight';
    return [
      {
        name,
        at: first.nameAt,
        version: unknown('nothing names the version'),
        settings: this.settings,
        unseen: [{ at: first.nameAt, why }],
        environment,
      },
    ];
  }
}
