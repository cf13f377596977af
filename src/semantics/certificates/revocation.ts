import type { HbaRecord } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import type { Span } from '../../text/source.js';
import { certificateDemand, clientcertOption } from '../client-certificate.js';
import { hbaInForce } from '../hba-versions.js';
import { decidersOf } from '../network-records.js';
import type { Project, Server } from '../project.js';
import { isFragment, isTlsOff } from '../tls-offered.js';
import { isSelfSigned } from './certificate-words.js';
import type { Certificate, RevocationList } from './material.js';

/** What is wrong with how a server learns of certificates that were taken back. */
export type RevocationFault =
  /** Nothing names a list. */
  | { readonly kind: 'none'; readonly isSoleProof: boolean }
  /** The file is there and holds certificates instead of lists. */
  | { readonly kind: 'empty'; readonly at: Span; readonly path: string }
  | { readonly kind: 'stale' | 'not-yet'; readonly list: RevocationList; readonly path: string }
  /** With lists OpenSSL wants one of every CA of the chain. */
  | { readonly kind: 'uncovered'; readonly ca: Certificate; readonly path: string };

export interface Revocation {
  /** Records that take a client certificate as a proof, by the words that ask for it. */
  readonly demands: readonly Span[];
  readonly faults: readonly RevocationFault[];
}

/** How a server that asks for client certificates learns which of them no longer count; undefined for one that asks for none. */
export function revocation(server: Server, now: number): Revocation | undefined {
  const { settings, material } = server;
  const tree = hbaInForce(server);
  const ca = settings.text('ssl_ca_file');
  if (!tree || isTlsOff(server) || !known(ca) || known(settings.bool('ssl_sni')) === true) return undefined;
  const asks = (record: HbaRecord) => record.type.value === 'hostssl' && certificateDemand(record) !== 'none';
  const records = [...decidersOf(server, tree, 'tls', asks)];
  if (records.length === 0) return undefined;
  const demands = records.map((record) => (clientcertOption(record) ?? record.method).at);
  const { crl } = material;
  if (crl.kind === 'none' && !isFragment(server) && server.configured) {
    return { demands, faults: [{ kind: 'none', isSoleProof: records.some(isSoleProof) }] };
  }
  if (crl.kind !== 'read' || crl.material.problems.length > 0) return { demands, faults: [] };
  const { lists, certificates } = crl.material;
  if (lists.length === 0) {
    const at = certificates[0]?.at;
    return { demands, faults: at ? [{ kind: 'empty', at, path: crl.path }] : [] };
  }
  return { demands, faults: [...dateFaults(lists, crl.path, now), ...coverFaults(server, lists, crl.path)] };
}

const isSoleProof = ({ method }: HbaRecord): boolean => method.value === 'cert' || method.value === 'trust';

function* dateFaults(lists: readonly RevocationList[], path: string, now: number): Generator<RevocationFault> {
  for (const list of lists) {
    // A newer list of the same CA takes the place of this one.
    const isReplaced = lists.some(
      (other) => other !== list && other.issuer.id === list.issuer.id && isCurrent(other, now),
    );
    if (isReplaced) continue;
    if (list.nextUpdate !== undefined && list.nextUpdate < now) yield { kind: 'stale', list, path };
    else if (list.thisUpdate > now) yield { kind: 'not-yet', list, path };
  }
}

const isCurrent = ({ thisUpdate, nextUpdate }: RevocationList, now: number): boolean =>
  thisUpdate <= now && (nextUpdate === undefined || now <= nextUpdate);

/** `X509_V_FLAG_CRL_CHECK_ALL`: an intermediate or root without a list of its own lets none of its certificates through. */
function* coverFaults(
  { material: { ca } }: Server,
  lists: readonly RevocationList[],
  path: string,
): Generator<RevocationFault> {
  if (ca.kind !== 'read') return;
  for (const certificate of ca.material.certificates) {
    const issues = ca.material.certificates.length === 1 || isSelfSigned(certificate);
    if (issues && !lists.some(({ issuer }) => issuer.id === certificate.subject.id)) {
      yield { kind: 'uncovered', ca: certificate, path };
    }
  }
}

/** Client certificates in sight that live so short that nobody needs to take them back. */
export function areShortLived(server: Server, { material }: Project): boolean {
  const { ca } = server.material;
  if (ca.kind !== 'read') return false;
  const issued = material
    .filter(({ uses }) => uses.some(({ as }) => as === 'client certificate'))
    .flatMap(({ certificates }) => certificates.slice(0, 1))
    .filter((certificate) => ca.material.certificates.some((one) => one.subject.id === certificate.issuer.id));
  return issued.length > 0 && issued.every(({ notBefore, notAfter }) => notAfter - notBefore <= SHORT_LIFE);
}

const SHORT_LIFE = 10 * 86_400_000;
