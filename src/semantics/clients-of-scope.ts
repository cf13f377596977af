import { driverOf } from '../facts/drivers.js';
import { type DriverHints, driversFor, informed } from '../facts/drivers-for.js';
import type { Manifest } from '../facts/manifest.js';
import { isAdoString } from '../parse/ado-form.js';
import { connectionScheme } from '../parse/connection-scheme.js';
import type { PgServiceTree } from '../parse/pg-service.js';
import { type Passage, slotIn } from '../text/passage.js';
import { known } from '../text/resolved.js';
import { type ClientWorld, type ConsumerChoice, clientFrom } from './client.js';
import { conninfoSecrets, urlSecrets, variableSecrets } from './connection-secrets.js';
import { readConnectionString, stringHints } from './connection-string.js';
import { isKeywordString } from './keyword-string.js';
import type { Client, Secret, Variable } from './project.js';
import type { ScopedVariable, VariableScope } from './variables.js';
import type { DriverHint } from './written.js';

export interface ScopeSurroundings {
  readonly world: ClientWorld;
  /** Who reads them, where something surer than a manifest tells. */
  readonly drivers?: readonly DriverHint[];
  /** Who reads a variable, by its name, where other files tell. */
  readonly readers?: ReadonlyMap<string, readonly DriverHint[]>;
  /** Manifests around them, the nearest first. */
  readonly manifests?: readonly Manifest[];
  /** Service files in sight. */
  readonly services?: readonly PgServiceTree[];
}

export interface ScopeReading {
  readonly clients: readonly Client[];
  /** Everything that is not a connection by itself. */
  readonly variables: readonly Variable[];
  readonly secrets: readonly Secret[];
}

/** Names under which people keep a keyword string; its form says nothing, `a=b` could be anything. */
const DSN_NAME =
  /(?:^|_)(?:DSN|CONNINFO|DBSTRING|CONN(?:ECTION)?_?(?:STR(?:ING)?|INFO)?|DATA_SOURCE(?:_NAME)?|(?:DATABASE|DB|POSTGRES(?:QL)?|PG)_UR[IL])$/i;
const DSN_FORM = /(?:^|[ \t\n])(?:host|hostaddr|dbname|user|service|port|sslmode)[ \t]*=/u;
/** Programs whose options look alike. */
const OTHERS = /mysql|maria|mssql|sqlserver|oracle|redis|mongo|ldap|smtp|rabbit/iu;

/** A connection by itself: where it goes, or how it is protected. */
export const PLACE = ['PGHOST', 'PGHOSTADDR', 'PGSERVICE'];
export const PROTECTION = ['PGSSLMODE', 'PGREQUIRESSL', 'PGSSLROOTCERT', 'PGSSLNEGOTIATION', 'PGSSLCERT'];

/** A URL by its own scheme, whatever the variable is called; a keyword string where the name agrees, or its keywords do. */
export function isConnection(name: string, passage: Passage): boolean {
  const { text } = passage;
  if (connectionScheme(text) || isAdoString(text, name)) return true;
  if (!DSN_FORM.test(text) || text.includes(';')) return false;
  return DSN_NAME.test(name) || (!OTHERS.test(name) && isKeywordString(passage));
}

/** No connection string is this long; what looks like one is hidden where it stands, and not read. */
const LONGEST = 1 << 16;
const OTHER_HOST = /^POSTGRES(?:QL)?_HOST$/u;

/** The clients that the variables of one process make, what is left of them, and what must not be shown. */
export function clientsOfScope(scope: VariableScope, surroundings: ScopeSurroundings): ScopeReading {
  const last = new Map(scope.variables.map((variable) => [variable.name, variable]));
  const clients: Client[] = [];
  const secrets: Secret[] = [];
  const connections = new Set<string>();
  for (const variable of scope.variables) {
    secrets.push(...variableSecrets(variable));
    const passage = variable.passage ?? variable.template;
    if (!passage) continue;
    if (passage.text.length > LONGEST) {
      secrets.push({ at: passage.at, value: '' });
      continue;
    }
    secrets.push(...urlSecrets(passage));
    if (!isConnection(variable.name, passage)) continue;
    const names = { variable: variable.name, variables: [...last.keys()] };
    const drivers = driversOf(passage, names, surroundings, surroundings.readers?.get(variable.name));
    for (const { driver, version } of drivers)
      secrets.push(...conninfoSecrets(readConnectionString(passage, driver, version).tree));
    if (last.get(variable.name) !== variable) continue;
    connections.add(variable.name);
    clients.push(clientOf(variable, passage, drivers, scope, surroundings));
  }
  const own = environmentClient(scope, last, clients, surroundings);
  if (own) clients.push(own);
  const besideClient =
    scope.besideClient === true || clients.length > 0 || [...last.keys()].some((name) => OTHER_HOST.test(name));
  const variables = scope.variables
    .filter(({ name }) => !connections.has(name))
    .map((variable) => plainVariable(variable, scope, besideClient));
  return { clients, variables, secrets: oncePerPlace(secrets) };
}

/** Who reads a string: whoever the place names, else whom the string and the project around it tell. */
export function driversOf(
  passage: Passage,
  hints: Pick<DriverHints, 'variable' | 'variables' | 'ecosystems'>,
  { drivers, manifests }: Pick<ScopeSurroundings, 'drivers' | 'manifests'>,
  readers: readonly DriverHint[] = [],
): readonly [ConsumerChoice, ...ConsumerChoice[]] {
  const ofString = stringHints(passage);
  // A scheme of one driver alone says more than a file that reads the variable.
  const plain = ofString.scheme === undefined || /^postgres(?:ql)?$/u.test(ofString.scheme);
  const told = drivers && drivers.length > 0 ? drivers : plain ? readers : [];
  const named = told.map((hint) => choiceOf(hint, manifests));
  const ofDotNet = adoChoice(passage, named, manifests);
  if (ofDotNet) return [ofDotNet];
  const [first, ...others] = named;
  if (first) return [first, ...others];
  return driversFor({ ...ofString, ...hints, ...(manifests && { manifests }) });
}

/** Nobody but Npgsql takes a string of its form apart, whatever else is around. */
function adoChoice(
  { text }: Passage,
  named: readonly ConsumerChoice[],
  manifests?: readonly Manifest[],
): ConsumerChoice | undefined {
  // What the string is called was looked at by whoever took it for a connection.
  if (connectionScheme(text) || !isAdoString(text, 'npgsql')) return undefined;
  const reader = named.find(({ driver }) => driver.reading.strings === 'ado');
  const why = 'the string has the form of .NET, so Npgsql reads it';
  return reader ?? informed({ driver: driverOf('npgsql'), why }, manifests);
}

/** A driver that a file names, and its version where a manifest or the file tells. */
export const choiceOf = (
  { id, manifests: own, ...hint }: DriverHint,
  manifests?: readonly Manifest[],
): ConsumerChoice => informed({ driver: driverOf(id), ...hint }, own ?? manifests);

function clientOf(
  variable: ScopedVariable,
  string: Passage,
  drivers: readonly ConsumerChoice[],
  scope: VariableScope,
  surroundings: ScopeSurroundings,
): Client {
  return clientFrom({
    name: `${scope.prefix}${variable.name}`,
    at: variable.at,
    role: 'application',
    string,
    drivers,
    scope,
    ...(surroundings.services && { services: surroundings.services }),
    world: surroundings.world,
    environment: scope.environment,
  });
}

/**
 * The connection that libpq's own variables make. Beside a URL they only fill what it leaves open, unless they name a
 * host that no URL goes to.
 */
function environmentClient(
  scope: VariableScope,
  last: ReadonlyMap<string, ScopedVariable>,
  clients: readonly Client[],
  { world, services, drivers = [], manifests }: ScopeSurroundings,
): Client | undefined {
  const place = PLACE.map((name) => last.get(name)).find((variable) => variable !== undefined);
  const protection = PROTECTION.map((name) => last.get(name)).find((variable) => variable !== undefined);
  const evidence = place ?? (clients.length === 0 ? protection : undefined);
  if (!evidence) return undefined;
  const host = known(last.get('PGHOST')?.value);
  const goesThere = clients.some(({ endpoints }) => endpoints.some((endpoint) => known(endpoint.host) === host));
  if (place && host !== undefined && goesThere) return undefined;
  return clientFrom({
    name: `${scope.prefix}${evidence.name}`,
    at: evidence.at,
    role: 'application',
    scope,
    ...(services && { services }),
    world,
    environment: scope.environment,
    drivers:
      drivers.length > 0
        ? drivers.map((hint) => choiceOf(hint, manifests))
        : driversFor({
            scheme: 'postgres',
            form: 'environment',
            mode: known(last.get('PGSSLMODE')?.value),
            variables: last.keys(),
            ...(manifests && { manifests }),
          }),
    hostElsewhere: !place,
  });
}

function plainVariable(
  { name, value, at, passage }: ScopedVariable,
  scope: VariableScope,
  besideClient: boolean,
): Variable {
  const variable = { name, value, at, scope: scope.name, besideClient, environment: scope.environment };
  return passage ? { ...variable, slot: slotIn(passage, 0, passage.text.length, passage.text) } : variable;
}

function oncePerPlace(secrets: readonly Secret[]): readonly Secret[] {
  const seen = new Map(secrets.map((secret) => [`${secret.at.file.path}:${secret.at.start}:${secret.value}`, secret]));
  return [...seen.values()];
}
