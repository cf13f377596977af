import { byDefault, known, mapResolved, type Resolved, set } from '../../../text/resolved.js';
import { isAtLeast } from '../../driver-version.js';
import {
  comparePostures,
  type Driver,
  type DriverInput,
  type DriverWorld,
  isRefusal,
  NEVER,
  type Policy,
  type PolicyOrRefusal,
  postureOf,
  required,
} from '../../policy.js';
import { effectiveLookup } from '../../precedence.js';
import { checkedAgainstLocalhost, processSwitch } from '../node-tls.js';
import { sslOfString } from './connection-string.js';
import { negotiationRefusal } from './negotiation.js';
import { OFF, ON, type Ssl, UNSET, UNVERIFIED } from './ssl.js';
import { sslAt } from './ssl-object.js';
import type { PgVersions } from './versions.js';

/** How a library hands what it was given to `pg`. */
export interface ThroughPg {
  readonly title: string;
  readonly reading: Driver['reading'];
  versions(input: DriverInput, world: DriverWorld): PgVersions;
  /** The library drops what the string says about TLS. */
  readonly dropsString?: (world: DriverWorld) => boolean;
  /** Paths of options that become `ssl` of `pg`, the strongest first. */
  ssl(world: DriverWorld): readonly string[];
  /** What the library puts there where nothing is written. */
  readonly withoutSsl?: (input: DriverInput) => Ssl | undefined;
  /** What it makes of an option before `pg` sees it. */
  readonly rewritten?: (path: string, input: DriverInput) => Resolved<Ssl> | undefined;
  /** The path of `sslnegotiation`, where it reaches `pg`. */
  readonly negotiation?: string;
}

/**
 * What `pg` does with it: parameters of the URL, spread over the options, and the environment only where both leave
 * `ssl` undefined. Of several versions of the parser that may be installed the weakest answer counts.
 * Source: `lib/connection-parameters.js` and `lib/connection.js` of pg 7.18 to 8.23.1.
 */
export function pgPolicy(library: ThroughPg, input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const { pg, parsers } = library.versions(input, world);
  const outcomes = parsers.map((parser) => withParser(library, input, world, pg, parser));
  const unclear = outcomes.find(({ kind }) => kind === 'unknown');
  if (unclear) return unclear;
  const postures = outcomes.map((outcome) => postureOf(known(outcome)!));
  const weakest = postures.toSorted(comparePostures)[0]!;
  const at = postures.indexOf(weakest);
  return postures.every((posture) => posture === weakest)
    ? outcomes[0]!
    : mapResolved(outcomes[at]!, (outcome) => withOneOf(outcome, parsers[at]!), '');
}

/** No lock file tells which parser is installed, and it makes a difference. */
const withOneOf = (outcome: PolicyOrRefusal, parser: string): PolicyOrRefusal =>
  isRefusal(outcome)
    ? outcome
    : { ...outcome, but: `that is with pg-connection-string ${parser}, and another that fits reads it otherwise` };

function withParser(
  library: ThroughPg,
  input: DriverInput,
  world: DriverWorld,
  pg: string | undefined,
  parser: string,
): Resolved<PolicyOrRefusal> {
  const ssl = sslGiven(library, input, world, pg, parser);
  if (ssl.kind === 'unknown') return ssl;
  const refusal = negotiationRefusal(library, input, ssl.value, pg);
  if (refusal) return refusal;
  return outcomeOf(ssl, library, input, pg);
}

/** `ssl` as `pg` ends up with it. */
export function sslGiven(
  library: ThroughPg,
  input: DriverInput,
  world: DriverWorld,
  pg: string | undefined,
  parser: string,
): Resolved<Ssl> {
  const ofString = library.dropsString?.(world) ? undefined : sslOfString(input, parser, pg, world.exists);
  if (ofString && (ofString.kind === 'unknown' || ofString.value.kind !== 'unset')) return ofString;
  return besideGiven(library, input, world, pg) ?? fromEnvironment(library, input, pg);
}

function besideGiven(
  library: ThroughPg,
  input: DriverInput,
  world: DriverWorld,
  pg: string | undefined,
): Resolved<Ssl> | undefined {
  for (const path of library.ssl(world)) {
    const written = library.rewritten?.(path, input) ?? sslAt(input, path, pg);
    if (!written) continue;
    return written.kind !== 'unknown' && written.value.kind === 'unset' ? undefined : written;
  }
  const filled = library.withoutSsl?.(input);
  return filled && byDefault(filled, `${library.title} switches TLS on where no \`ssl\` is given`);
}

/** `readSSLConfigFromEnvironment`; `no-verify` came with 8.1. */
function fromEnvironment({ title }: ThroughPg, input: DriverInput, pg: string | undefined): Resolved<Ssl> {
  const mode = input.get('environment', 'PGSSLMODE')?.value;
  if (mode === undefined) return byDefault(UNSET, `${title} uses no TLS unless something asks for it`);
  return mapResolved(mode, (value) => environmentSsl(value, pg), '');
}

function environmentSsl(mode: string, pg: string | undefined): Ssl {
  switch (mode) {
    case 'prefer':
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return ON;
    case 'no-verify':
      return isAtLeast(pg, '8.1.0') ? UNVERIFIED : OFF;
    default:
      return OFF;
  }
}

function outcomeOf(
  ssl: Exclude<Resolved<Ssl>, { kind: 'unknown' }>,
  library: ThroughPg,
  input: DriverInput,
  pg: string | undefined,
): Resolved<PolicyOrRefusal> {
  const { value } = ssl;
  const as = (outcome: PolicyOrRefusal): Resolved<PolicyOrRefusal> =>
    ssl.kind === 'set' ? set(outcome, ssl.at) : byDefault(outcome, ssl.why);
  switch (value.kind) {
    case 'unset':
    case 'off':
      return as(NEVER);
    case 'refused':
      return as({ refuses: value.refuses });
    case 'on': {
      if (value.rejects === 'false') return as(required('nothing'));
      // 7 verified where it was told to, and warned that 8 would do so by itself.
      if (!isAtLeast(pg, '8.0.0') && value.rejects !== 'true') return as(required('nothing'));
      const verified = required(value.anyName ? 'chain' : 'chain-and-name');
      const switched = value.rejects === undefined ? processSwitch(input) : undefined;
      if (switched) return switched;
      if (value.fails !== undefined) return as({ refuses: value.fails });
      return as(value.named ? verified : ofAddress(verified, library, input, pg));
    }
  }
}

/** Until 8.23.0 an address was checked as `localhost`. Run with nine versions. */
function ofAddress(policy: Policy, { reading }: ThroughPg, input: DriverInput, pg: string | undefined): Policy {
  if (pg === undefined || isAtLeast(pg, '8.23.1')) return policy;
  return checkedAgainstLocalhost(policy, known(effectiveLookup(reading, input)('host')));
}
