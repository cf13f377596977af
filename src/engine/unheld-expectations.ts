import type { Gap } from '../parse/problem.js';
import type { Server } from '../semantics/project.js';
import type { LinkConfig } from './link-options.js';

/** Expectations that nothing can keep or break: no pg_hba.conf of a server they are about is in sight. */
export function unheldExpectations(servers: readonly Server[], config: LinkConfig | undefined): readonly Gap[] {
  const { expect = [], at } = config ?? {};
  if (!at) return [];
  return expect.flatMap(({ server: name }, index) => {
    const about = servers.filter((server) => name === undefined || server.name === name);
    if (about.some(({ hba }) => hba)) return [];
    const whose = name === undefined ? '' : ` of \`${name}\``;
    return [{ at: at(`/expect/${index}`), message: `no pg_hba.conf${whose} is in sight, so this is not checked` }];
  });
}
