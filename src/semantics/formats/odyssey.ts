import { type OdysseyBlock, type OdysseyItem, parseOdysseyConf } from '../../parse/odyssey-conf.js';
import { templateOf } from '../../parse/template.js';
import { byDefault, known, mapResolved, type Resolved } from '../../text/resolved.js';
import type { Locality, PoolerListener } from '../project.js';
import type { FormatReader, WrittenConnection, WrittenOption, WrittenPooler } from '../written.js';
import { beside } from './beside.js';
import { listenReach } from './listen-reach.js';
import { poolerVersion } from './pooler-version.js';

/** odyssey.conf: every `listen` with every `storage` that goes to another server. */
export const odyssey: FormatReader = (file, context) => {
  const items = parseOdysseyConf(file);
  const listens = items.filter(({ name, block }) => name === 'listen' && block);
  const storages = items.filter(({ name, block }) => name === 'storage' && block);
  const { gap } = templateOf(file);
  const gaps = gap ? [gap] : [];
  if (listens.length + storages.length === 0) return { gaps };
  const upstreams = storages.flatMap(upstreamOf);
  const version = poolerVersion('odyssey', file, context.files);
  const common = { software: 'odyssey', version, upstreams };
  const poolers: readonly WrittenPooler[] =
    listens.length > 0
      ? listens.map((listen) => ({
          ...common,
          name: file.path,
          at: listen.nameAt,
          listener: listenerOf(listen),
          settings: optionsOf(listen.block),
        }))
      : [
          {
            ...common,
            name: file.path,
            at: storages[0]!.nameAt,
            listener: {
              at: storages[0]!.nameAt,
              tls: { kind: 'unknown', why: 'no `listen` is in sight' },
              reach: 'unknown',
            },
            settings: new Map(),
          },
        ];
  // What goes out is said once, however many ways there are in.
  return { poolers: poolers.map((pooler, index) => (index === 0 ? pooler : { ...pooler, upstreams: [] })), gaps };
};

const optionsOf = (block: OdysseyBlock | undefined): ReadonlyMap<string, WrittenOption> =>
  new Map(
    (block?.items ?? []).flatMap(({ name, nameAt, words: [value] }) =>
      value ? [[name, beside(name, value, nameAt)] as const] : [],
    ),
  );

const NO_TLS = 'no `tls` is set for the listener, and Odyssey then offers none';

function listenerOf({ nameAt, block }: OdysseyItem): PoolerListener {
  const options = optionsOf(block);
  const port = options.get('port');
  const mode: Resolved<string> = options.get('tls')?.value ?? byDefault('disable', NO_TLS);
  return {
    at: options.get('tls')?.at ?? nameAt,
    tls: mapResolved(mode, listened, 'its `tls` is no mode, so Odyssey does not start'),
    clientCertificate: known(mode)?.startsWith('verify_') ?? false,
    ...(port && { port: port.value }),
    addresses: [known(options.get('host')?.value)].filter((one) => one !== undefined),
    reach: reachOf(options.get('host')),
  };
}

function listened(mode: string): 'off' | 'client-chooses' | 'required' | undefined {
  if (mode === 'disable') return 'off';
  if (mode === 'allow' || mode === 'prefer') return 'client-chooses';
  return ['require', 'verify_ca', 'verify_full'].includes(mode) ? 'required' : undefined;
}

/** Without a `host` it listens on its Unix-domain socket alone. */
function reachOf(host: WrittenOption | undefined): Locality {
  if (!host) return 'socket';
  const address = known(host.value);
  return address === undefined ? 'unknown' : listenReach(address === '' ? [] : [address]);
}

const CARRIED = /^(?:host|port|tls(?:_.*)?)$/u;

function upstreamOf({ words: [label], nameAt, block }: OdysseyItem): readonly WrittenConnection[] {
  const options = [...optionsOf(block).values()];
  // `type "local"` is Odyssey's own console.
  if (options.some(({ name, value }) => name === 'type' && known(value) === 'local')) return [];
  return [
    {
      name: label ? `storage "${label.text}"` : 'storage',
      at: nameAt,
      role: 'pooler',
      options: options.filter(({ name }) => CARRIED.test(name)),
      drivers: [{ id: 'odyssey', why: 'it is Odyssey that connects' }],
      addOption: (name, value) =>
        block && /^\w+$/u.test(value) ? { at: block.opened, text: `\n  ${name} "${value}"` } : undefined,
    },
  ];
}
