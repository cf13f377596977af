import { describe, expect, it } from 'vitest';
import { HBA_METHODS, hasMethod, hbaOption, isStrong, sendsCleartext, sendsSecret } from '../../src/facts/hba.js';

describe('hba methods', () => {
  it('asks for the password itself with these', () =>
    expect(HBA_METHODS.filter(sendsCleartext)).toEqual(['password', 'ldap', 'radius', 'pam', 'bsd']));
  it('sends something reusable with OAuth, too', () =>
    expect([sendsSecret('oauth'), sendsCleartext('oauth')]).toEqual([true, false]));
  it('calls these strong', () =>
    expect(HBA_METHODS.filter(isStrong)).toEqual(['scram-sha-256', 'gss', 'sspi', 'cert']));
  it('knows no method by another spelling', () =>
    expect(['MD5', 'krb5', 'toString', '__proto__', ''].filter((name) => hasMethod(name, 18))).toEqual([]));
  it('has OAuth since 18 and no RADIUS from 19 on', () =>
    expect([hasMethod('oauth', 17), hasMethod('oauth', 18), hasMethod('radius', 18), hasMethod('radius', 19)]).toEqual([
      false,
      true,
      true,
      false,
    ]));
});

describe('hba options', () => {
  it('knows its options by version', () => {
    expect([hbaOption('clientname', 13), hbaOption('scope', 17), hbaOption('radiusports', 19)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(hbaOption('toString', 18)).toBeUndefined();
  });
  it('lists the methods of `map` as each version does', () =>
    expect([hbaOption('map', 17)?.listed, hbaOption('map', 18)?.listed]).toEqual([
      'ident, peer, gssapi, sspi, and cert',
      'ident, peer, gssapi, sspi, cert, and oauth',
    ]));
});
