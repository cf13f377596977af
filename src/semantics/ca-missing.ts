import type { HbaRecord } from '../parse/hba-tree.js';
import { known } from '../text/resolved.js';
import { type Span, textOf } from '../text/source.js';
import { certificateDemand, clientcertOption } from './client-certificate.js';
import { hbaInForce } from './hba-versions.js';
import { decidersOf } from './network-records.js';
import type { Server } from './project.js';
import { isFragment, isTlsOff } from './tls-offered.js';

/** Records that ask for client certificates on a server that has no CA to check them with. */
export interface CaMissing {
  /** The words that ask, one a record. */
  readonly demands: readonly { readonly at: Span; readonly text: string }[];
  /** Where `ssl_ca_file` is emptied; absent where nothing sets it. */
  readonly at?: Span;
}

/** Whether every such record turns everybody away; undefined where it does not, or nobody can tell. */
export function caMissing(server: Server): CaMissing | undefined {
  const { settings, configured } = server;
  const tree = hbaInForce(server);
  const file = settings.text('ssl_ca_file');
  if (!tree || isTlsOff(server) || file.kind === 'unknown' || file.value !== '') return undefined;
  if (file.kind === 'default' && (!configured || isFragment(server))) return undefined;
  // With SNI the CA stands in pg_hosts.conf, host by host.
  if (known(settings.bool('ssl_sni')) === true) return undefined;
  const asks = (record: HbaRecord) => record.type.value === 'hostssl' && certificateDemand(record) !== 'none';
  const demands = [...decidersOf(server, tree, 'tls', asks)].map((record) => {
    const at = clientcertOption(record)?.at ?? record.method.at;
    return { at, text: textOf(at) };
  });
  if (demands.length === 0) return undefined;
  return file.kind === 'set' ? { demands, at: file.at } : { demands };
}
