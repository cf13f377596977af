import { basename, dirname } from '../text/path.js';

/** How a file of variables is read. The same bytes mean different things to each. */
export type EnvDialect = 'dotenv' | 'compose' | 'docker' | 'systemd';

/** Folders of `EnvironmentFile=`s: systemd's own, Debian's and Red Hat's. */
const SYSTEMD = /(?:^|\/)(?:systemd|environment\.d|sysconfig|etc\/default|[^/]*\.service\.d)\//u;
/** What people call a file for `docker run --env-file`. */
const DOCKER = /^(?:env\.list|(?:.*[._-])?docker\.env|\.env\.docker)$/iu;

/**
 * Who reads a file of variables, as far as its place tells; the same bytes mean different things to each.
 * @param composeFolders folders with a compose file, whose `.env` Compose reads
 */
export function envDialectOf(path: string, composeFolders: ReadonlySet<string>): EnvDialect {
  if (SYSTEMD.test(path)) return 'systemd';
  if (DOCKER.test(basename(path))) return 'docker';
  return composeFolders.has(dirname(path)) ? 'compose' : 'dotenv';
}
