import { set } from '../../text/resolved.js';
import { switchOf } from '../outcome.js';
import { onLibpq } from './on-libpq.js';

const SWITCH = 'ssl_require';

/** Puts `sslmode=require` over whatever the URL says where it is told `ssl_require=True`. */
export const djDatabaseUrl = onLibpq({
  id: 'dj-database-url',
  title: 'dj-database-url',
  aliases: ['dj_database_url'],
  source: 'dj-database-url 3.1.2 with Django 5.2 run',
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` and `sslrootcert` in the URL, and no `ssl_require`',
  },
  keywordOf: (name) => (name === SWITCH ? undefined : name),
  replaces(input) {
    const asked = input.get('beside', SWITCH);
    if (asked === undefined) return [];
    const { value } = asked;
    if (value.kind === 'unknown') return [{ ...asked, name: 'sslmode' }];
    if (!switchOf(asked)) return [];
    return [
      {
        ...asked,
        name: 'sslmode',
        value: value.kind === 'set' ? set('require', value.at) : { ...value, value: 'require' },
      },
    ];
  },
  ignored(input) {
    const mode = input.get('string', 'sslmode');
    if (!mode || !switchOf(input.get('beside', SWITCH))) return [];
    return [
      {
        setting: mode,
        because: 'puts `require` in the place of `sslmode`, as `ssl_require` asks for',
        instead: '`sslmode` in the URL counts without `ssl_require`',
      },
    ];
  },
});
