import { parseUserlist } from '../../parse/userlist.js';
import { basename } from '../../text/path.js';
import type { WrittenPassword } from '../project.js';
import type { FormatReader } from '../written.js';
import { shownValue } from './beside.js';

/** userlist.txt: the passwords that PgBouncer asks clients for and logs in with. */
export const userlist: FormatReader = (file, { environment }) => ({
  passwords: parseUserlist(file)
    .filter(({ secret }) => secret.text !== '')
    .map(({ user, secret }) => ({
      at: secret.at,
      where: 'userlist',
      name: basename(file.path),
      user,
      value: shownValue(secret),
      form: formOf(secret.text),
      environment,
    })),
});

/** `get_password_type` of PgBouncer. */
function formOf(secret: string): WrittenPassword['form'] {
  if (/^md5[0-9a-f]{32}$/iu.test(secret)) return 'md5';
  return secret.startsWith('SCRAM-SHA-256$') ? 'scram' : 'plain';
}
