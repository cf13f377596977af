import type { Gap } from '../parse/problem.js';
import type { Project } from '../semantics/project.js';
import { didYouMean } from '../text/closest.js';
import { type Files, isReadable } from '../text/files.js';
import { join, normalize } from '../text/path.js';
import type { LinkOptions } from './link-options.js';

/** What the configuration names and is not there: a slip in a name would otherwise leave a server out without a word. */
export function configuredGaps(
  { servers: linked, poolers, managed }: Pick<Project, 'servers' | 'poolers' | 'managed'>,
  { config, files, partial = false }: LinkOptions,
): readonly Gap[] {
  const { at, servers = {}, replications = {}, expect = [], aliases = {}, deploy = {} } = config ?? {};
  if (!at) return [];
  const names = new Set(linked.map(({ name }) => name));
  const gaps: Gap[] = [];
  const say = (way: readonly (string | number)[], message: string) => gaps.push({ at: at(pointerTo(way)), message });
  const isThere = (path: string) => isReadable(files.read(normalize(path)));
  // A folder that is there may only be out of this run.
  const isAbsent = (server: string) => !names.has(server) && !(server in servers) && !files.list(server)?.length;
  const meant = (server: string) => didYouMean(server, [...Object.keys(servers), ...names]);
  for (const [name, server] of Object.entries(servers)) {
    const { directory } = server;
    const isNamed = directory !== undefined || server.config !== undefined || server.hba !== undefined;
    if (!partial && !isNamed && !names.has(name) && !files.list(name)?.length) {
      const others = [...names, ...Object.keys(servers).filter((other) => other !== name)];
      say(
        ['servers', name],
        `no server \`${name}\` is in sight, so what is told of it counts for nothing${didYouMean(name, others)}`,
      );
    }
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
    const why = (server: string) =>
      `no server \`${server}\` is in sight, so \`${name}\` is not compared with it${meant(server)}`;
    if (isAbsent(primary)) say(['replications', name, 'primary'], why(primary));
    standbys.forEach((standby, index) => {
      if (isAbsent(standby)) say(['replications', name, 'standbys', index], why(standby));
    });
  }
  for (const [index, { server }] of expect.entries()) {
    if (!partial && server !== undefined && isAbsent(server))
      say(['expect', index, 'server'], `no server \`${server}\` is in sight to expect this of${meant(server)}`);
  }
  const others = [...poolers, ...managed].map(({ name }) => name);
  for (const [alias, name] of Object.entries(aliases)) {
    const count = [...linked, ...poolers, ...managed].filter((one) => one.name === name).length;
    if (count > 1)
      say(['aliases', alias], `${count} servers and poolers are called \`${name}\`, so \`${alias}\` stands for none`);
    if (!partial && isAbsent(name) && !others.includes(name)) {
      const near = didYouMean(name, [...Object.keys(servers), ...names, ...others]);
      say(['aliases', alias], `no server and no pooler \`${name}\` is in sight for \`${alias}\` to stand for${near}`);
    }
  }
  for (const [there, here] of Object.entries(deploy)) {
    const why = noFolder(here, files);
    if (why !== undefined) say(['deploy', there], `\`${here}\` ${why}, so nothing of this tree lies at \`${there}\``);
  }
  return gaps;
}

/** Why a path is no folder of the tree. */
function noFolder(path: string, files: Files): string | undefined {
  if (files.list(normalize(path)) !== undefined) return undefined;
  const result = files.read(normalize(path));
  return isReadable(result) ? 'is a file' : result.why;
}

const pointerTo = (way: readonly (string | number)[]): string =>
  way.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
