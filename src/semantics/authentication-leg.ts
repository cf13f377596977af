import { splitGucList } from '../parse/hba-guc-list.js';
import { optionValues } from '../parse/hba-options.js';
import type { HbaOption, HbaRecord } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { spanOf } from '../text/source.js';
import { localityOf } from './locality.js';

/** A way over the network on which PostgreSQL hands a client's password on, and others can read it. */
export type AuthenticationLeg =
  /** A password in the clear; `notOn` is an `ldaptls` that does not switch TLS on. */
  | { readonly kind: 'ldap'; readonly servers: readonly string[]; readonly notOn?: HbaOption }
  /** UDP, where the password is hidden by MD5 and a shared secret. */
  | { readonly kind: 'radius'; readonly servers: readonly string[] };

/**
 * Where the password goes that a record asks for, if it leaves this host unprotected.
 *
 * Tried on a PostgreSQL with LDAP: only `ldaptls=1` starts TLS, the last of `ldapurl` and `ldapscheme` decides about the
 * scheme, OpenLDAP takes it in any case, and with a scheme other than `ldap` nothing is ever sent in the clear.
 */
export function authenticationLeg(record: HbaRecord): AuthenticationLeg | undefined {
  const values = optionValues(record.options);
  switch (record.method.value) {
    case 'ldap': {
      if (values.get('ldaptls') === '1') return undefined;
      if ((values.get('ldapscheme') ?? 'ldap').toLowerCase() !== 'ldap') return undefined;
      const servers = (values.get('ldapserver') ?? '').split(' ').filter((name) => name !== '');
      // Without a server DNS is asked for one; without a base neither, and nobody gets in.
      if (servers.length === 0 && !values.has('ldapbasedn')) return undefined;
      const away = servers.filter(isAway);
      if (servers.length > 0 && away.length === 0) return undefined;
      const notOn = record.options.findLast(({ name }) => name === 'ldaptls');
      return { kind: 'ldap', servers: away, ...(notOn && { notOn }) };
    }
    case 'radius': {
      const servers = (splitGucList(values.get('radiusservers') ?? '') ?? []).filter(isAway);
      return servers.length > 0 ? { kind: 'radius', servers } : undefined;
    }
    default:
      return undefined;
  }
}

/** A tunnel's end on this host is protected by the tunnel. */
function isAway(server: string): boolean {
  const locality = localityOf(server);
  return locality === 'remote' || locality === 'service';
}

/** Writes `ldaptls=1`, over an `ldaptls` that is none or after the last option; undefined where that is in another file. */
export function withStartTls({ at, options }: HbaRecord): Edit | undefined {
  const written = options.findLast(({ name }) => name === 'ldaptls');
  const place = written ?? options.at(-1);
  if (!place || place.at.file !== at.file) return undefined;
  if (written) return { at: written.at, text: 'ldaptls=1' };
  return { at: spanOf(at.file, place.at.end, place.at.end), text: ' ldaptls=1' };
}
