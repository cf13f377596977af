import { describe, expect, it } from 'vitest';
import { authenticationLeg } from '../../src/semantics/authentication-leg.js';
import { recordsOf } from '../../src/semantics/hba.js';
import { hbaOf, hbaServer } from './server-of.js';

const leg = (rest: string) => {
  const [record] = recordsOf(hbaOf(hbaServer(`local all all ${rest}\n`, 18)));
  return authenticationLeg(record!);
};

/** Tried on a PostgreSQL 15 with OpenLDAP against a listener that looks at the first bytes it is sent. */
describe('authenticationLeg', () => {
  const base = 'ldap ldapserver=ldap.example.com ldapprefix="uid=" ldapsuffix=",dc=e"';
  const url = 'ldap.example.com/dc=e?uid?sub';
  const table: readonly [string, boolean][] = [
    [base, true],
    [`${base} ldaptls=1`, false],
    [`${base} ldaptls=on`, true],
    [`${base} ldaptls="01"`, true],
    [`${base} ldaptls=1 ldaptls=0`, true],
    [`${base} ldapscheme=ldaps`, false],
    [`${base} ldapscheme=LDAPS`, false],
    [`${base} ldapscheme=tls`, false], // OpenLDAP does not know it, and nothing is sent
    [`${base} ldapscheme=""`, false],
    [`${base} ldapscheme=ldapi`, false],
    [`${base} ldapscheme=ldaps ldaptls=1`, false],
    [`ldap ldapurl="ldap://${url}"`, true],
    [`ldap ldapurl="ldap://${url}" ldaptls=1`, false],
    [`ldap ldapurl="ldaps://${url}"`, false],
    [`ldap ldapurl="LDAPS://${url}"`, false],
    [`ldap ldapurl="ldap://${url}" ldapscheme=ldaps`, false],
    [`ldap ldapscheme=ldaps ldapurl="ldap://${url}"`, true],
    ['ldap ldapbasedn="dc=example,dc=com"', true],
    ['ldap ldapprefix="uid="', false], // neither server nor base: everybody is turned away
    ['ldap ldapserver=localhost ldapbasedn="dc=e"', false],
    ['ldap ldapserver="127.0.0.1 [::1]" ldapbasedn="dc=e"', false],
    ['ldap ldapserver="127.0.0.1 10.0.0.9" ldapbasedn="dc=e"', true],
    ['ldap ldapserver=ldap ldapbasedn="dc=e"', true],
    ['radius radiusservers=10.0.0.1 radiussecrets=x', true],
    ['radius radiusservers="127.0.0.1,::1" radiussecrets=x', false],
    ['pam', false],
    ['password', false],
    ['scram-sha-256', false],
  ];
  for (const [rest, expected] of table) it(rest, () => expect(leg(rest) !== undefined).toBe(expected));

  it('names the servers that are elsewhere, and the option that was meant to protect', () =>
    expect(leg('ldap ldapserver="localhost a.example b.example" ldapbasedn="dc=e" ldaptls=true')).toMatchObject({
      kind: 'ldap',
      servers: ['a.example', 'b.example'],
      notOn: { name: 'ldaptls', value: 'true' },
    }));
});
