import { linesOf } from '../../parse/embedded-lines.js';
import { verbatim } from '../../text/passage.js';
import { basename } from '../../text/path.js';
import { whole } from '../../text/source.js';
import { passfilePasswords } from '../passfile-passwords.js';
import type { FormatReader } from '../written.js';

/** Password files of libpq. */
export const pgpass: FormatReader = (file, { environment }) => ({
  passwords: passfilePasswords(linesOf(verbatim(whole(file))), environment, basename(file.path)),
});
