import type { DriverHint } from '../../written.js';

export const npgsql: DriverHint = { id: 'npgsql', why: 'a string with `Host=` among `;` is one of Npgsql' };

/** Keywords of an ADO.NET string, in Npgsql's spelling and its aliases. */
const HOST = /(?:^|;)\s*(?:Host|Server)\s*=/iu;
const OWN = /(?:^|;)\s*(?:Host|Username|SSL\s?Mode|Search\s?Path|Include Error Detail|Trust Server Certificate)\s*=/iu;
const OTHERS =
  /(?:^|;)\s*(?:Initial Catalog|Data Source|Integrated Security|Uid|MultipleActiveResultSets|TrustServerCertificate|AccountEndpoint|Trusted_Connection)\s*=/iu;

/** SQL Server, MySQL and others write the same kind of string; `Server=` is PostgreSQL's only with its port. */
export function isNpgsqlString(text: string): boolean {
  if (!text.includes(';') || text.length > 4000 || !HOST.test(text) || OTHERS.test(text)) return false;
  return (OWN.test(text) && /(?:^|;)\s*Host\s*=/iu.test(text)) || /(?:^|;)\s*Port\s*=\s*54\d\d\b/iu.test(text);
}
