import { set, unknown } from '../../text/resolved.js';
import type { Driver } from '../policy.js';

/**
 * A driver whose rules are not carried yet. One thing holds for every PostgreSQL driver that was looked at: with
 * `sslmode=disable` there is no TLS.
 */
export const unread = (id: string): Driver => ({
  id,
  source: 'not read yet; `disable` was tried with 20 drivers',
  policy(options) {
    const mode = options('sslmode');
    if (mode?.kind === 'set' && mode.value === 'disable')
      return set({ encryption: 'never', verifies: 'nothing' }, mode.at);
    return unknown(`it is read by ${id}, whose rules we do not know yet`);
  },
});
