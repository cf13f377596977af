const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const ordinal = { type: 'integer', minimum: 1 } as const;
const list = (items: object) => ({ type: 'array', items }) as const;

/** An object that may have these fields and no others; all but the optional ones are always there. */
const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) =>
  ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  }) as const;

const described = (description: string, schema: object) => ({ description, ...schema });

const range = {
  file: described('Relative to the working directory, with `/`.', text),
  line: described('1-based.', ordinal),
  column: described('1-based, in UTF-16 units.', ordinal),
  endLine: ordinal,
  endColumn: described('Exclusive.', ordinal),
};

const finding = record(
  {
    rule: described('Id of the rule, the same for ever.', text),
    severity: { enum: ['error', 'warning', 'info'] },
    confidence: { enum: ['certain', 'likely', 'possible'] },
    message: text,
    ...range,
    notes: list({
      type: 'object',
      additionalProperties: false,
      required: ['message'],
      properties: { message: text, ...range },
    }),
    witness: described(
      'One concrete connection that proves the finding.',
      record(
        {
          transport: { enum: ['local', 'plaintext', 'tls', 'gss'] },
          address: text,
          database: text,
          user: text,
          replication: { type: 'boolean' },
          record: described('The pg_hba.conf record that lets it in.', record({ file: text, line: ordinal })),
          method: text,
        },
        ['address', 'replication'],
      ),
    ),
    fix: record(
      {
        title: text,
        safety: described('`safe` keeps every connection that works today working.', { enum: ['safe', 'review'] }),
        effect: described('What it does to connections: proven over all of them.', text),
        edits: described(
          'Empty where an edit would have to repeat a secret.',
          list(
            record({
              file: text,
              start: described('UTF-16 offset into the file as read.', count),
              end: described('Exclusive.', count),
              text,
            }),
          ),
        ),
      },
      ['effect'],
    ),
    controls: list(text),
    help: described('URL of the page of the rule.', text),
    fingerprint: described('Stays the same while lines move.', { type: 'string', pattern: '^[0-9a-f]{16}$' }),
  },
  ['witness', 'fix'],
);

/** JSON Schema (draft-07) of `--format json`, version 1; published with the package. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of hostssl',
  description: 'What `hostssl check --format json` prints.',
  ...record({
    schemaVersion: { const: 1 },
    tool: record({ name: { const: 'hostssl' }, version: text }),
    findings: list(finding),
    gaps: described(
      'What could not be read: nothing is said about what stands there.',
      list(record({ message: text, file: text, line: ordinal })),
    ),
    checked: list(record({ file: text, kind: text })),
    summary: record({
      error: count,
      warning: count,
      info: count,
      ignored: described('Silenced by comments or by the configuration.', count),
      baselined: count,
    }),
  }),
} as const;
