import { hbaInForce } from '../semantics/hba-versions.js';
import type { Leg, Project } from '../semantics/project.js';
import type { Change } from '../semantics/rehearsal/rehearsal.js';

const EVERY: readonly Change['kind'][] = ['hostssl', 'force-tls', 'verify-full'];

/** Why there is nothing to rehearse, for those who asked. */
export function nothingToRehearse(project: Project, asked: readonly Leg[], changes: readonly Change['kind'][]): string {
  const { legs, clients, servers, poolers, managed } = project;
  if (asked.length > 0) {
    const reasons = (changes.length > 0 ? changes : EVERY).map((change) => whyDone(change, asked));
    const told = changes.length > 0 ? reasons : reasons.filter(({ isDone }) => isDone);
    return `nothing to rehearse: ${told.map(({ why }) => why).join(', and ')}`;
  }
  if (legs.length > 0)
    return 'nothing to rehearse: no client that was asked for connects to a server that was asked for';
  return clients.length > 0 && servers.length + poolers.length + managed.length > 0
    ? 'nothing to rehearse: no file tells which client here connects to which server; `aliases` in the configuration would'
    : 'nothing to rehearse: no client here with a server that it connects to';
}

/** Nothing is left to do, or there is nothing to do it to. */
function whyDone(change: Change['kind'], legs: readonly Leg[]): { readonly isDone: boolean; readonly why: string } {
  switch (change) {
    case 'hostssl':
      return legs.some(({ to }) => to.kind === 'server' && hbaInForce(to.server))
        ? { isDone: true, why: 'no record lets anybody in without TLS already' }
        : { isDone: false, why: 'no pg_hba.conf of a server with a known client is in sight' };
    case 'force-tls':
      return legs.some(({ to }) => to.kind === 'managed')
        ? { isDone: true, why: 'the provider refuses connections without TLS already' }
        : { isDone: false, why: 'no server with a known client has a switch of a provider' };
    case 'verify-full':
      return { isDone: true, why: 'every known client works and verifies its server already, or stays on the machine' };
  }
}
