import type { Gap } from '../parse/problem.js';
import { didYouMean } from '../text/closest.js';
import { isReadable } from '../text/files.js';
import { join, normalize } from '../text/path.js';
import type { LinkOptions } from './link-options.js';

/** What the configuration names and is not there: a slip in a name would otherwise leave a server out without a word. */
export function configuredGaps(names: ReadonlySet<string>, { config, files }: LinkOptions): readonly Gap[] {
  const { at, servers = {}, replications = {} } = config ?? {};
  if (!at) return [];
  const gaps: Gap[] = [];
  const say = (way: readonly (string | number)[], message: string) => gaps.push({ at: at(pointerTo(way)), message });
  const isThere = (path: string) => isReadable(files.read(normalize(path)));
  for (const [name, server] of Object.entries(servers)) {
    const { directory } = server;
    for (const key of ['config', 'hba'] as const) {
      const path = server[key];
      if (path !== undefined && !isThere(path))
        say(['servers', name, key], `\`${path}\` of the server \`${name}\` is not there`);
    }
    if (directory === undefined || server.config !== undefined) continue;
    if (!['postgresql.conf', 'pg_hba.conf'].some((file) => isThere(join(directory, file))))
      say(['servers', name, 'directory'], `\`${directory}\` holds neither postgresql.conf nor pg_hba.conf`);
  }
  for (const [name, { primary, standbys }] of Object.entries(replications)) {
    // A folder that is there may only be out of this run.
    const isAbsent = (server: string) => !names.has(server) && !(server in servers) && !files.list(server)?.length;
    const why = (server: string) =>
      `no server \`${server}\` is in sight, so \`${name}\` is not compared with it${didYouMean(server, [...Object.keys(servers), ...names])}`;
    if (isAbsent(primary)) say(['replications', name, 'primary'], why(primary));
    standbys.forEach((standby, index) => {
      if (isAbsent(standby)) say(['replications', name, 'standbys', index], why(standby));
    });
  }
  return gaps;
}

const pointerTo = (way: readonly (string | number)[]): string =>
  way.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
