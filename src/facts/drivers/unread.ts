import { set, unknown } from '../../text/resolved.js';
import { type Driver, NEVER } from '../policy.js';

/**
 * A driver whose rules are not carried yet. One thing holds for every PostgreSQL driver that was looked at: with
 * `sslmode=disable` there is no TLS.
 */
export const unread = (id: string): Driver => ({
  id,
  title: id,
  source: 'not read yet; `disable` was tried with 20 drivers',
  reading: { layers: ['string', 'beside'], variables: {}, withoutHost: 'localhost', strings: 'lenient' },
  policy(input) {
    const mode = input.get('string', 'sslmode')?.value;
    if (mode?.kind === 'set' && mode.value === 'disable') return set(NEVER, mode.at);
    return unknown(`it is read by ${id}, whose rules we do not know yet`);
  },
});
