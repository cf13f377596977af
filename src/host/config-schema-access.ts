import { HBA_METHODS } from '../facts/hba.js';
import { DECISIONS, EXPECTED_TRANSPORTS } from '../semantics/access/expectation.js';
import { choice, closed, list, record, type Schema, text } from './schema-parts.js';

/** What decides about pg_hba.conf records and stands in no file. */
export const factSchemas = (whose: string): Readonly<Record<string, Schema>> => ({
  roles: record(
    `Roles of ${whose} with the roles each is a direct member of. Complete: a role that is not listed is a member of nothing.`,
    list('Roles it is a direct member of.', text('A role.')),
  ),
  interfaces: list(
    `The addresses of ${whose} with their prefix lengths, all but the loopback ones.`,
    text('An address with its prefix length, as 10.0.0.5/24.'),
  ),
  hosts: record(
    `Names of clients of ${whose} with the addresses that resolve to them and back. Complete: an address that is not listed has no name.`,
    list('Addresses of this client.', text('An address.')),
  ),
});

const oneOrMore = (description: string, item: Schema): Schema => ({
  description,
  if: { type: 'array' },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: { type: 'array', minItems: 1, items: item },
  else: item,
});

const TRANSPORT = choice('How the bytes travel.', EXPECTED_TRANSPORTS);

const METHOD = choice(
  'An authentication method.',
  HBA_METHODS.filter((method) => method !== 'reject'),
);

export const expectationsSchema = list(
  'Connections with the decision that pg_hba.conf must make about them, checked on every run.',
  closed(
    'One expectation: it has to hold for every connection it describes.',
    {
      server: text('The name of a server; every server without it.'),
      from: oneOrMore(
        '`local` for Unix sockets, `all` for every address, an address, or a range such as 10.0.0.0/8.',
        text('An address or a range.'),
      ),
      user: oneOrMore('`all` for every role, or its name.', text('A role.')),
      database: oneOrMore('`all` for every database, or its name. Nothing for replication.', text('A database.')),
      transport: oneOrMore('`plaintext`, `tls` or `gss`; needed unless `from` is `local`.', TRANSPORT),
      replication: { type: 'boolean', description: 'Physical replication.' },
      decision: choice(
        '`accept`: everybody gets in who meets the demands of the method. `reject`: nobody gets in. `no-entry`: no record matches anybody.',
        DECISIONS,
      ),
      method: oneOrMore('The methods that may decide an accepted connection.', METHOD),
      roles: list('Roles that these users are members of, directly or not: no others.', text('A role.')),
      hostname: text('The name that these addresses resolve to and back; empty for none.'),
      reason: text('Why it has to be so.'),
    },
    ['from', 'user', 'decision'],
  ),
);
