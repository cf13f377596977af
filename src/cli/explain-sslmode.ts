import { DRIVERS, type DriverChoice } from '../facts/drivers.js';
import { type DriverEntry, driverPage, driverTable } from '../report/driver-table.js';
import { meaningsOf } from '../semantics/driver-meanings.js';
import { namedDriver } from './named-driver.js';

/** `hostssl explain sslmode`: what each driver makes of the same URLs, or one of them in full. */
export function explainSslmode(named: string | undefined): string {
  if (named !== undefined) return driverPage(entryOf(namedDriver(named)));
  const readers = DRIVERS.filter(({ reading }) => reading.urls !== false);
  return driverTable(readers.map((driver) => entryOf({ driver, why: 'all are asked' })));
}

function entryOf(choice: DriverChoice): DriverEntry {
  const { id, title, aliases = [], source, secure } = choice.driver;
  return {
    id,
    title,
    aliases,
    source,
    ...(choice.version !== undefined && { version: choice.version }),
    ...(secure && { secure }),
    meanings: meaningsOf(choice),
  };
}
