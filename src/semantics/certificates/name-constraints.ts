import { numericAddress } from '../../parse/hba-address.js';
import { isSelfIssued } from './issuing.js';
import type { Certificate, NameSubtree } from './material.js';
import { type Refusal, refuse, unclear } from './refusal.js';

/** A name that a subtree may hold or not. */
interface Name {
  readonly kind: NameSubtree['kind'];
  readonly value: string;
}

type Constraints = NonNullable<Certificate['nameConstraints']>;

/** OpenSSL's own limit (`NAME_CHECK_MAX`), so that names times subtrees stay bounded; beyond it nothing is compared. */
const MOST = 1 << 20;

/** Names that an authority above may not vouch for, from the root down (`check_name_constraints`). */
export function nameConstraintFault(chain: readonly Certificate[]): Refusal | undefined {
  for (let depth = chain.length - 1; depth >= 0; depth--) {
    const certificate = chain[depth]!;
    if (depth > 0 && isSelfIssued(certificate)) continue;
    for (let above = chain.length - 1; above > depth; above--) {
      const constraints = chain[above]!.nameConstraints;
      const fault = constraints && faultOf(certificate, constraints, depth === 0);
      if (fault) return fault;
    }
  }
  return undefined;
}

function faultOf(certificate: Certificate, constraints: Constraints, isLeaf: boolean): Refusal | undefined {
  const { permitted, excluded } = constraints;
  const names = namesOf(certificate, isLeaf);
  if (names.length * (permitted.length + excluded.length) > MOST)
    return unclear(certificate, 'it has more names and constraints on them than anybody compares');
  for (const name of names) {
    const ofKind = permitted.filter(({ kind }) => kind === name.kind);
    if (ofKind.length > 0 && !ofKind.some((subtree) => holds(subtree, name)))
      return refuse('PERMITTED_VIOLATION', certificate);
    if (excluded.some((subtree) => subtree.kind === name.kind && holds(subtree, name)))
      return refuse('EXCLUDED_VIOLATION', certificate);
  }
  return hasUnseenNames(certificate, constraints)
    ? unclear(certificate, 'an authority above it limits kinds of names that are not compared here')
    : undefined;
}

function namesOf({ subject, names }: Certificate, isLeaf: boolean): readonly Name[] {
  return [
    ...(subject.id === '' || subject.text === '' ? [] : [{ kind: 'directory' as const, value: subject.id }]),
    ...names.dns.map((value) => ({ kind: 'dns' as const, value })),
    ...names.ip.map((value) => ({ kind: 'ip' as const, value })),
    ...(isLeaf && names.dns.length === 0 ? subject.commonNames.filter(isHostName) : []).map((value) => ({
      kind: 'dns' as const,
      value,
    })),
  ];
}

/** Does a common name count as that of a host? It has at least two labels (`cn2dnsid`). */
const isHostName = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/u.test(name) && !/^-|-$|\.-|-\./u.test(name);

const holds = (subtree: NameSubtree, { kind, value }: Name): boolean => {
  switch (kind) {
    case 'dns':
      return isBelowDomain(value, subtree.value);
    case 'ip':
      return isInNetwork(value, subtree.value);
    case 'directory':
      return isBelowName(value, subtree.id);
    default:
      return false;
  }
};

/** In the order they are encoded, a name goes on where the one it is below ends. */
const isBelowName = (name: string, base: string | undefined): boolean =>
  base === '' || (base !== undefined && (name === base || name.startsWith(`${base},`)));

const lower = (text: string): string => text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());

/** An empty domain holds everything; one that starts with a dot only what is below it. */
function isBelowDomain(name: string, domain: string): boolean {
  if (!lower(name).endsWith(lower(domain))) return false;
  return (
    domain === '' || domain.startsWith('.') || name.length === domain.length || name.at(-domain.length - 1) === '.'
  );
}

function isInNetwork(address: string, network: string): boolean {
  const [base, mask] = network.split('/').map(numericAddress);
  const own = numericAddress(address);
  if (!own || base?.family !== own.family || mask?.family !== own.family) return false;
  return (own.value & mask.value) === (base.value & mask.value);
}

/** Constraints on addresses of email, URIs and the like, and a certificate that has such names. */
function hasUnseenNames({ names, subject }: Certificate, { permitted, excluded }: Constraints): boolean {
  const isUnseen = ({ kind }: NameSubtree) => kind !== 'dns' && kind !== 'ip' && kind !== 'directory';
  const hasEmail = /(?:^|[,+])\s*(?:emailAddress|E|1\.2\.840\.113549\.1\.9\.1)=/iu.test(subject.text);
  return (names.others > 0 || hasEmail) && [...permitted, ...excluded].some(isUnseen);
}
