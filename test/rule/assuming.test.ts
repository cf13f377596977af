import { expect, it } from 'vitest';
import { assuming } from '../../src/rule/assuming.js';
import { whole } from '../../src/text/source.js';

const at = whole({ path: 'postgresql.conf', text: 'ssl = on\n' });

it('leaves what needs no assumption alone', () =>
  expect(assuming('error', [])).toEqual({ severity: 'error', notes: [] }));
it('is less sure under an assumption, and names it where it stands', () => {
  const { severity, confidence, notes } = assuming('error', [{ kind: 'template', at }]);
  expect([severity, confidence, notes.map((note) => note.at)]).toEqual(['error', 'likely', [at]]);
});
it('is information where nothing reaches the server yet', () => {
  const weighed = (['error', 'warning', 'info'] as const).map((severity) =>
    assuming(severity, [{ kind: 'not-listening', at }]),
  );
  expect(weighed.map(({ severity }) => severity)).toEqual(['info', 'info', 'info']);
});
it('repeats why nobody knows', () =>
  expect(assuming('error', [{ kind: 'listening-unknown', why: 'a template decides' }]).notes).toEqual([
    { message: 'assuming that other machines can connect: a template decides' },
  ]));
