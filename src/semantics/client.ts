import type { DriverChoice } from '../facts/drivers.js';
import type { DriverWorld, OptionLookup, PolicyOrRefusal } from '../facts/policy.js';
import { withOption } from '../parse/conninfo.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { PgServiceTree } from '../parse/pg-service.js';
import type { Parsed } from '../parse/problem.js';
import type { Edit } from '../text/edit.js';
import { type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { endpointsOf, type NoHost } from './client-endpoints.js';
import { type Gathered, libpqOptions, nodePostgresOptions, stringOptions } from './client-options.js';
import type { Client, ClientOption, Environment } from './project.js';
import type { VariableScope } from './variables.js';

export interface ClientParts {
  readonly name: string;
  readonly at: Span;
  readonly role: Client['role'];
  /** The string, as the chosen driver's own reader took it apart. */
  readonly conninfo?: Parsed<ConninfoTree>;
  /** The environment of the process that connects. */
  readonly scope?: VariableScope;
  /** Service files in sight. */
  readonly services?: readonly PgServiceTree[];
  readonly world: DriverWorld;
  readonly environment: Environment;
  readonly driver: DriverChoice;
  /** Nothing in sight says where it connects, although something says how. */
  readonly hostElsewhere?: boolean;
}

const SOCKET: NoHost = { host: '', why: 'libpq connects to the Unix-domain socket where no host is given' };
const LOCALHOST: NoHost = { host: 'localhost', why: 'the driver connects to localhost where no host is given' };

/** Joins a connection string, service files and environment into one client, as its driver does. */
export function clientFrom(parts: ClientParts): Client {
  const { name, at, role, environment, world } = parts;
  const { driver, why, assumed } = parts.driver;
  const tree = parts.conninfo?.tree;
  const gathered = gather(parts);
  const { options, elsewhere, section } = gathered;
  const problems = [...(parts.conninfo?.problems ?? []), ...(section?.problems ?? [])];
  const noHost = driver.id === 'libpq' ? SOCKET : LOCALHOST;
  const hidden = parts.hostElsewhere ? unknown('the host is named somewhere else') : elsewhere;
  return {
    name,
    at,
    role,
    driver: {
      id: driver.id,
      why,
      ...(assumed && { assumed }),
      ...(world.version !== undefined && { version: world.version }),
    },
    options,
    ...(tree && { conninfo: tree }),
    endpoints: endpointsOf(options, noHost, hidden),
    policy: policyOf(parts, gathered, problems),
    problems,
    environment,
    setOption: (keyword, value) => editOf(options.get(keyword), tree, keyword, value),
  };
}

function gather(parts: ClientParts): Gathered {
  const { conninfo, scope, services } = parts;
  const sources = {
    ...(conninfo && { conninfo: conninfo.tree }),
    ...(scope && { scope }),
    ...(services && { services }),
  };
  switch (parts.driver.driver.id) {
    case 'libpq':
      return libpqOptions(sources);
    case 'node-postgres':
      return nodePostgresOptions(sources);
    default:
      return { options: stringOptions(sources) };
  }
}

function policyOf(
  { driver: { driver }, world }: ClientParts,
  { options, elsewhere }: Gathered,
  problems: Client['problems'],
): Resolved<PolicyOrRefusal> {
  const [problem] = problems;
  if (problem) return set({ refuses: problem.message }, problem.at);
  return driver.policy(lookupFor(driver.id, options, elsewhere), world);
}

/** node-postgres tells the URL from the environment; for libpq what has been gathered is one. */
function lookupFor(id: string, options: Gathered['options'], elsewhere: Gathered['elsewhere']): OptionLookup {
  if (id !== 'node-postgres') return (name) => options.get(name)?.value ?? elsewhere;
  return (name) => {
    const option = options.get(name === 'PGSSLMODE' ? 'sslmode' : name);
    return option && (option.origin === 'environment') === (name === 'PGSSLMODE') ? option.value : undefined;
  };
}

function editOf(
  option: ClientOption | undefined,
  tree: ConninfoTree | undefined,
  keyword: string,
  value: string,
): Edit | undefined {
  const inPlace = option?.slot?.encode(value);
  if (inPlace || option?.origin === 'string') return inPlace;
  return tree && withOption(tree, keyword, value);
}
