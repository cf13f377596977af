import type { Major } from '../facts/versions.js';
import { cidrBits, maskOf, numericAddress, printAddress } from '../parse/hba-address.js';
import { atoi, optionValues } from '../parse/hba-options.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { SourceFile } from '../text/source.js';

/** A row of `pg_hba_file_rules`, with the columns 16 and later have. */
export interface HbaRow {
  readonly rule_number: number | null;
  readonly file_name: string;
  readonly line_number: number;
  readonly type: string | null;
  readonly database: readonly string[] | null;
  readonly user_name: readonly string[] | null;
  readonly address: string | null;
  readonly netmask: string | null;
  readonly auth_method: string | null;
  readonly options: readonly string[] | null;
  readonly error: string | null;
}

export interface HbaRowsOptions {
  readonly major: Major;
  /** What the server calls a file. */
  readonly path: (file: SourceFile) => string;
  /** `oauth_validator_libraries` (18+): the only one is shown where the line names none. */
  readonly oauthValidators?: readonly string[];
}

/** The rows of `pg_hba_file_rules` in its order; lines that are not final have none. Mirrors `fill_hba_view`. */
export const hbaRows = (tree: HbaTree, options: HbaRowsOptions): Iterable<HbaRow> => ({
  *[Symbol.iterator]() {
    let number = 0;
    for (const entry of tree.entries) {
      if (entry.kind === 'template') continue;
      const error = (entry.kind === 'record' ? entry.notice : entry.viewError) ?? null;
      // A line that is refused without an error in the view still takes a number.
      if (error === null) number++;
      yield {
        rule_number: error === null ? number : null,
        file_name: options.path(entry.at.file),
        line_number: entry.line,
        ...(entry.kind === 'record' ? columnsOf(entry, options) : NOTHING),
        error,
      };
    }
  },
});

type Columns = Omit<HbaRow, 'rule_number' | 'file_name' | 'line_number' | 'error'>;

const NOTHING: Columns = {
  type: null,
  database: null,
  user_name: null,
  address: null,
  netmask: null,
  auth_method: null,
  options: null,
};

function columnsOf(record: HbaRecord, options: HbaRowsOptions): Columns {
  const shown = optionsShown(record, options);
  return {
    type: record.type.value,
    database: record.databases.map(({ value }) => value),
    user_name: record.users.map(({ value }) => value),
    ...addressShown(record),
    auth_method: methodShown(record),
    options: shown.length > 0 ? shown : null,
  };
}

/** On a Unix socket `ident` is `peer`. */
const methodShown = ({ type, method }: HbaRecord): string =>
  type.value === 'local' && method.value === 'ident' ? 'peer' : method.value;

const KEYWORDS: readonly string[] = ['all', 'samehost', 'samenet'];

function addressShown({ address, mask }: HbaRecord): Pick<HbaRow, 'address' | 'netmask'> {
  if (!address) return { address: null, netmask: null };
  const [text, bits] = splitOnce(address.value);
  const numeric = !address.quoted && KEYWORDS.includes(address.value) ? undefined : numericAddress(text);
  if (!numeric) return { address: address.value, netmask: null };
  const { family } = numeric;
  const written = mask && numericAddress(mask.value)?.value;
  const value = written ?? maskOf(cidrBits(bits ?? '', family) ?? 0, family);
  return { address: printAddress(numeric), netmask: printAddress({ family, value }) };
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, undefined] : [text.slice(0, slash), text.slice(slash + 1)];
}

/** `get_hba_options`: which options are shown, how, and in what order. */
function optionsShown(record: HbaRecord, { major, oauthValidators }: HbaRowsOptions): string[] {
  const values = optionValues(record.options);
  const method = record.method.value;
  const shown: string[] = [];
  const show = (...names: readonly string[]) => {
    for (const name of names) if (values.has(name)) shown.push(`${name}=${values.get(name)}`);
  };
  if (method === 'gss' || method === 'sspi') {
    if ((values.get('include_realm') ?? '1') === '1') shown.push('include_realm=true');
    show('krb_realm');
  }
  show('map');
  const clientcert = clientcertOf(method, values.get('clientcert'), major);
  if (clientcert) shown.push(`clientcert=${clientcert}`);
  show('pamservice');
  if (method === 'ldap') {
    show('ldapserver');
    const port = atoi(values.get('ldapport') ?? '');
    if (port !== 0) shown.push(`ldapport=${port}`);
    show('ldapscheme');
    if (values.get('ldaptls') === '1') shown.push('ldaptls=true');
    show('ldapprefix', 'ldapsuffix', 'ldapbasedn', 'ldapbinddn', 'ldapbindpasswd');
    show('ldapsearchattribute', 'ldapsearchfilter');
    if (values.get('ldapscope') !== '0') show('ldapscope');
  }
  if (method === 'radius') show('radiusservers', 'radiussecrets', 'radiusidentifiers', 'radiusports');
  if (method === 'oauth') {
    show('issuer', 'scope', 'validator');
    if (!values.has('validator') && oauthValidators?.length === 1) shown.push(`validator=${oauthValidators[0]}`);
    if (values.get('delegate_ident_mapping') === '1') shown.push('delegate_ident_mapping=true');
  }
  return shown;
}

/** `cert` asks for the whole verification by itself; 13 also knows numbers, of which `0` takes an earlier value back. */
function clientcertOf(method: string, value: string | undefined, major: Major): string | undefined {
  if (method === 'cert') return 'verify-full';
  if (major === 13 && value === '1') return 'verify-ca';
  return value === '0' || value === 'no-verify' ? undefined : value;
}
