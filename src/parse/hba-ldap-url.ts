/** What `ldap_url_parse` of OpenLDAP finds in `ldap[s]://host:port/dn?attributes?scope?filter?extensions`. */
export interface LdapUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly dn: string | undefined;
  /** The first of the list. */
  readonly attribute: string | undefined;
  /** 0 base, 1 one level, 2 subtree, 3 children. */
  readonly scope: number;
  readonly filter: string | undefined;
}

export interface LdapUrlFault {
  readonly fault: string;
}

/** PostgreSQL looks the reason up among the codes of another table, so the text it prints has nothing to do with URLs. */
const BAD_SCHEME: LdapUrlFault = { fault: 'Time limit exceeded' };
const BAD_ENCLOSURE: LdapUrlFault = { fault: 'Size limit exceeded' };
const BAD_URL: LdapUrlFault = { fault: 'Compare False' };
const BAD_SCOPE: LdapUrlFault = { fault: 'Strong(er) authentication required' };

const PORTS: Readonly<Record<string, number>> = { ldap: 389, ldaps: 636, ldapi: 0 };
const SCOPES: Readonly<Record<string, number>> = {
  base: 0,
  one: 1,
  onelevel: 1,
  sub: 2,
  subtree: 2,
  subordinate: 3,
  children: 3,
};

export function parseLdapUrl(text: string): LdapUrl | LdapUrlFault {
  const opening = /^(<?)(?:url:)?(ldaps?|ldapi):\/\//i.exec(text);
  if (!opening) return BAD_SCHEME;
  const enclosed = opening[1] === '<';
  if (enclosed && !text.endsWith('>')) return BAD_ENCLOSURE;
  const scheme = opening[2]!.toLowerCase();
  const rest = text.slice(opening[0].length, enclosed ? -1 : undefined);
  const slash = rest.search(/[/?]/u);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const place = /^(?:\[([^\]]*)\]|([^:]*))(?::([0-9]+))?$/u.exec(authority);
  if (!place) return BAD_URL;
  const parts = slash < 0 ? [] : rest.slice(rest[slash] === '/' ? slash + 1 : slash).split('?');
  if (parts.length > 5) return BAD_URL;
  const [dn, attributes, scope, filter] = parts;
  if (scope && !Object.hasOwn(SCOPES, scope.toLowerCase())) return BAD_SCOPE;
  const [attribute] = (attributes ?? '').split(',').filter((name) => name !== '');
  return {
    scheme,
    host: percentDecoded(place[1] ?? place[2] ?? ''),
    port: place[3] ? Number(place[3]) : PORTS[scheme]!,
    dn: dn === undefined ? undefined : percentDecoded(dn),
    attribute: attribute === undefined ? undefined : percentDecoded(attribute),
    scope: scope ? SCOPES[scope.toLowerCase()]! : 0,
    filter: filter ? percentDecoded(filter) : undefined,
  };
}

/** A `%` without two hexadecimal digits empties the whole part. */
function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
