import { describe, expect, it } from 'vitest';
import { isStandIn, isTrivial } from '../../src/facts/placeholders.js';

describe('isStandIn', () => {
  for (const value of [
    '',
    '***',
    'xxxx',
    'XXXXXXXX',
    '...',
    '<password>',
    '[YOUR-PASSWORD]',
    '{password}',
    '{{ db_password }}',
    '${DB_PASSWORD}',
    '$DB_PASSWORD',
    '%s',
    '%PASSWORD%',
    ':password',
    '@@PASSWORD@@',
    '__PASSWORD__',
    'password',
    'PASSWORD',
    'changeme',
    'CHANGE_ME',
    'change-me',
    'change_this_password',
    'your_password',
    'your-strong-password',
    'YourPasswordHere',
    'replace_with_your_password',
    'example',
    'examplepassword',
    'secret',
    'REDACTED',
  ])
    it(`${value} is one`, () => expect(isStandIn(value)).toBe(true));

  for (const value of [
    'k8Jd-2lqPz',
    'correct horse battery staple',
    'S3cr3t!9f',
    'passwordless-not-really-9',
    'mytrombone',
    'setembro2024',
    'x9',
    'usedcars7',
    'changeling42',
  ])
    it(`${value} is a password`, () => expect(isStandIn(value)).toBe(false));

  it('takes no time over hostile text', () => {
    const started = performance.now();
    for (const value of ['<'.repeat(100_000), '{'.repeat(100_000), 'your'.repeat(50_000), `__${'_'.repeat(100_000)}x`])
      isStandIn(value);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('isTrivial', () => {
  const table: readonly [value: string, user: string | undefined, expected: boolean][] = [
    ['postgres', 'app', true],
    ['postgres', undefined, true],
    ['P@ssw0rd', 'app', true],
    ['123456', undefined, true],
    ['app', 'app', true],
    ['my_app', 'my-app', true],
    ['shop-password', 'shop', true],
    ['k8Jd-2lqPz', 'app', false],
    ['', '', false],
  ];
  for (const [value, user, expected] of table)
    it(`${value} of ${user ?? 'nobody'}: ${expected}`, () => expect(isTrivial(value, user)).toBe(expected));
});
