import { isPrivateKey, pemBlocks } from '../../parse/pem.js';
import { type Files, isReadable } from '../../text/files.js';
import { globMatcher } from '../../text/glob.js';
import { basename, dirname, join } from '../../text/path.js';
import { whole } from '../../text/source.js';

/** Names that people give to private keys and to nothing else. */
const KEY_NAME =
  /\.key$|\.pk8$|^id_(?:rsa|dsa|ecdsa|ed25519)$|(?:^|[-_.])(?:priv(?:ate)?(?:[-_.]?key)?|privkey\d*|key)\.pem$/iu;
/** Names that may be a key, a certificate, or both. */
const MAYBE_KEY = /\.(?:pem|p8|crt)$/iu;

/**
 * The private keys that a source of `COPY` brings, by name.
 * @param context the folder the image is built from
 * @returns names as written, or of files in a folder that is copied as a whole
 */
export function privateKeysIn(source: string, context: string, files: Files): readonly string[] {
  if (/\$\{|^\w+:\/\//u.test(source) || /^(?:\.|\.\/|\/)$/u.test(source)) return [];
  const path = join(context, `./${source}`);
  const names = files.list(path);
  if (names && names.length > 0) return keysAmong(path, names, files, (name) => join(source, name));
  if (/[*?[]/u.test(basename(source))) {
    const matches = globMatcher([basename(source)]);
    const beside = (files.list(dirname(path)) ?? []).filter((name) => matches(name));
    if (beside.length > 0) return keysAmong(dirname(path), beside, files, (name) => join(dirname(source), name));
    return KEY_NAME.test(basename(source)) ? [source] : [];
  }
  return isKey(path, files) ? [source] : [];
}

const keysAmong = (
  folder: string,
  names: readonly string[],
  files: Files,
  shown: (name: string) => string,
): readonly string[] => names.filter((name) => isKey(join(folder, name), files)).map(shown);

/** What the file holds decides; where nobody can read it, its name. */
function isKey(path: string, files: Files): boolean {
  const name = basename(path);
  const isNamed = KEY_NAME.test(name);
  if (!isNamed && !MAYBE_KEY.test(name)) return false;
  const file = files.read(path);
  return isReadable(file) ? pemBlocks(whole(file)).some(isPrivateKey) : isNamed;
}
