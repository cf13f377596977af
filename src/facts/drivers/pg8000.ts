import { byDefault } from '../../text/resolved.js';
import { decidedBy } from '../outcome.js';
import { type Driver, NEVER, PREFERRED, required, type Written } from '../policy.js';
import { withLayers } from '../precedence.js';
import { isAboutTls, noPgsslmode, unheeded } from '../unheeded.js';
import { contextFiles, contextPolicy, contextUnseen } from './python-context.js';

const INSTEAD = '`ssl_context` of `connect` is what it reads';

/**
 * One argument tells all: `ssl_context`. It has no strings of its own: those of SQLAlchemy become arguments of
 * `connect`, which takes no others about TLS.
 */
export const pg8000: Driver = {
  id: 'pg8000',
  title: 'pg8000',
  aliases: ['sqlalchemy-pg8000', 'postgresql+pg8000', 'cloud-sql-python-connector'],
  source: 'pg8000 1.31.5 run, by itself and under SQLAlchemy 2.1.1',
  reading: { layers: ['beside', 'string'], variables: {}, withoutHost: 'localhost', strings: 'lenient' },
  secure: { words: '`ssl_context=ssl.create_default_context(cafile=…)`' },
  policy(input) {
    const stranger = input.all('string').find(({ name }) => isAboutTls(name));
    if (stranger) {
      const refuses =
        stranger.name === 'ssl_context'
          ? '`ssl_context` in a URL is a string, and no context'
          : `connect() got an unexpected keyword argument '${stranger.name}'`;
      return decidedBy(stranger.value, { refuses }, refuses);
    }
    const beside = input
      .all('beside')
      .map((setting): Written => ({ ...setting, name: setting.name.replace(/^connect_args\./u, '') }));
    const handed = withLayers(input, { beside });
    const context = handed.get('beside', 'ssl_context');
    if (context === undefined || context.type === 'null' || context.type === 'undefined') {
      return byDefault(
        PREFERRED,
        'pg8000 asks for TLS without verifying anything, and does without where there is none',
      );
    }
    if (context.value.kind === 'unknown') return context.value;
    if (context.type === 'boolean') {
      const on = /^true$/iu.test(context.value.value);
      return decidedBy(context.value, on ? required('nothing') : NEVER, '`ssl_context` says so');
    }
    const policy = contextPolicy(handed, context);
    return policy ? decidedBy(context.value, policy, 'the context says so') : contextUnseen(context);
  },
  files(input) {
    const beside = input
      .all('beside')
      .map((setting): Written => ({ ...setting, name: setting.name.replace(/^connect_args\./u, '') }));
    const handed = withLayers(input, { beside });
    const context = handed.get('beside', 'ssl_context');
    return context?.type === 'object' ? contextFiles(handed, context) : {};
  },
  ignored: (input) => unheeded(input, [noPgsslmode(INSTEAD)]),
};
