import { JAVASCRIPT_DRIVERS } from './drivers/javascript.js';
import { libpq } from './drivers/libpq.js';
import { OTHER_DRIVERS } from './drivers/other-languages.js';
import { unread } from './drivers/unread.js';
import type { Driver } from './policy.js';

/** Who reads a connection string, and why we think so. */
export interface DriverChoice {
  readonly driver: Driver;
  /** A clause for people. */
  readonly why: string;
  /** Nothing names the driver: it is taken for the likeliest one. */
  readonly assumed?: true;
  /** As messages name it, where that is not the driver's own: an ORM on top of it. */
  readonly title?: string;
  readonly version?: string;
  /** Versions of packages it stands on; empty where one is there in no version that anybody tells. */
  readonly packages?: ReadonlyMap<string, string>;
  readonly traits?: ReadonlySet<string>;
}

/** Drivers by the id a person can ask for. */
export const DRIVERS: readonly Driver[] = [libpq, ...JAVASCRIPT_DRIVERS, ...OTHER_DRIVERS];

/** The driver of an id or of a name people know it by. */
export const driverOf = (id: string): Driver =>
  DRIVERS.find((driver) => driver.id === id) ??
  DRIVERS.find(({ aliases }) => aliases?.includes(id.toLowerCase())) ??
  unread(id);
