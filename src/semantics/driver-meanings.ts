import type { DriverChoice } from '../facts/drivers.js';
import { SSLMODES } from '../facts/libpq.js';
import { verbatim } from '../text/passage.js';
import { whole } from '../text/source.js';
import { clientFrom } from './client.js';
import type { Consumer } from './project.js';

/** What one driver makes of one connection string. */
export interface DriverMeaning {
  /** What stands behind the `?`; nothing for a URL without parameters. */
  readonly query: string;
  readonly consumer: Consumer;
}

/** What people write about TLS in a URL. */
const QUERIES: readonly string[] = ['', ...SSLMODES.map((mode) => `sslmode=${mode}`), 'ssl=true', 'sslmode=no-verify'];

/** One string, many meanings: the same URLs as this driver reads them, with nothing else set anywhere. */
export const meaningsOf = (driver: DriverChoice): readonly DriverMeaning[] =>
  QUERIES.map((query) => {
    const text = `postgres://db.example.com/app${query && `?${query}`}`;
    const string = verbatim(whole({ path: 'a connection string', text }));
    const client = clientFrom({
      name: text,
      at: string.at,
      role: 'application',
      string,
      drivers: [driver],
      // Neither a root certificate in the home directory nor anything else is there.
      world: { exists: () => 'unknown' },
      environment: 'unknown',
    });
    return { query, consumer: client.consumers[0]! };
  });
