import { addedPair } from '../../parse/yaml-pair.js';
import type { YamlReading } from '../../parse/yaml-reading.js';
import type { YamlNode } from '../../parse/yaml-tree.js';
import { known } from '../../text/resolved.js';
import type { ClientRole, Secret } from '../project.js';
import type { WrittenConnection, WrittenOption } from '../written.js';
import { yamlOption, yamlValue } from './yaml/yaml-value.js';

/**
 * Who connects by which section. `replication` becomes `primary_conninfo`; `rewind` is pg_rewind's; `superuser` is for
 * Patroni's own connections, to the server beside it and, for patronictl, to the others.
 */
const SECTIONS: readonly (readonly [string, ClientRole, string])[] = [
  ['replication', 'walreceiver', 'the walreceiver connects through libpq'],
  ['rewind', 'tool', 'pg_rewind connects through libpq'],
  ['superuser', 'tool', 'Patroni connects through psycopg, which is libpq'],
];

/** Patroni's name for what libpq calls `user`; all other keys are libpq's. Source: `authentication` in Patroni's manual. */
const KEYWORDS: Readonly<Record<string, string>> = { username: 'user' };

export const patroniConnections = (section: YamlNode | undefined, reading: YamlReading): readonly WrittenConnection[] =>
  SECTIONS.flatMap(([name, role, why]): readonly WrittenConnection[] => {
    const entry = reading.fields(section).get(name);
    const map = entry && reading.map(entry.value);
    if (!entry || !map) return [];
    const options = [...reading.fields(map)].flatMap(([key, field]): readonly WrittenOption[] => {
      const option = yamlOption(KEYWORDS[key] ?? key, field.key, field.value);
      return option ? [option] : [];
    });
    // Without a word about TLS it is the connection over the socket that is meant.
    if (name === 'superuser' && !options.some((option) => option.name.startsWith('ssl'))) return [];
    return [
      {
        name: `postgresql.authentication.${name}`,
        at: entry.key.at,
        role,
        options,
        addOption: (keyword, value) => addedPair(map, keyword, value),
        drivers: [{ id: 'libpq', why }],
        hostElsewhere: true,
      },
    ];
  });

/** Passwords of Patroni itself: of its REST interface, and of the users it makes. */
export function patroniSecrets(document: YamlNode, reading: YamlReading): readonly Secret[] {
  const users = [...reading.fields(reading.get(document, 'bootstrap', 'users')).values()].map(({ value }) => value);
  const rest = ['restapi', 'ctl', 'etcd', 'etcd3', 'consul'].flatMap((key) => {
    const section = reading.get(document, key);
    return [section, reading.get(section, 'authentication')];
  });
  return [...users, ...rest].flatMap((section) =>
    ['password', 'token', 'keyfile_password'].flatMap((key): readonly Secret[] => {
      const read = yamlValue(reading.get(section, key));
      const value = known(read?.value);
      return read && value ? [{ at: read.at, value }] : [];
    }),
  );
}
