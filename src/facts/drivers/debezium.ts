import type { Driver, DriverInput } from '../policy.js';
import { withLayers } from '../precedence.js';
import { pgjdbc } from './pgjdbc.js';

/** The connector's `database.` options are pgjdbc's, which is what it connects with. */
const handed = (input: DriverInput): DriverInput =>
  withLayers(input, {
    beside: input.all('beside').map((setting) => ({ ...setting, name: setting.name.replace(/^database\./u, '') })),
  });

export const debezium: Driver = {
  ...pgjdbc,
  id: 'debezium',
  title: 'Debezium',
  aliases: ['io.debezium:debezium-connector-postgres', 'debezium-connector-postgres'],
  source: 'debezium/debezium PostgresConnectorConfig.java, SecureConnectionMode',
  secure: { words: '`database.sslmode` `verify-full` with `database.sslrootcert`' },
  policy: (input, world) => pgjdbc.policy(handed(input), world),
  files: (input, world) => pgjdbc.files!(handed(input), world),
  ignored: (input, world) => pgjdbc.ignored!(handed(input), world),
};
