import { type Destination, nameOfDestination } from '../legs.js';
import type { ManagedServer, Pooler, Replication, Server } from '../project.js';
import type { Answer, Question } from './match.js';

export interface ConfiguredNames {
  readonly servers: readonly Server[];
  readonly poolers: readonly Pooler[];
  readonly managed: readonly ManagedServer[];
  readonly replications: readonly Replication[];
  /** What clients call it, in lower case, to how that is written and to its name. */
  readonly aliases: ReadonlyMap<string, readonly [written: string, name: string]>;
  /** Servers that have their names from the configuration, in lower case. */
  readonly named: ReadonlyMap<string, Server>;
}

/** What the configuration calls things. */
export function configuredNames(
  parts: Pick<ConfiguredNames, 'servers' | 'poolers' | 'managed' | 'replications'>,
  aliases: Readonly<Record<string, string>> = {},
  servers: Readonly<Record<string, unknown>> = {},
): ConfiguredNames {
  const named = parts.servers.filter(({ name }) => Object.hasOwn(servers, name));
  return {
    ...parts,
    aliases: new Map(Object.entries(aliases).map((entry) => [entry[0].toLowerCase(), entry])),
    named: new Map(named.map((server) => [server.name.toLowerCase(), server])),
  };
}

/** Everything of this name. */
const destinationsNamed = (
  name: string,
  { servers, poolers, managed }: Pick<ConfiguredNames, 'servers' | 'poolers' | 'managed'>,
): readonly Destination[] =>
  [
    ...servers.map((server): Destination => ({ kind: 'server', server })),
    ...poolers.map((pooler): Destination => ({ kind: 'pooler', pooler })),
    ...managed.map((one): Destination => ({ kind: 'managed', managed: one })),
  ].filter((to) => nameOfDestination(to) === name);

/** A name of the configuration: an alias, with the port before without, or what it calls a server. */
export function configuredName({ host, port }: Question, names: ConfiguredNames): Answer {
  const alias = aliasOf(host, port, names.aliases);
  if (alias) {
    const [only, ...others] = destinationsNamed(alias.name, names);
    if (!only || others.length > 0) return 'taken';
    const because = `\`${alias.written}\` is an alias of \`${alias.name}\` in the configuration`;
    return { to: only, because, confidence: 'certain' };
  }
  const server = names.named.get(host);
  return (
    server && {
      to: { kind: 'server', server },
      because: `the configuration calls this server \`${server.name}\``,
      confidence: 'certain',
    }
  );
}

function aliasOf(host: string, port: string | undefined, aliases: ConfiguredNames['aliases']) {
  const bare = host.includes(':') ? [`[${host}]`, host] : [host];
  const wanted = [...(port === undefined ? [] : bare.map((one) => `${one}:${port}`)), ...bare];
  const [written, name] = wanted.map((key) => aliases.get(key)).find((entry) => entry !== undefined) ?? [];
  return written === undefined || name === undefined ? undefined : { written, name };
}

/** The primary that the configuration gives to a standby. */
export function configuredPrimary(standby: Server | undefined, { replications }: ConfiguredNames): Answer {
  const [only, ...others] = replications.filter(({ standbys }) => standby !== undefined && standbys.includes(standby));
  if (!only || others.length > 0) return undefined;
  return {
    to: { kind: 'server', server: only.primary },
    because: `the configuration makes \`${only.primary.name}\` its primary`,
    confidence: 'certain',
  };
}
