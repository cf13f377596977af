import { describe, expect, it } from 'vitest';
import { wantsColor } from '../../src/cli/color.js';

describe('wantsColor', () => {
  it.each([
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    ['auto', {}, true, true],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { FORCE_COLOR: 'false' }, true, false],
    [undefined, { CLICOLOR_FORCE: '1' }, false, true],
    [undefined, { CLICOLOR_FORCE: '0' }, false, false],
    [undefined, { CI: '1' }, false, false],
    [undefined, { GITHUB_ACTIONS: 'true' }, false, true],
    [undefined, { GITLAB_CI: 'true' }, false, true],
  ])('--color %s, %j, terminal %s: %s', (asked, environment, isTerminal, expected) =>
    expect(wantsColor(asked, environment, isTerminal)).toBe(expected),
  );
});
