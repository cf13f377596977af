import { dirname } from '../../text/path.js';
import type { Environment } from '../project.js';
import type { ComposeProject, ComposeSite } from '../site.js';
import type { Question } from './match.js';

const depthOf = (folder: string): number => (folder === '.' ? 0 : folder.split('/').length);

const isIn = (folder: string, path: string): boolean =>
  folder === '.' ? !path.startsWith('../') && !path.startsWith('/') : path.startsWith(`${folder}/`);

/**
 * Services that look as if they were meant from a file: of the nearest project around it that has one that fits. A
 * project is around the files of its folder, and of the folders that it builds from.
 */
export function nearestSites(
  projects: readonly ComposeProject[],
  { file, client }: Pick<Question, 'file' | 'client'>,
  fits: (site: ComposeSite) => boolean,
): readonly ComposeSite[] {
  let deepest = -1;
  let found: ComposeSite[] = [];
  for (const { file: composeFile, environment, sites } of projects) {
    if (areApart(client.environment, environment)) continue;
    const folders = [dirname(composeFile), ...sites.flatMap(({ builtFrom }) => builtFrom ?? [])];
    const depth = Math.max(-1, ...folders.filter((folder) => isIn(folder, file)).map(depthOf));
    if (depth < deepest || depth < 0) continue;
    const fitting = sites.filter(fits);
    if (fitting.length === 0) continue;
    if (depth > deepest) found = [];
    deepest = depth;
    found.push(...fitting);
  }
  return found;
}

/** What goes to production runs on nobody's desk. */
function areApart(one: Environment, other: Environment): boolean {
  const isElsewhere = (environment: Environment) => /^(?:dev|test|example)$/u.test(environment);
  return (one === 'production' && isElsewhere(other)) || (other === 'production' && isElsewhere(one));
}

/** What a service is that only adds to one of another file: that one, where it is the only one of its name. */
export function wholeSites(sites: readonly ComposeSite[], projects: readonly ComposeProject[]): readonly ComposeSite[] {
  const whole = sites.flatMap((site) =>
    site.isPart
      ? projects
          .flatMap(({ sites: all }) => all)
          .filter((one) => !one.isPart && one.project === site.project && one.service === site.service)
      : [site],
  );
  return [...new Set(whole)];
}
