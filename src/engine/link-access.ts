import { type Expectation, expectationFrom } from '../semantics/access/expectation.js';
import { type World, type WorldFacts, worldOf } from '../semantics/access/world.js';
import type { LinkConfig } from './link-options.js';

/** What the configuration tells of a server that stands in none of its files. */
export interface ToldAccess {
  readonly world: World;
  readonly expectations: readonly Expectation[];
}

/** What is told of one server: facts about it, and what is expected of it. */
export function toldAccess(name: string, config: LinkConfig = {}): ToldAccess {
  const world = worldOfServer(name, config);
  const expectations = (config.expect ?? []).flatMap((written, index) =>
    written.server === undefined || written.server === name
      ? [expectationFrom(written, world, config.at?.(`/expect/${index}`))]
      : [],
  );
  return { world, expectations };
}

/**
 * What is said of a server by name goes before what is said of all, fact by fact.
 * @param name undefined for a server that has no name in the configuration
 */
export function worldOfServer(name: string | undefined, config: LinkConfig): World {
  const { servers = {} } = config;
  const own = name !== undefined && Object.hasOwn(servers, name) ? servers[name]! : {};
  return worldOf({ ...factsIn(config), ...factsIn(own) });
}

const factsIn = ({ roles, interfaces, hosts }: WorldFacts): WorldFacts => ({
  ...(roles && { roles }),
  ...(interfaces && { interfaces }),
  ...(hosts && { hosts }),
});
