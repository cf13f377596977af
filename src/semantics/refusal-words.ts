/** What libpq repeats here is the name of a TLS option, or a value of an option that holds no secret. */
const HARMLESS =
  /^(?:invalid (?:URI query parameter: "ssl\w{0,30}"$|connection option "ssl\w{0,30}"$|(?:ssl|channel|gss|require|target|load)[a-z_]* value: )|weak sslmode |root certificate file |negative require_auth |require_auth method |nested ")/i;

/** Messages that go on after what they repeat, and how they read without it. */
const GO_ON: readonly (readonly [start: string, without: string])[] = [
  ['missing "="', 'missing "=" in connection info string'],
  ['unexpected spaces found', 'unexpected spaces found, use percent-encoded spaces (%20) instead'],
  ['missing key/value separator', 'missing key/value separator "=" in URI query parameter'],
  ['extra key/value separator', 'extra key/value separator "=" in URI query parameter'],
  ['end of string reached', 'end of string reached when looking for matching "]" in IPv6 host address in URI'],
];

/**
 * Why libpq refuses a string, without the pieces of it that libpq repeats: a string that is taken apart wrongly may
 * have its password anywhere, as its port or as the name of an option.
 */
export function refusalWords(message: string): string {
  if (HARMLESS.test(message)) return message;
  const option = /^invalid integer value ".* for connection option ("[a-z_]+")$/su.exec(message)?.[1];
  if (option !== undefined) return `invalid integer value for connection option ${option}`;
  const known = GO_ON.find(([start]) => message.startsWith(start));
  return known ? known[1] : message.replace(/[: ]*".*$/su, '');
}
