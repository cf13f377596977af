import { isKeyword } from '../../facts/libpq.js';
import type { SqlToken } from '../../parse/sql/sql-token.js';
import { type Passage, slotIn } from '../../text/passage.js';
import type { Span } from '../../text/source.js';
import type { WrittenPassword } from '../project.js';
import type { WrittenConnection, WrittenOption } from '../written.js';
import { passwordForm, passwordValue } from './role-passwords.js';
import type { SqlSurroundings } from './sql-findings.js';
import { type SqlOption, type SqlOptions, sqlOptions } from './sql-options.js';
import { afterIf, isName, isWord, nextWord, SERVER_LIBPQ } from './sql-words.js';

/** Wrappers whose options are libpq's. */
const WRAPPERS = new Set(['postgres_fdw', 'dblink_fdw']);

interface ForeignServer {
  readonly name: string;
  readonly at: Span;
  /** Undefined where another script makes the server. */
  readonly wrapper?: string;
  readonly options: Map<string, WrittenOption>;
  /** Where another option can be added: in the passage, before the closing parenthesis. */
  readonly end?: { readonly script: Passage; readonly at: number; readonly first: boolean };
}

/** Foreign servers of a script, each with what it is altered by and the users mapped to it. */
export class ForeignServers {
  private readonly servers = new Map<string, ForeignServer>();
  readonly passwords: WrittenPassword[] = [];
  private readonly surroundings: SqlSurroundings;

  constructor(surroundings: SqlSurroundings) {
    this.surroundings = surroundings;
  }

  read(script: Passage, tokens: readonly SqlToken[], at: number): void {
    const isMapping = isWord(tokens[at + 1], 'user') && isWord(tokens[at + 2], 'mapping');
    if (isMapping) this.mapping(tokens, at);
    else if (isWord(tokens[at + 1], 'server')) this.server(script, tokens, at);
  }

  private server(script: Passage, tokens: readonly SqlToken[], at: number): void {
    const name = tokens[afterIf(tokens, at + 2)];
    if (!isName(name)) return;
    const listAt = nextWord(tokens, at + 2, 'options');
    const list = listAt < 0 ? undefined : sqlOptions(tokens, listAt);
    const creates = isWord(tokens[at], 'create');
    const wrapperAt = creates ? nextWord(tokens, at + 2, 'wrapper') : -1;
    const wrapper = wrapperAt < 0 ? undefined : tokens[wrapperAt + 1]?.text;
    let server = creates ? undefined : this.servers.get(name.text);
    if (!server) {
      const end = list && { script, at: endOf(tokens, list), first: list.options.length === 0 };
      server = {
        name: name.text,
        at: script.span(name.start, name.end),
        options: new Map(),
        ...(wrapper !== undefined && { wrapper }),
        ...(end && { end }),
      };
      this.servers.set(name.text, server);
    }
    if (list) apply(server, script, list.options);
  }

  /** Its password is the mapping's; certificates may be named there, too. */
  private mapping(tokens: readonly SqlToken[], at: number): void {
    const serverAt = nextWord(tokens, at + 3, 'server');
    const name = serverAt < 0 ? undefined : tokens[serverAt + 1];
    const listAt = nextWord(tokens, at + 3, 'options');
    const list = listAt < 0 ? undefined : sqlOptions(tokens, listAt);
    if (!isName(name) || !list) return;
    const wrapper = this.servers.get(name.text)?.wrapper;
    if (wrapper !== undefined && !WRAPPERS.has(wrapper)) return;
    const user = list.options.find((option) => option.name.text === 'user')?.value?.text;
    for (const { name: option, value } of list.options) {
      if (option.text !== 'password' || !value || value.text === '') continue;
      this.passwords.push({
        at: value.at,
        where: 'sql',
        name: `${tokens[at]!.text.toUpperCase()} USER MAPPING`,
        ...(user !== undefined && { user }),
        value: passwordValue(value),
        form: passwordForm(value.text),
        environment: this.surroundings.environment,
      });
    }
  }

  connections(): readonly WrittenConnection[] {
    return [...this.servers.values()].flatMap((server): readonly WrittenConnection[] => {
      const { wrapper, name, at, end } = server;
      const options = [...server.options.values()];
      if (wrapper !== undefined && !WRAPPERS.has(wrapper)) return [];
      // Without its wrapper in sight only an option that other wrappers have not tells that it is one of ours.
      if (wrapper === undefined && !options.some((option) => option.name === 'sslmode')) return [];
      const addOption = end && adder(end);
      return [
        {
          name: `SERVER ${name}`,
          at,
          role: 'sql',
          options,
          drivers: [wrapper === undefined ? { ...SERVER_LIBPQ, assumed: true } : SERVER_LIBPQ],
          environment: this.surroundings.environment,
          ...(addOption && { addOption }),
          ...(wrapper === undefined && !server.options.has('host') && { hostElsewhere: true }),
        },
      ];
    });
  }
}

/** Behind the last word of the list, so that blanks before the parenthesis stay where they are. */
const endOf = (tokens: readonly SqlToken[], { close }: SqlOptions): number => tokens[close - 1]!.end;

function apply(server: ForeignServer, script: Passage, options: readonly SqlOption[]): void {
  for (const { action, name, value } of options) {
    if (action === 'drop') server.options.delete(name.text);
    if (!value || !isKeyword(name.text)) continue;
    server.options.set(name.text, {
      name: name.text,
      layer: 'beside',
      type: 'string',
      value: passwordValue(value),
      at: value.at,
      nameAt: script.span(name.start, name.end),
      slot: slotIn(value, 0, value.text.length, value.text),
    });
  }
}

const adder =
  ({ script, at, first }: NonNullable<ForeignServer['end']>) =>
  (name: string, value: string) => {
    if (!isKeyword(name) || value.includes("'")) return undefined;
    return slotIn(script, at, at, '').encode(`${first ? '' : ', '}${name} '${value}'`);
  };
