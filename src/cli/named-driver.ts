import { DRIVERS, type DriverChoice, driverOf } from '../facts/drivers.js';
import { DRIVER_IDS } from '../facts/drivers-for.js';
import { UsageError } from '../host/usage-error.js';
import { didYouMean } from '../text/closest.js';

/**
 * The driver of `id`, `alias` or either with `@version` behind it; `@scope/name` is an alias like any other.
 * @throws UsageError with the nearest name there is
 */
export function namedDriver(written: string): DriverChoice {
  const at = written.lastIndexOf('@');
  const [name, version] = at > 0 ? [written.slice(0, at), written.slice(at + 1)] : [written, ''];
  const aliases = DRIVERS.flatMap((driver) => driver.aliases ?? []);
  if (!DRIVER_IDS.includes(name) && !aliases.includes(name.toLowerCase())) {
    const near = didYouMean(name, [...DRIVER_IDS, ...aliases]);
    throw new UsageError(`there is no driver \`${name}\`; drivers are ${DRIVER_IDS.join(', ')}${near}`);
  }
  return { driver: driverOf(name), why: 'it was asked for', ...(version !== '' && { version }) };
}
