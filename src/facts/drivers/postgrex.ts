import { byDefault, type Resolved, unknown } from '../../text/resolved.js';
import { isBefore } from '../driver-version.js';
import { decidedBy, switchOf, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverInput,
  type DriverWorld,
  NEVER,
  type PolicyOrRefusal,
  required,
  type Written,
} from '../policy.js';
import { isAboutTls, noPgsslmode, type Unheeded, unheeded } from '../unheeded.js';
import { fileNamed, files } from './file-options.js';

const INSTEAD = '`ssl` is what it reads: `true`, or a list of options';

/**
 * Postgrex, and Ecto on it: `ssl` tells, in the URL as `ssl=true`, which counts more than the configuration, or beside it
 * as `true` or as options of Erlang's `ssl`. What `true` alone verifies depends on the version.
 */
export const postgrex: Driver = {
  id: 'postgrex',
  title: 'Postgrex',
  aliases: ['ecto', 'ecto_sql', 'phoenix', 'ash_postgres', 'oban', 'elixir'],
  source: 'elixir-ecto/postgrex CHANGELOG and lib/postgrex/protocol.ex; elixir-ecto/ecto lib/ecto/repo/supervisor.ex',
  reading: {
    layers: ['string', 'beside', 'environment'],
    variables: { PGHOST: 'host', PGPORT: 'port', PGUSER: 'user', PGPASSWORD: 'password', PGDATABASE: 'dbname' },
    withoutHost: 'localhost',
    strings: 'lenient',
  },
  secure: {
    string: { ssl: 'true' },
    words: '`ssl: true` since Postgrex 0.21.1, or `ssl: [cacertfile: …]`',
  },
  policy(input, world) {
    const ssl = input.get('string', 'ssl') ?? input.get('beside', 'ssl') ?? firstOption(input);
    if (ssl === undefined) return byDefault(NEVER, 'no `ssl` is set, and Postgrex then uses no TLS');
    if (ssl.value.kind === 'unknown') return ssl.value;
    const word = ssl.value.value;
    const isList = ssl.type === 'object' || ssl.type === 'array' || ssl.name !== 'ssl';
    if (!isList && (word === 'false' || word === 'nil' || word === ''))
      return decidedBy(ssl.value, NEVER, '`ssl` says so');
    if (!isList && word !== 'true') {
      return decidedBy(ssl.value, { refuses: `\`ssl\` is "${word}", which is neither \`true\` nor options` }, '');
    }
    const outcome = verified(input, world, isList);
    return 'kind' in outcome ? outcome : decidedBy(ssl.value, outcome, '`ssl` says so');
  },
  files: (input) =>
    files({
      root: fileNamed(erlang(input, 'cacertfile')?.value) ?? { kind: 'system' },
      certificate: fileNamed(erlang(input, 'certfile')?.value),
      key: fileNamed(erlang(input, 'keyfile')?.value),
    }),
  ignored: (input, { version }) =>
    unheeded(input, [
      ...(['string', 'beside'] as const).flatMap((layer): Unheeded[] => [
        {
          layer,
          name: (name) => isAboutTls(name) && !/^ssl(?:_opts)?(?:\.|$)/u.test(name),
          because: ({ name }) => `makes an option of \`${name}\` that nobody reads`,
          instead: INSTEAD,
        },
      ]),
      {
        layer: 'beside',
        name: (name) => /^ssl_opts(?:\.|$)/u.test(name),
        when: () => !isBefore(version, '0.18.0') && switchOf(input.get('beside', 'ssl')) !== true,
        because: 'does not look at `ssl_opts` unless `ssl` is `true`',
        instead: INSTEAD,
      },
      noPgsslmode(INSTEAD),
    ]),
};

const firstOption = (input: DriverInput) => input.all('beside').find(({ name }) => name.startsWith('ssl.'));

/** An option of Erlang's `ssl`, in `ssl` itself or in `ssl_opts`. */
const erlang = (input: DriverInput, name: string): Written | undefined =>
  input.get('beside', `ssl.${name}`) ?? input.get('beside', `ssl_opts.${name}`);

function verified(
  input: DriverInput,
  { version }: DriverWorld,
  isList: boolean,
): PolicyOrRefusal | Resolved<PolicyOrRefusal> {
  const verify = erlang(input, 'verify');
  if (verify?.value.kind === 'unknown') return verify.value;
  if (/verify_none/u.test(textOf(verify) ?? '')) return required('nothing');
  const indication = erlang(input, 'server_name_indication');
  if (indication?.value.kind === 'unknown') return indication.value;
  const nameless = /^:?disable$/u.test(textOf(indication) ?? '');
  const told = /verify_peer/u.test(textOf(verify) ?? '');
  const options = isList || input.all('beside').some(({ name }) => name.startsWith('ssl_opts'));
  if (isBefore(version, '0.18.0')) {
    if (!told) return required('nothing');
  } else if (!isList && isBefore(version, '0.21.0') && !told) {
    const but = 'Erlang/OTP verifies nothing until 25 and refuses to connect since 26';
    return { ...required('nothing'), but };
  } else if (!isList && !options && isBefore(version, '0.21.1')) {
    return unknown('Postgrex 0.21.0 mistakes `ssl: true` without options');
  }
  return required(nameless ? 'chain' : 'chain-and-name');
}
