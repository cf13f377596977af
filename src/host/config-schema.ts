import { KINDS } from '../facts/kinds.js';
import { MAJORS } from '../facts/versions.js';
import type { WrittenExpectation } from '../semantics/access/expectation.js';
import type { WorldFacts } from '../semantics/access/world.js';
import { expectationsSchema, factSchemas } from './config-schema-access.js';
import { choice, closed, list, record, type Schema, text } from './schema-parts.js';

export type Level = 'off' | 'info' | 'warning' | 'error';
export type FailOn = 'error' | 'warning' | 'info' | 'never';
export type EnvironmentName = 'production' | 'dev' | 'test' | 'example' | 'documentation';
/** A level, or a level with the rule's options beside it. */
export type RuleSetting = Level | Readonly<{ level?: Level } & Record<string, string | number | boolean>>;
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** `hostssl.yaml` after validation. Globs and paths are relative to its folder. */
export interface ConfigData extends WorldFacts {
  readonly version?: 1;
  readonly profile?: 'recommended' | 'strict';
  readonly failOn?: FailOn;
  readonly rules?: RuleSettings;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, Level>>;
  }[];
  readonly files?: { readonly kinds?: Readonly<Record<string, string>>; readonly exclude?: readonly string[] };
  readonly postgresqlVersion?: number;
  readonly versions?: Readonly<Record<string, number>>;
  readonly environments?: Readonly<Record<string, EnvironmentName>>;
  readonly servers?: Readonly<Record<string, ServerConfig>>;
  readonly replications?: Readonly<Record<string, { readonly primary: string; readonly standbys: readonly string[] }>>;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly deploy?: Readonly<Record<string, string>>;
  readonly expect?: readonly WrittenExpectation[];
  readonly ignore?: readonly IgnoreConfig[];
}

export interface ServerConfig extends WorldFacts {
  readonly directory?: string;
  readonly config?: string;
  readonly hba?: string;
  readonly version?: number;
}

export interface IgnoreConfig {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
  readonly until?: string;
}

/** What the schema needs to know of a rule. */
export interface SchemaRule {
  readonly id: string;
  readonly title: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly optionDocs?: Readonly<Record<string, string>>;
}

const LEVEL = choice('How loud the rule is; `off` switches it off.', ['off', 'info', 'warning', 'error']);
const LEVEL_OF_RULE: Schema = { $ref: '#/definitions/level' };
const MAJOR = choice('A major version of PostgreSQL.', MAJORS);

/** The JSON Schema (draft-07) of the configuration, for these rules. */
export function configSchema(rules: readonly SchemaRule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of hostssl',
    definitions: {
      rules: closed(
        'Rules by id: a level, or an object with the level and the options of the rule.',
        Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      ),
      level: LEVEL,
      levels: closed('Levels by id of the rule.', Object.fromEntries(rules.map(({ id }) => [id, LEVEL_OF_RULE]))),
    },
    ...closed('What hostssl checks, and how strictly. Data only: nothing in it is ever run.', {
      $schema: text('Where an editor finds this schema.'),
      version: choice('The version of this format.', [1]),
      profile: choice(
        '`recommended` (the default), or `strict`: findings in `dev`, `test` and `example` weigh as much as others, and rules that ask for more than most estates need run, too.',
        ['recommended', 'strict'],
      ),
      failOn: choice('Findings of this severity and above make the exit code 1; `warning` without it.', [
        'error',
        'warning',
        'info',
        'never',
      ]),
      rules: { $ref: '#/definitions/rules' },
      overrides: list(
        'Other levels for some files; later entries win.',
        closed(
          'Levels for some files.',
          { files: list('Globs.', text('A glob.')), rules: { $ref: '#/definitions/levels' } },
          ['files', 'rules'],
        ),
      ),
      files: closed('Which files are read, and as what.', {
        kinds: record('Kinds by glob, for files whose names do not tell.', choice('A kind of file.', KINDS)),
        exclude: list('Globs of files that are never checked, not even when named.', text('A glob.')),
      }),
      postgresqlVersion: { ...MAJOR, description: 'The major version of every server that nothing else tells.' },
      versions: record('Major versions of PostgreSQL by glob.', MAJOR),
      environments: record(
        'Where files are headed, by glob. Findings in `dev`, `test` and `example` weigh less, unless the profile is `strict`.',
        choice('An environment.', ['production', 'dev', 'test', 'example', 'documentation']),
      ),
      servers: record(
        'Servers by name, where folders do not tell.',
        closed('One PostgreSQL server.', {
          directory: text('The folder with its postgresql.conf and pg_hba.conf.'),
          config: text('Its postgresql.conf.'),
          hba: text('Its pg_hba.conf.'),
          version: MAJOR,
          ...factSchemas('this server'),
        }),
      ),
      ...factSchemas('every server that says nothing of its own'),
      expect: expectationsSchema,
      replications: record(
        'Primaries with their standbys, by name; both are names of servers.',
        closed(
          'One primary with its standbys.',
          {
            primary: text('The name of a server.'),
            standbys: list('Names of servers.', text('The name of a server.')),
          },
          ['primary', 'standbys'],
        ),
      ),
      aliases: record(
        'What clients call a server or a pooler that nothing in the files shows: a host, or a host and its port.',
        text('The name of a server or a pooler, as findings have it.'),
      ),
      deploy: record(
        'Where folders of this tree lie on the machines it configures, by the path there. Of several that fit the longest counts.',
        text('A folder of this tree.'),
      ),
      ignore: list(
        'Findings that are known and accepted, for files that hold no comments.',
        closed(
          'One accepted finding.',
          {
            rule: choice(
              'The id of the rule.',
              rules.map(({ id }) => id),
            ),
            path: text('A glob.'),
            reason: { ...text('Why it is accepted.'), pattern: '\\S' },
            until: { ...text('The last day it is accepted, as 2027-03-31.'), pattern: DATE },
          },
          ['rule', 'path', 'reason'],
        ),
      ),
    }),
  };
}

/** A day of a calendar, roughly; whether it exists is for the clock to say. */
export const DATE = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

function ruleSchema({ title, options, optionDocs }: SchemaRule): Schema {
  const properties = Object.entries(options).map(([name, fallback]): [string, Schema] => [
    name,
    { type: typeof fallback, default: fallback, description: optionDocs?.[name] ?? name },
  ]);
  return {
    description: title,
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    then: closed(title, { level: LEVEL_OF_RULE, ...Object.fromEntries(properties) }),
    else: LEVEL_OF_RULE,
  };
}
