import { TLS_VERSIONS, tlsRank } from '../../facts/tls.js';

/** The versions of TLS that one end takes, as PostgreSQL spells them; the empty word is no bound. */
export interface ProtocolRange {
  readonly min: string;
  readonly max: string;
}

/** The versions both ends take, oldest first. */
export interface ProtocolOverlap {
  readonly versions: readonly string[];
  /** Only 1.0 and 1.1 are left, which OpenSSL 3 refuses above security level 0. */
  readonly dependsOn?: 'security level';
}

/** Undefined where a bound is no version. Case does not count, as server and libpq have it. */
export function protocolOverlap(server: ProtocolRange, client: ProtocolRange): ProtocolOverlap | undefined {
  const ranges = [server, client].map(ranksOf);
  const [first, second] = ranges;
  if (!first || !second) return undefined;
  const from = Math.max(first.min, second.min);
  const until = Math.min(first.max, second.max);
  const versions = TLS_VERSIONS.slice(from, Math.max(from, until + 1));
  const newest = versions.at(-1);
  const isOld = newest !== undefined && tlsRank(newest)! < tlsRank('TLSv1.2')!;
  return isOld ? { versions, dependsOn: 'security level' } : { versions };
}

function ranksOf({ min, max }: ProtocolRange): { readonly min: number; readonly max: number } | undefined {
  const [low, high] = [min === '' ? 0 : rankOf(min), max === '' ? TLS_VERSIONS.length - 1 : rankOf(max)];
  return low === undefined || high === undefined ? undefined : { min: low, max: high };
}

const rankOf = (word: string): number | undefined => {
  const version = TLS_VERSIONS.find((one) => one.toLowerCase() === word.toLowerCase());
  return version && tlsRank(version);
};
