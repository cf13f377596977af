import type { HbaMethod } from '../facts/hba.js';
import type { Major } from '../facts/versions.js';
import { splitGucList } from './hba-guc-list.js';
import { type HbaFault, optionValues } from './hba-options.js';
import type { HbaOption } from './hba-tree.js';

/** What the options of a whole line are judged by. */
export interface TogetherWorld {
  readonly version: Major;
  readonly method: HbaMethod;
  /** `oauth_validator_libraries`; undefined where nobody tells. */
  readonly oauthValidators?: readonly string[] | undefined;
}

/** The checks `parse_hba_line` makes once it has seen every option. */
export function optionsFault(options: readonly HbaOption[], world: TogetherWorld): HbaFault | undefined {
  switch (world.method) {
    case 'ldap':
      return ldapFault(optionValues(options), world.version);
    case 'radius':
      return radiusFault(optionValues(options), world.version);
    case 'oauth':
      return oauthFault(optionValues(options), world.oauthValidators);
    default:
      return undefined;
  }
}

type Values = ReadonlyMap<string, string>;

const SEARCH = ['ldapbasedn', 'ldapbinddn', 'ldapbindpasswd', 'ldapsearchattribute', 'ldapsearchfilter'];

function ldapFault(values: Values, version: Major): HbaFault | undefined {
  if (values.has('ldapprefix') || values.has('ldapsuffix')) {
    if (SEARCH.some((name) => values.has(name)))
      return {
        error:
          version >= 18
            ? 'cannot mix options for simple bind and search+bind modes'
            : `cannot use ${SEARCH.join(', ')}, or ldapurl together with ldapprefix`,
      };
  } else if (!values.has('ldapbasedn')) {
    return {
      error: 'authentication method "ldap" requires argument "ldapbasedn", "ldapprefix", or "ldapsuffix" to be set',
    };
  }
  return values.has('ldapsearchattribute') && values.has('ldapsearchfilter')
    ? { error: 'cannot use ldapsearchattribute together with ldapsearchfilter' }
    : undefined;
}

const missing = (method: string, option: string): HbaFault => ({
  error: `authentication method "${method}" requires argument "${option}" to be set`,
});

function radiusFault(values: Values, version: Major): HbaFault | undefined {
  const count = (name: string) => splitGucList(values.get(name) ?? '')?.length ?? 0;
  const servers = count('radiusservers');
  if (servers === 0) return missing('radius', 'radiusservers');
  if (count('radiussecrets') === 0) return missing('radius', 'radiussecrets');
  for (const what of ['secrets', 'ports', 'identifiers']) {
    const number = count(`radius${what}`);
    if (number <= 1 || number === servers) continue;
    const error = `the number of RADIUS ${what} (${number}) must be 1 or the same as the number of RADIUS servers (${servers})`;
    return version === 13 ? { error, shown: null } : { error };
  }
  return undefined;
}

function oauthFault(values: Values, validators: readonly string[] | undefined): HbaFault | undefined {
  if (!values.has('scope')) return missing('oauth', 'scope');
  if (!values.has('issuer')) return missing('oauth', 'issuer');
  const validator = values.get('validator');
  if (validators?.length === 0)
    return { error: 'oauth_validator_libraries must be set for authentication method oauth' };
  if (validator === undefined && validators && validators.length > 1)
    return {
      error:
        'authentication method "oauth" requires argument "validator" to be set when oauth_validator_libraries contains multiple options',
    };
  if (validator !== undefined && validators && !validators.includes(validator))
    return { error: `validator "${validator}" is not permitted by oauth_validator_libraries` };
  return values.get('delegate_ident_mapping') === '1' && values.has('map')
    ? { error: 'map cannot be used in combination with delegate_ident_mapping' }
    : undefined;
}
