import { publicIssuer } from '../../facts/public-issuers.js';
import { publicRoot } from '../../facts/public-roots.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Span } from '../../text/source.js';
import { type CertificateDemand, certificateDemand } from '../client-certificate.js';
import { hbaInForce } from '../hba-versions.js';
import { decidersOf } from '../network-records.js';
import type { Server } from '../project.js';
import { isTlsOff } from '../tls-offered.js';

/** Public CAs vouch for the clients of this server. */
export interface BroadTrust {
  /** The setting. */
  readonly at: Span;
  readonly path: string;
  /** Who else gets a certificate from there, as a clause. */
  readonly whose: string;
  /** Records that ask for a certificate, with the least that one of them asks. */
  readonly records: readonly HbaRecord[];
  readonly demand: Exclude<CertificateDemand, 'none'>;
}

/** Whether `ssl_ca_file` holds roots that sign for anybody, while some record takes a certificate of theirs as a proof. */
export function broadTrust(server: Server): BroadTrust | undefined {
  const file = server.settings.text('ssl_ca_file');
  const tree = hbaInForce(server);
  if (file.kind !== 'set' || file.value === '' || !tree || isTlsOff(server)) return undefined;
  const whose = whoseRoots(server, file.value);
  if (whose === undefined) return undefined;
  const asks = (record: HbaRecord) => record.type.value === 'hostssl' && certificateDemand(record) !== 'none';
  const records = [...decidersOf(server, tree, 'tls', asks)];
  if (records.length === 0) return undefined;
  const demand = records.some((record) => certificateDemand(record) === 'verify-ca') ? 'verify-ca' : 'verify-full';
  return { at: file.at, path: file.value, whose, records, demand };
}

/** By what is in the file where that is in sight, else by its name. */
function whoseRoots({ material: { ca } }: Server, path: string): string | undefined {
  if (ca.kind !== 'read' || ca.material.certificates.length === 0) return publicRoot(path);
  const organisation = ca.material.certificates
    .map(({ subject }) => publicIssuer(subject.text))
    .find((found) => found !== undefined);
  return organisation === undefined ? undefined : `\`${organisation}\` signs for everybody`;
}
