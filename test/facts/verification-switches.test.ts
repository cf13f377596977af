import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { verificationSwitch } from '../../src/facts/verification-switches.js';

/** What Node.js itself does with the value: it warns exactly when it stops verifying. */
function nodeStopsVerifying(value: string): boolean {
  const script = `require('node:tls').connect({ port: 1, host: '127.0.0.1' }).on('error', () => {})
    process.on('warning', (warning) => { if (/certificate verification/.test(warning.message)) console.log('off') })`;
  const env = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: value };
  return execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8', stdio: 'pipe' }).includes('off');
}

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  for (const value of ['0', '1', '', 'false', '00', ' 0', 'no'])
    it(`${JSON.stringify(value)} is read as Node.js reads it`, () =>
      expect(verificationSwitch('NODE_TLS_REJECT_UNAUTHORIZED', value) !== undefined).toBe(nodeStopsVerifying(value)));
  it('is the only such variable', () => expect(verificationSwitch('NODE_ENV', '0')).toBeUndefined());
});
