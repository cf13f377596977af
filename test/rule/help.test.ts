import { expect, it } from 'vitest';
import { helpUrl } from '../../src/rule/help.js';

it('a rule of ours has a page in the package', () =>
  expect(helpUrl({ id: 'hba/plaintext-path' })).toBe('https://unpkg.com/hostssl/docs/rules/hba/plaintext-path.md'));
it('a rule of somebody else has the address it names', () =>
  expect(helpUrl({ id: 'acme/x', help: 'https://acme.example/x' })).toBe('https://acme.example/x'));
