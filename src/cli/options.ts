import { KINDS } from '../facts/kinds.js';
import { COMMANDS, type Command } from './commands.js';

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What its value is called; a switch has none. */
  readonly value?: string;
  readonly repeatable?: boolean;
  /** Its value may be left out. */
  readonly optional?: true;
  /** The values it takes, by command where they differ. */
  readonly choices?: readonly string[] | Partial<Readonly<Record<Command, readonly string[]>>>;
  readonly help: string;
  readonly commands: readonly Command[];
  readonly group: 'Connection' | 'Facts' | 'Selection' | 'Input' | 'Fixes' | 'Output' | 'Configuration' | 'Other';
}

const ALL = Object.keys(COMMANDS) as readonly Command[];
const READERS: readonly Command[] = ['check', 'config'];
const WALKERS: readonly Command[] = ['check', 'access', 'rehearse', 'config'];
const CONFIGURED: readonly Command[] = ['check', 'match', 'access', 'rehearse', 'config'];
const MATCH: readonly Command[] = ['match'];

/** Every option there is: help, validation and suggestions come from this table and from nowhere else. */
export const OPTIONS: readonly Option[] = [
  { name: 'hba', value: 'path', help: 'the pg_hba.conf that is asked', commands: MATCH, group: 'Connection' },
  {
    name: 'transport',
    value: 'name',
    choices: ['plaintext', 'tls', 'gss', 'local'],
    help: 'how the bytes travel',
    commands: MATCH,
    group: 'Connection',
  },
  {
    name: 'address',
    value: 'ip',
    help: 'where the client is; nothing for local',
    commands: MATCH,
    group: 'Connection',
  },
  { name: 'user', value: 'name', help: 'the role it asks for', commands: MATCH, group: 'Connection' },
  { name: 'database', value: 'name', help: 'the database it asks for', commands: MATCH, group: 'Connection' },
  {
    name: 'replication',
    help: 'physical replication, which goes to no database',
    commands: MATCH,
    group: 'Connection',
  },
  {
    name: 'batch',
    value: 'path',
    help: 'ask about many: a JSON object a line, from a file or from -; prints one a line',
    commands: MATCH,
    group: 'Connection',
  },
  {
    name: 'roles',
    value: 'a,b',
    help: 'every role the user is a member of, directly or not; empty for none',
    commands: MATCH,
    group: 'Facts',
  },
  {
    name: 'hostname',
    value: 'name',
    help: 'what the address resolves to and back; empty for nothing',
    commands: MATCH,
    group: 'Facts',
  },
  {
    name: 'interfaces',
    value: 'ip/bits,...',
    help: 'the addresses of the server with their prefix lengths',
    commands: MATCH,
    group: 'Facts',
  },
  {
    name: 'server',
    value: 'name',
    help: 'the server that counts, by its name',
    commands: ['match', 'rehearse'],
    group: 'Facts',
  },
  {
    name: 'if',
    value: 'change',
    repeatable: true,
    choices: ['hostssl', 'force-tls', 'verify-full'],
    help: 'the change to try out; without it, each of them that is not made yet',
    commands: ['rehearse'],
    group: 'Selection',
  },
  {
    name: 'client',
    value: 'name',
    repeatable: true,
    optional: true,
    help: 'only this client, by its name, its file:line or its compose service; every client without a name',
    commands: ['access', 'rehearse'],
    group: 'Selection',
  },
  {
    name: 'profile',
    value: 'name',
    choices: ['recommended', 'strict'],
    help: 'the set of rules',
    commands: READERS,
    group: 'Selection',
  },
  {
    name: 'rule',
    value: 'id=level',
    repeatable: true,
    help: 'off, info, warning or error for one rule',
    commands: READERS,
    group: 'Selection',
  },
  { name: 'only', value: 'id', repeatable: true, help: 'run no other rule', commands: READERS, group: 'Selection' },
  {
    name: 'min-confidence',
    value: 'name',
    choices: ['certain', 'likely', 'possible'],
    help: 'leave out findings that are less sure',
    commands: READERS,
    group: 'Selection',
  },
  {
    name: 'pg-version',
    value: 'N',
    help: 'the major version of PostgreSQL',
    commands: ['check', 'match', 'access', 'rehearse', 'inspect', 'config'],
    group: 'Selection',
  },
  {
    name: 'now',
    value: 'date',
    help: 'the day ignores and certificates are judged by, as 2027-03-31',
    commands: ['check', 'access', 'rehearse', 'inspect'],
    group: 'Selection',
  },
  {
    name: 'stdin-filename',
    value: 'path',
    help: 'read standard input as the file at this path',
    commands: ['check'],
    group: 'Input',
  },
  {
    name: 'as',
    value: 'kind',
    choices: KINDS,
    help: 'read the named files as this kind',
    commands: ['check', 'access', 'rehearse', 'inspect'],
    group: 'Input',
  },
  {
    name: 'exclude',
    value: 'glob',
    repeatable: true,
    help: 'leave files out, also those that are named',
    commands: WALKERS,
    group: 'Input',
  },
  { name: 'no-ignore', help: 'look at files that .gitignore names, too', commands: WALKERS, group: 'Input' },
  { name: 'staged', help: 'check what the next commit would hold', commands: ['check'], group: 'Input' },
  {
    name: 'strict-inputs',
    help: 'fail where something could not be read',
    commands: ['check', 'access', 'rehearse'],
    group: 'Input',
  },
  {
    name: 'driver',
    value: 'id[@version]',
    help: 'the client library that reads a connection string',
    commands: ['inspect', 'explain'],
    group: 'Input',
  },
  {
    name: 'env',
    value: 'NAME=value',
    repeatable: true,
    help: 'a variable of the environment it is read in',
    commands: ['inspect'],
    group: 'Input',
  },
  { name: 'fix', help: 'apply fixes that keep every connection working', commands: ['check'], group: 'Fixes' },
  {
    name: 'unsafe-fixes',
    help: 'with --fix or --diff: also those that can lock somebody out',
    commands: ['check'],
    group: 'Fixes',
  },
  { name: 'diff', help: 'print the fixes as a patch, write nothing', commands: ['check'], group: 'Fixes' },
  {
    name: 'format',
    short: 'f',
    value: 'name',
    choices: {
      check: ['pretty', 'compact', 'json', 'sarif', 'github'],
      match: ['table', 'json'],
      access: ['table', 'json', 'markdown'],
      rehearse: ['pretty', 'json', 'markdown'],
      inspect: ['table', 'json'],
      rules: ['markdown', 'json'],
      config: ['yaml', 'json'],
    },
    help: 'how to print',
    commands: ['check', 'match', 'access', 'rehearse', 'inspect', 'rules', 'config'],
    group: 'Output',
  },
  {
    name: 'output',
    short: 'o',
    value: 'format=path',
    repeatable: true,
    help: 'write a report to a file besides',
    commands: ['check'],
    group: 'Output',
  },
  {
    name: 'color',
    value: 'when',
    choices: ['auto', 'always', 'never'],
    help: 'colours on the screen',
    commands: ['check'],
    group: 'Output',
  },
  { name: 'quiet', help: 'print errors and warnings alone', commands: ['check'], group: 'Output' },
  {
    name: 'verbose',
    help: 'tell what was left out or passed over, and why',
    commands: ['check', 'match', 'access', 'rehearse'],
    group: 'Output',
  },
  { name: 'statistics', help: 'count findings by rule at the end', commands: ['check'], group: 'Output' },
  {
    name: 'fail-on',
    value: 'severity',
    choices: ['error', 'warning', 'info', 'never'],
    help: 'exit with 1 for findings of this severity and above (default: warning)',
    commands: READERS,
    group: 'Output',
  },
  {
    name: 'config',
    short: 'c',
    value: 'path',
    help: 'use this configuration',
    commands: CONFIGURED,
    group: 'Configuration',
  },
  { name: 'no-config', help: 'use none', commands: CONFIGURED, group: 'Configuration' },
  { name: 'no-inline', help: 'take no notice of ignores in the files', commands: ['check'], group: 'Configuration' },
  {
    name: 'plugin',
    value: 'module',
    repeatable: true,
    help: 'load more rules; runs the code of that module',
    commands: ['check', 'explain', 'rules', 'config'],
    group: 'Configuration',
  },
  { name: 'hook', help: 'print a pre-commit hook instead', commands: ['init'], group: 'Other' },
  { name: 'ci', help: 'print a GitHub Actions workflow instead', commands: ['init'], group: 'Other' },
  { name: 'help', short: 'h', help: 'this text', commands: ALL, group: 'Other' },
  { name: 'version', short: 'V', help: 'the version of hostssl', commands: ALL, group: 'Other' },
];

/** The values an option takes in a command; undefined where any will do. */
export function choicesOf({ choices }: Option, command: Command): readonly string[] | undefined {
  if (choices === undefined) return undefined;
  return Array.isArray(choices)
    ? (choices as readonly string[])
    : (choices as Partial<Record<Command, readonly string[]>>)[command];
}
