import { unknown } from '../../text/resolved.js';
import type { Driver } from '../policy.js';

/** Drivers that speak to their provider's proxy, and never PostgreSQL's protocol over a socket of its own. */
export const neonServerless: Driver = {
  id: 'neon-serverless',
  title: "Neon's serverless driver",
  aliases: ['@neondatabase/serverless', '@vercel/postgres'],
  source: 'https://neon.com/docs/serverless/serverless-driver',
  reading: { layers: ['string', 'beside'], variables: {}, withoutHost: 'localhost', strings: 'lenient' },
  policy: () => unknown('it is read by a driver that connects over HTTPS or WebSockets'),
};
