import type { DriverInput, IgnoredSetting, Layer, Written } from '../policy.js';

/** Words that are about TLS in some driver's connection string or options. */
const ABOUT_TLS =
  /^(?:ssl|tls)(?!_?(?:password|passphrase)$)|^(?:channel_?binding|requiressl|uselibpqcompat|useLibpqCompat)$/iu;

export const isAboutTls = (name: string): boolean => ABOUT_TLS.test(name);

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
    .filter(({ name }) => isAboutTls(name) && !heeds(name))
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
