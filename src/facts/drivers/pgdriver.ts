import { byMode, decidedBy, MODES, switchOf, textOf } from '../outcome.js';
import { type Driver, type DriverReading, NEVER, required } from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import { noPgsslmode, unheeded } from '../unheeded.js';
import { goFiles, goTlsConfig } from './go-tls-config.js';

const READING: DriverReading = {
  layers: ['string', 'environment'],
  variables: { PGHOST: 'host', PGPORT: 'port', PGUSER: 'user', PGPASSWORD: 'password', PGDATABASE: 'dbname' },
  withoutHost: 'localhost',
  strings: 'lenient',
};

/** The driver of uptrace/bun: TLS without verification unless asked otherwise, and never a second try without it. */
export const pgdriver: Driver = {
  id: 'pgdriver',
  title: 'pgdriver',
  aliases: ['github.com/uptrace/bun/driver/pgdriver', 'uptrace/bun', 'uptrace'],
  source: 'uptrace/bun driver/pgdriver/config.go',
  reading: READING,
  secure: { string: { sslmode: 'verify-full' }, words: '`sslmode=verify-full`, with `sslrootcert` for a private CA' },
  policy(input, world) {
    const insecure = input.all('beside').findLast(({ name }) => /^(?:with)?insecure$/iu.test(name));
    if (insecure) {
      if (insecure.value.kind === 'unknown') return insecure.value;
      const outcome = switchOf(insecure) ? NEVER : required('chain-and-name');
      return decidedBy(insecure.value, outcome, 'the code says so');
    }
    const inCode = goTlsConfig(input);
    if (inCode)
      return inCode.setting.value.kind === 'unknown'
        ? inCode.setting.value
        : decidedBy(inCode.setting.value, inCode.policy, 'the code says so');
    const options = effectiveLookup(READING, input);
    const root = options('sslrootcert');
    const mode = options('sslmode');
    if (root?.kind === 'unknown' && textOf(mode && { value: mode }) !== 'verify-full') return root;
    const named = textOf(root && { value: root });
    if (named && world.exists(named) === false) {
      const refuses = `open ${named}: no such file or directory`;
      return decidedBy(root, { refuses }, refuses);
    }
    const weak = required(named ? 'chain' : 'nothing');
    return byMode(
      mode,
      { ...MODES, allow: weak, prefer: weak, require: weak },
      {
        fallback: weak,
        why: 'no `sslmode` is set, and pgdriver then requires TLS and verifies nothing',
        refuse: (word) => `pgdriver: sslmode '${word}' is not supported`,
      },
    );
  },
  files: (input) => goFiles(input, effectiveLookup(READING, input), { exists: () => 'unknown' }),
  ignored: (input) => unheeded(input, [noPgsslmode('`sslmode` in the DSN is what it reads')]),
};
