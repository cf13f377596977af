import type { DriverChoice } from '../facts/drivers.js';
import {
  comparePostures,
  type DriverInput,
  type DriverWorld,
  type Layer,
  type PolicyOrRefusal,
  postureOf,
  type Written,
} from '../facts/policy.js';
import type { Major } from '../facts/versions.js';
import { withOption } from '../parse/conninfo.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { PgServiceTree } from '../parse/pg-service.js';
import type { Parsed } from '../parse/problem.js';
import type { Edit } from '../text/edit.js';
import type { Passage } from '../text/passage.js';
import { byDefault, known, type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { endpointsOf, type NoHost } from './client-endpoints.js';
import { clientMaterial, type FindMaterial, unknownMaterial } from './client-material.js';
import { type Gathered, gather } from './client-options.js';
import { readConnectionString } from './connection-string.js';
import type { Client, ClientDriver, ClientOption, Consumer, Environment } from './project.js';
import type { Site } from './site.js';
import type { VariableScope } from './variables.js';
import type { WrittenOption } from './written.js';

/** Who reads a string, and the options that one has beside it. */
export interface ConsumerChoice extends DriverChoice {
  readonly beside?: readonly WrittenOption[];
}

/** What lies around a client. */
export interface ClientWorld extends Pick<DriverWorld, 'exists'> {
  readonly find?: FindMaterial;
  /** The major of libpq, where a person tells it. */
  readonly libpq?: Major;
}

export interface ClientParts {
  readonly name: string;
  readonly at: Span;
  readonly role: Client['role'];
  /** A URL or a keyword string; each driver takes it apart in its own way. */
  readonly string?: Passage;
  /** Options beside the string or instead of it. */
  readonly beside?: readonly WrittenOption[];
  readonly addOption?: (name: string, value: string) => Edit | undefined;
  /** The environment of the process that connects. */
  readonly scope?: VariableScope;
  /** Service files in sight. */
  readonly services?: readonly PgServiceTree[];
  /** Of the driver itself only what its choice says. */
  readonly world: ClientWorld;
  readonly environment: Environment;
  /** Everybody who reads it; at least one. */
  readonly drivers: readonly ConsumerChoice[];
  /** Nothing in sight says where it connects, although something says how. */
  readonly hostElsewhere?: boolean;
  readonly site?: Site;
  readonly route?: string;
}

const SOCKET: NoHost = { host: '', why: 'libpq connects to the Unix-domain socket where no host is given' };
const LOCALHOST: NoHost = { host: 'localhost', why: 'the driver connects to localhost where no host is given' };

/** What one driver reads, before it is told as a consumer. */
interface Reading {
  readonly choice: DriverChoice;
  readonly world: DriverWorld;
  readonly conninfo?: Parsed<ConninfoTree>;
  readonly gathered: Gathered;
  readonly consumer: Consumer;
}

/** Joins a connection string, options, service files and environment into one client, as each of its drivers does. */
export function clientFrom(parts: ClientParts): Client {
  const { name, at, role, environment } = parts;
  const readings = weakestFirst(parts.drivers.map((choice) => readingOf(parts, choice)));
  const [first] = readings as [Reading];
  const { consumer, gathered, choice } = first;
  const { options, conninfo: tree } = consumer;
  const noHost = choice.driver.reading.withoutHost === 'socket' ? SOCKET : LOCALHOST;
  const site = parts.site ?? parts.scope?.site;
  const hidden = parts.hostElsewhere ? unknown('the host is named somewhere else') : gathered.elsewhere;
  return {
    name,
    at,
    role,
    driver: consumer.driver,
    consumers: readings.map((reading) => reading.consumer),
    options,
    ...(tree && { conninfo: tree }),
    endpoints: endpointsOf(options, noHost, hidden),
    policy: consumer.policy,
    problems: consumer.problems,
    written: gathered.written,
    environment,
    ...(site && { site }),
    ...(parts.route !== undefined && { route: parts.route }),
    setOption: (keyword, value) => editOf(options.get(keyword), parts, tree, keyword, value),
    setOptions: (values) =>
      joined(
        Object.entries(values)
          .filter(([keyword, value]) => known(options.get(keyword)?.value) !== value)
          .map(([keyword, value]) => editOf(options.get(keyword), parts, tree, keyword, value)),
        tree?.form === 'uri',
      ),
    policiesWith: (parameters) => readings.map((reading) => policyWith(reading, parameters)),
    upgradesWith: (parameters) => readings.flatMap((reading) => upgradesWith(reading, parameters)),
  };
}

function readingOf(parts: ClientParts, given: ConsumerChoice): Reading {
  const { driver } = given;
  const libpq = driver.id === 'libpq' ? parts.world.libpq : undefined;
  const choice = given.version === undefined && libpq !== undefined ? { ...given, version: String(libpq) } : given;
  const world: DriverWorld = {
    exists: parts.world.exists,
    ...(choice.version !== undefined && { version: choice.version }),
    ...(choice.packages && { packages: choice.packages }),
    ...(choice.traits && { traits: choice.traits }),
  };
  const conninfo = parts.string && readConnectionString(parts.string, driver, choice.version);
  const gathered = gather(driver.reading, {
    ...(conninfo && { conninfo: conninfo.tree }),
    ...((parts.beside || choice.beside) && { beside: [...(parts.beside ?? []), ...(choice.beside ?? [])] }),
    ...(parts.scope && { scope: parts.scope }),
    ...(parts.services && { services: parts.services }),
  });
  const problems = [...(conninfo?.problems ?? []), ...(gathered.section?.problems ?? [])];
  const [problem] = problems;
  const policy = problem ? set({ refuses: problem.message }, problem.at) : driver.policy(gathered.input, world);
  const consumer: Consumer = {
    driver: driverOf(choice),
    policy,
    problems,
    ignored: problem ? [] : ignoredBy(choice, gathered, world, parts.at),
    upgrades: problem ? [] : upgradesOf(choice, gathered.input, world, policy),
    options: gathered.options,
    ...(conninfo && { conninfo: conninfo.tree }),
    material: driver.files
      ? clientMaterial(driver.files(gathered.input, world), parts.at, parts.world.find)
      : unknownMaterial(choice.title ?? driver.title),
  };
  return { choice, world, gathered, consumer, ...(conninfo && { conninfo }) };
}

const driverOf = ({ driver, why, version, assumed, title }: DriverChoice): ClientDriver => ({
  id: driver.id,
  title: title ?? driver.title,
  why,
  ...(version !== undefined && { version }),
  ...(driver.through && { through: driver.through }),
  ...(assumed && { assumed }),
});

const ignoredBy = ({ driver }: DriverChoice, { input }: Gathered, world: DriverWorld, at: Span): Consumer['ignored'] =>
  (driver.ignored?.(input, world) ?? []).map((ignored) => ({
    ...ignored,
    at: (ignored.setting as Partial<ClientOption>).at ?? at,
  }));

function upgradesOf(
  { driver }: DriverChoice,
  input: DriverInput,
  world: DriverWorld,
  now: Resolved<PolicyOrRefusal>,
): Consumer['upgrades'] {
  const before = known(now);
  if (!before) return [];
  return (driver.upgrades?.(world) ?? []).flatMap(({ title, planned, world: newer }) => {
    const policy = known(driver.policy(input, { ...world, ...newer }));
    if (!policy || postureOf(policy) === postureOf(before)) return [];
    return [{ title, policy, ...(planned && { planned }) }];
  });
}

/** Who refuses to connect gives nothing away, and what nobody can tell is no weakness: they come last. */
function weakestFirst(readings: readonly Reading[]): readonly Reading[] {
  const rank = ({ consumer: { policy } }: Reading) => {
    const outcome = known(policy);
    return outcome === undefined ? 'ERR' : postureOf(outcome);
  };
  const isKnown = ({ consumer: { policy } }: Reading) => Number(policy.kind !== 'unknown');
  return readings.toSorted((a, b) => comparePostures(rank(a), rank(b)) || isKnown(a) - isKnown(b));
}

/** The same in newer versions. */
const upgradesWith = (
  reading: Reading,
  values: Readonly<Record<string, string>>,
): readonly Resolved<PolicyOrRefusal>[] =>
  (reading.choice.driver.upgrades?.(reading.world) ?? []).map(({ world }) =>
    policyWith({ ...reading, world: { ...reading.world, ...world } }, values),
  );

/** The policy if these options were set: where they stand now, else in the string. */
function policyWith(
  { choice: { driver }, gathered: { input, options }, consumer, world }: Reading,
  values: Readonly<Record<string, string>>,
): Resolved<PolicyOrRefusal> {
  if (consumer.problems.length > 0) return consumer.policy;
  const added = Object.entries(values).map(([name, value]): Written => {
    const layer = options.get(name)?.layer === 'beside' ? 'beside' : 'string';
    return { name, layer, type: 'string', value: byDefault(value, 'it would be set') };
  });
  const inserted = (layer: Layer) => added.filter((one) => one.layer === layer);
  return driver.policy(
    {
      ...input,
      hasString: input.hasString || inserted('string').length > 0,
      get: (layer, name) => inserted(layer).find((one) => one.name === name) ?? input.get(layer, name),
      all: (layer) => [...input.all(layer), ...inserted(layer)],
    },
    world,
  );
}

function editOf(
  option: ClientOption | undefined,
  { addOption }: ClientParts,
  tree: ConninfoTree | undefined,
  keyword: string,
  value: string,
): Edit | undefined {
  const inPlace = option?.slot?.encode(value);
  if (inPlace || option?.layer === 'string' || option?.layer === 'beside') return inPlace;
  return tree ? withOption(tree, keyword, value) : addOption?.(keyword, value);
}

/** Parameters that are added to one URL at one place become one edit: only the first of them starts its query. */
function joined(edits: readonly (Edit | undefined)[], isUri: boolean): readonly Edit[] | undefined {
  const all: Edit[] = [];
  for (const edit of edits) {
    if (!edit) return undefined;
    const { at } = edit;
    const same = at.start < at.end ? -1 : all.findIndex((one) => one.at.start === at.start && one.at.end === at.start);
    const first = all[same];
    if (!first) all.push(edit);
    else all[same] = { ...first, text: first.text + (isUri ? `&${edit.text.replace(/^[?&]/u, '')}` : edit.text) };
  }
  return all;
}
