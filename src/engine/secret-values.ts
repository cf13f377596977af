import type { Secret } from '../semantics/project.js';
import type { Range } from '../text/range.js';
import { textOf } from '../text/source.js';

/** Values shorter than this are hidden only where they stand: hiding every `abc` would leave nothing to read. */
const SHORTEST = 4;
const LONGEST = 1 << 16;

/**
 * Words that people use as passwords and that we, PostgreSQL and file names use as words. Hidden where they stand as
 * a password, and not elsewhere: `POSTGRES_PASSWORD=postgres` must not turn `postgresql.conf` into `****ql.conf`.
 */
const WORDS = new Set(
  `admin application backend certificate changeme client compose conf config connection container database default
  demo deploy development disable docker encrypted encryption environment error example false file files fixture
  frontend guest host hostnossl hostssl image info key keys linter local localhost main master message method mode
  network none passphrase password passwd pass peer plaintext port postgres postgresql prefer primary private prod
  production project public reject remote replica replication require root rule sample secret secrets server service
  services setting sslmode staging standby test tests testing token true trust user username users value variable
  verify-ca verify-full volume volumes warning yaml`.split(/\s+/u),
);

/** How a secret may be spelt: as decoded, as it stands, and in the encodings that carry text around. */
function spellings({ value, at }: Secret): readonly string[] {
  const raw = textOf(at);
  // Nothing that is said holds a text this long, or one that is no value; it is hidden where it stands.
  if (value === '' || raw.length > LONGEST || value.length > LONGEST) return [];
  const spelt = new Set<string>();
  for (const text of [value, raw, percentDecoded(raw), percentDecoded(value)]) {
    spelt.add(text);
    spelt.add(text.replaceAll("'", "''"));
    spelt.add(text.replaceAll('"', '""'));
    spelt.add(text.replaceAll(/[\\']/gu, '\\$&'));
    spelt.add(JSON.stringify(text).slice(1, -1));
    for (const encoded of percentEncoded(text)) {
      spelt.add(encoded);
      spelt.add(encoded.replaceAll(/%[0-9A-F]{2}/gu, (hex) => hex.toLowerCase()));
      spelt.add(encoded.replaceAll('%20', '+'));
    }
  }
  for (const text of [...spelt]) for (const line of text.split(/\r?\n/u)) spelt.add(line);
  return [...spelt].filter((text) => text.length >= SHORTEST && !WORDS.has(text.toLowerCase()));
}

/** Encoders differ in whether they leave `!'()*` alone. */
function percentEncoded(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
  return [encoded, encoded.replaceAll(/[!'()*]/gu, hex)];
}

const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One password on a hundred thousand lines is spelt out once. */
function isFirstOfItsText(): (secret: Secret) => boolean {
  const known = new Set<string>();
  return ({ value, at }) => {
    const before = known.size;
    return known.add(`${value.length} ${value}${textOf(at)}`).size > before;
  };
}

/** Finds every spelling of every secret in a text; overlapping ones too. Linear in the text, however many secrets. */
export function valueFinder(secrets: readonly Secret[]): (text: string) => readonly Range[] {
  /** By how they begin: the spellings, and their lengths, the longest first. */
  const needles = new Map<string, { readonly spelt: Set<string>; lengths: readonly number[] }>();
  const firsts = new Set<number>();
  for (const needle of secrets.filter(isFirstOfItsText()).flatMap(spellings)) {
    const head = needle.slice(0, SHORTEST);
    const known = needles.get(head);
    if (known) known.spelt.add(needle);
    else needles.set(head, { spelt: new Set([needle]), lengths: [] });
    firsts.add(needle.charCodeAt(0));
  }
  for (const known of needles.values())
    known.lengths = [...new Set([...known.spelt].map(({ length }) => length))].sort((a, b) => b - a);

  const longestAt = (text: string, at: number): number => {
    const known = needles.get(text.slice(at, at + SHORTEST));
    return known?.lengths.find((length) => known.spelt.has(text.slice(at, at + length))) ?? 0;
  };
  return (text) => {
    const found: { start: number; end: number }[] = [];
    if (firsts.size === 0) return found;
    for (let at = 0; at < text.length; at++) {
      if (!firsts.has(text.charCodeAt(at))) continue;
      const end = at + longestAt(text, at);
      const last = found.at(-1);
      if (end === at) continue;
      if (last && at <= last.end) last.end = Math.max(last.end, end);
      else found.push({ start: at, end });
    }
    return found;
  };
}
