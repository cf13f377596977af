import type { Kind } from '../facts/kinds.js';

/**
 * Readers of formats are loaded by groups, each with the packages it needs, and only where a file of one of its kinds is
 * there. `text` needs none; `yaml` the YAML parser; `code` the parser of JavaScript and TypeScript; `data` that of JSON.
 */
export type FormatGroup = 'text' | 'yaml' | 'code' | 'data';

export const GROUPS: Readonly<Record<FormatGroup, readonly Kind[]>> = {
  text: [
    'pgpass',
    'pgbouncer',
    'userlist',
    'pgpool',
    'odyssey',
    'pgcat',
    'repmgr',
    'properties',
    'ini',
    'prisma',
    'python',
    'dockerfile',
    'shell',
    'sql',
    'terraform',
    'text',
    'prose',
  ],
  yaml: ['patroni', 'kubernetes', 'ci', 'rails', 'spring', 'yaml'],
  code: ['javascript'],
  data: ['json'],
};
