import type { DriverChoice } from '../facts/drivers.js';
import { SSLMODES } from '../facts/libpq.js';
import { verbatim } from '../text/passage.js';
import { whole } from '../text/source.js';
import { clientFrom } from './client.js';
import type { Consumer } from './project.js';

/** What one driver makes of one connection string. */
export interface DriverMeaning {
  /** As a URL says it, behind the `?`; nothing where it says nothing about TLS. */
  readonly query: string;
  /** The string, in the syntax this driver reads. */
  readonly written: string;
  readonly consumer: Consumer;
}

/** What people write about TLS in a URL. */
const QUERIES: readonly string[] = ['', ...SSLMODES.map((mode) => `sslmode=${mode}`), 'ssl=true', 'sslmode=no-verify'];

/** ADO.NET has its own keyword, and words in one piece: `SSL Mode=VerifyFull`. */
function adoPair(query: string): string {
  const [name, value = ''] = query.split('=') as [string, string?];
  const word = value.replaceAll(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return name === 'sslmode' ? `;SSL Mode=${word}` : query && `;${query}`;
}

function stringFor({ reading }: DriverChoice['driver'], query: string): string {
  if (reading.strings === 'ado') return `Host=db.example.com;Database=app${adoPair(query)}`;
  return `postgres://db.example.com/app${query && `?${query}`}`;
}

/** One string, many meanings: the same as this driver reads it, with nothing else set anywhere. */
export const meaningsOf = (choice: DriverChoice): readonly DriverMeaning[] =>
  QUERIES.map((query) => {
    const written = stringFor(choice.driver, query);
    const string = verbatim(whole({ path: 'a connection string', text: written }));
    const client = clientFrom({
      name: written,
      at: string.at,
      role: 'application',
      string,
      drivers: [choice],
      // Neither a root certificate in the home directory nor anything else is there.
      world: { exists: () => 'unknown' },
      environment: 'unknown',
    });
    return { query, written, consumer: client.consumers[0]! };
  });
