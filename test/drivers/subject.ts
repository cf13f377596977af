import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type DriverChoice, driverOf } from '../../src/facts/drivers.js';
import { DRIVERS_ROOT } from './install.js';
import type { Adapter, Installed } from './trial.js';

/** A driver at a version, and what we call it. */
export interface Subject {
  readonly title: string;
  readonly installed: Installed;
  readonly choice: DriverChoice;
}

/** The directory of a package as seen from another one. */
function directoryOf(from: string, name: string): string | undefined {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => versionIn(path) !== undefined);
}

function versionIn(directory: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}

const PARSER = 'pg-connection-string';
/** They read a URL themselves; for others `pg` does it. */
const READ_URLS: readonly Adapter[] = ['pg', 'sequelize'];

/** What a lock file would tell: versions of the driver and of what it stands on, as Node.js finds them. */
function versionsOf({ adapter, workspace, name, connectionString }: Installed) {
  const root = join(DRIVERS_ROOT, 'packages', workspace);
  const own = directoryOf(root, name);
  if (own === undefined) throw new Error(`${name} of ${workspace} is not installed`);
  const pg = directoryOf(own, 'pg');
  const reader = READ_URLS.includes(adapter) ? own : pg;
  const found: readonly (readonly [string, string | undefined])[] = [
    ['pg', pg],
    ['postgres', directoryOf(own, 'postgres')],
    [PARSER, connectionString ? directoryOf(root, connectionString) : reader && directoryOf(reader, PARSER)],
  ];
  const packages = found.flatMap(([other, directory]) => {
    const version = directory && versionIn(directory);
    return version === undefined ? [] : [[other, version] as const];
  });
  return { version: versionIn(own)!, packages: new Map(packages) };
}

/** @param id our driver's id, or an alias */
export function subject(
  id: string,
  adapter: Adapter,
  workspace: string,
  name: string,
  connectionString?: string,
): Subject {
  const installed: Installed = { adapter, workspace, name, ...(connectionString && { connectionString }) };
  const { version, packages } = versionsOf(installed);
  const driver = driverOf(id);
  return {
    title: `${driver.title} (${name} ${version}${connectionString ? ` with ${connectionString}` : ''})`,
    installed,
    choice: { driver, why: 'it is asked', version, packages },
  };
}
