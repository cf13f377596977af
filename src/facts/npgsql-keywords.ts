/**
 * Keywords of Npgsql's connection strings by the name that we give them: the parts of an address have libpq's names.
 * Source: `NpgsqlConnectionStringProperty` of NpgsqlConnectionStringBuilder.cs, with its synonyms, from 3 to 10.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  server: 'host',
  database: 'dbname',
  db: 'dbname',
  username: 'user',
  userid: 'user',
  uid: 'user',
  psw: 'password',
  pwd: 'password',
};

/** Display names of the keywords that matter here, as fixes write them. */
const DISPLAYED: Readonly<Record<string, string>> = {
  host: 'Host',
  port: 'Port',
  dbname: 'Database',
  user: 'Username',
  password: 'Password',
  sslmode: 'SSL Mode',
  sslnegotiation: 'SSL Negotiation',
  sslcertificate: 'SSL Certificate',
  sslkey: 'SSL Key',
  sslpassword: 'SSL Password',
  rootcertificate: 'Root Certificate',
  trustservercertificate: 'Trust Server Certificate',
  channelbinding: 'Channel Binding',
};

const OTHERS = `passfile applicationname enlist searchpath clientencoding encoding timezone usesslstream clientcertificate
  clientcertificatekey checkcertificaterevocation integratedsecurity kerberosservicename includerealm persistsecurityinfo
  logparameters includeerrordetail includeerrordetails requireauth gssencryptionmode pooling minimumpoolsize minpoolsize
  maximumpoolsize maxpoolsize connectionidlelifetime connectionpruninginterval connectionlifetime loadbalancetimeout
  timeout commandtimeout internalcommandtimeout cancellationtimeout targetsessionattributes loadbalancehosts
  hostrecheckseconds eftemplatedatabase entitytemplatedatabase efadmindatabase entityadmindatabase keepalive tcpkeepalive
  tcpkeepalivetime tcpkeepaliveinterval readbuffersize writebuffersize socketreceivebuffersize socketsendbuffersize
  maxautoprepare autoprepareminusages useperfcounters noresetonclose loadtablecomposites
  replicationmode options arraynullabilitymode multiplexing writecoalescingbufferthresholdbytes servercompatibilitymode
  convertinfinitydatetime continuousprocessing backendtimeouts preloadreader extendedtypes useextendedtypes
  syncnotification buffersize protocol compatible ssl`;

const KEYWORDS: ReadonlySet<string> = new Set([...Object.keys(DISPLAYED), ...OTHERS.split(/\s+/u)]);

/** Only Npgsql has these: SQL Server and MySQL strings look much alike. */
const OWN: ReadonlySet<string> = new Set(
  `searchpath clientencoding rootcertificate sslnegotiation passfile includeerrordetail includeerrordetails
  noresetonclose maxautoprepare autoprepareminusages targetsessionattributes servercompatibilitymode
  loadtablecomposites hostrecheckseconds kerberosservicename includerealm`.split(/\s+/u),
);

/** A keyword as it is compared: whatever its case and blanks, and one name for all synonyms. */
export function npgsqlKeyword(written: string): string {
  const name = written.replace(/\s+/gu, '').toLowerCase();
  return Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name]! : name;
}

/** Takes a keyword as it is written; Npgsql refuses every one that it does not know, libpq's names among them. */
export function isNpgsqlKeyword(written: string): boolean {
  const keyword = npgsqlKeyword(written);
  return KEYWORDS.has(keyword) && !/^\s*(?:dbname|user)\s*$/iu.test(written);
}

/** Takes the name that `npgsqlKeyword` gives. */
export const hasNpgsqlKeyword = (keyword: string): boolean => KEYWORDS.has(keyword);

export const isOfNpgsqlAlone = (keyword: string): boolean => OWN.has(keyword);

/** As Npgsql itself would write a keyword. */
export const displayedKeyword = (keyword: string): string =>
  Object.hasOwn(DISPLAYED, keyword) ? DISPLAYED[keyword]! : keyword;
