import { isAtLeast } from '../../driver-version.js';

/** What arrives at `pg` as `ssl`. */
export type Ssl =
  | { readonly kind: 'unset' }
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      /** `true` itself, and no object. */
      readonly plain?: true;
      /** `rejectUnauthorized`: the literal `true` or `false`, anything else that is there, or nothing. */
      readonly rejects?: 'true' | 'false' | 'other';
      /** `checkServerIdentity` takes the place of the check of the name. */
      readonly anyName?: true;
      /** `servername` or `host` says what the certificate must be for. */
      readonly named?: true;
      /** Why `tls.connect` gets to no server with it, where it verifies. */
      readonly fails?: string;
    }
  | { readonly kind: 'refused'; readonly refuses: string; readonly word?: string };

export const UNSET: Ssl = { kind: 'unset' };
export const OFF: Ssl = { kind: 'off' };
export const ON: Ssl = { kind: 'on', plain: true };
export const UNVERIFIED: Ssl = { kind: 'on', rejects: 'false' };

/**
 * A string. `pg` 8.1 came to know `no-verify`; 8.5 looks for a key in what is no object, and throws where the server
 * offers TLS. Before that any string was as good as `true`.
 */
export function sslOfText(text: string, written: string, pg: string | undefined): Ssl {
  if (text === '') return OFF;
  if (text === 'true') return ON;
  if (text === 'no-verify' && isAtLeast(pg, '8.1.0')) return UNVERIFIED;
  return isAtLeast(pg, '8.5.0') ? crash(written, text) : ON;
}

/** A number: `pg` asks only whether it is one that counts as true. */
export function sslOfNumber(value: number, written: string, pg: string | undefined): Ssl {
  if (value === 0 || Number.isNaN(value)) return OFF;
  return isAtLeast(pg, '8.5.0') ? crash(written, String(value)) : ON;
}

const crash = (written: string, word: string): Ssl => ({
  kind: 'refused',
  word,
  refuses: `\`${written}\` crashes node-postgres as soon as the server offers TLS`,
});
