import type { DriverInput, IgnoredSetting, Layer, Written } from '../policy.js';
import { isAboutTls } from '../unheeded.js';

/** The password of a key is no promise about the connection. */
export const promisesTls = (name: string): boolean => isAboutTls(name) && !/pass(?:word|phrase)$/iu.test(name);

/** Of settings with the same name the last; one that is set to what cannot be seen counts, too. */
export const lastOfEach = (settings: readonly Written[]): readonly Written[] => [
  ...new Map(settings.map((setting) => [setting.name, setting])).values(),
];

/** Settings of a layer about TLS that are not among those a driver heeds, with what becomes of them. */
export function unheeded(
  input: DriverInput,
  layer: Layer,
  heeds: (name: string) => boolean,
  say: (setting: Written) => Omit<IgnoredSetting, 'setting'>,
): readonly IgnoredSetting[] {
  return lastOfEach(input.all(layer))
    .filter(({ name }) => promisesTls(name) && !heeds(name))
    .map((setting) => ({ setting, ...say(setting) }));
}

/** Variables of libpq about TLS that hardly any driver of another language reads. */
const LIBPQ_VARIABLES = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY', 'PGSSLCRL', 'PGREQUIRESSL', 'PGCHANNELBINDING'];

/** Those of libpq's variables about TLS that a driver does not read. */
export const unreadVariables = (
  input: DriverInput,
  more: readonly string[],
  instead?: string,
): readonly IgnoredSetting[] =>
  lastOfEach(input.all('environment'))
    .filter(({ name }) => LIBPQ_VARIABLES.includes(name) || more.includes(name))
    .map((setting) => ({
      setting,
      because: `never reads \`${setting.name}\``,
      ...(instead !== undefined && { instead }),
    }));
