const SECRET_WORD = /passw(?:or)?d|passphrase|passwd|pwd|secret|token|credential|api_?key|private_?key|access_?key/u;

/** Names that hold such a word and whose value is a place, a switch, a count or an algorithm. */
const NOT_A_VALUE =
  /(?:^|_)(?:files?|path|dir|directory|name|id|ids|user|url|uri|host|type|ttl|expiry|expires|length|min|max|policy|age|limit)$|password_?encryption|supports_reload$|(?:require|allow|enable|use|has|is|no|reset)_|^ssl_?key$/u;

/** The last words of names such as `SECRET_KEY_BASE`; a bare `key` says nothing. */
const ENDS_IN_KEY = /_(?:keys?|pass|pw|auth)$/u;

/** Does a setting, variable or option of this name hold a credential? Judged by its words, in any case and notation. */
export function namesSecret(name: string): boolean {
  if (name.length > 200) return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_');
  if (/^(?:pgpassfile|passfile|pgsslkey|sslkey|require_auth)$/u.test(words)) return false;
  if (ENDS_IN_KEY.test(words)) return true;
  return SECRET_WORD.test(words) && !NOT_A_VALUE.test(words);
}
