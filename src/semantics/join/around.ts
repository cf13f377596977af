import { dirname } from '../../text/path.js';
import type { Environment } from '../project.js';
import type { ComposeSite } from '../site.js';
import type { AddressBook } from './address-book.js';
import type { Question } from './match.js';

/**
 * Services that look as if they were meant from a file: of the nearest project around it that has one that fits. A
 * project is around the files of its folder, and of the folders that it builds from.
 */
export function nearestSites(
  { projectsAt }: AddressBook,
  { file, client }: Pick<Question, 'file' | 'client'>,
  fits: (site: ComposeSite) => boolean,
): readonly ComposeSite[] {
  for (let folder = dirname(file), below = ''; folder !== below; below = folder, folder = dirname(folder)) {
    const around = (projectsAt.get(folder) ?? []).filter(
      ({ environment }) => !areApart(client.environment, environment),
    );
    const fitting = around.flatMap(({ sites }) => sites.filter(fits));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** What goes to production runs on nobody's desk. */
function areApart(one: Environment, other: Environment): boolean {
  const isElsewhere = (environment: Environment) => /^(?:dev|test|example)$/u.test(environment);
  return (one === 'production' && isElsewhere(other)) || (other === 'production' && isElsewhere(one));
}

/** One is part of a test, an example or a text, and the other is not. */
export function areMadeApart(one: Environment, other: Environment): boolean {
  const isMade = (environment: Environment) => /^(?:test|example|documentation)$/u.test(environment);
  return isMade(one) !== isMade(other);
}

/** What a service is that only adds to one of another file: that one, where it is the only one of its name. */
export const wholeSites = (sites: readonly ComposeSite[], book: AddressBook): readonly ComposeSite[] => [
  ...new Set(
    sites.flatMap((site) =>
      site.isPart ? book.service(site.service, site.project).filter(({ isPart }) => !isPart) : [site],
    ),
  ),
];
