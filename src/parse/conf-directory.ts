import { compareBytes } from './hba-bytes.js';

/** The files that `include_dir` reads, in its order: the filter and the `strcmp` of `GetConfFilesInDir`. */
export const confFilesOf = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.length >= 6 && !name.startsWith('.') && name.endsWith('.conf')).sort(compareBytes);
