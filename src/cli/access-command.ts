import { redactorFor } from '../engine/redact.js';
import type { Kind } from '../facts/kinds.js';
import { type Estate, gather } from '../host/estate.js';
import type { AccessReport } from '../report/access.js';
import type { Project } from '../semantics/project.js';
import { accessReport } from './access-report.js';
import type { Arguments } from './arguments.js';
import { asksForSome } from './asks-for-some.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { instantOf } from './instant.js';
import { linkWith } from './link-estate.js';
import { openSession } from './session.js';
import { print, say } from './write.js';

/** `hostssl access`: who can get in to the servers of a tree, from where, to what, and how protected. */
export async function accessCommand(args: Arguments): Promise<ExitCode> {
  const session = await openSession(args);
  const { cwd, config, tree } = session;
  const as = args.value('as') as Kind | undefined;
  const estate = await gather({
    cwd,
    config,
    tree,
    paths: args.paths,
    exclude: args.values('exclude'),
    noIgnore: args.on('no-ignore'),
    ...(as ? { as } : {}),
  });
  const linked = await linkWith(session, estate, { partial: false, some: asksForSome(session, args.paths) });
  const project = linked(estate.sources, estate.files);
  if (args.on('client')) return clientsOf(project, estate, args);
  const report = accessReport(project, redactorFor(project.secrets), estate.shown);
  const exit = exitOf(report, estate, args);
  if (exit !== 3 || args.value('format') === 'json') print(await rendered(report, args));
  for (const line of estate.failures) complain(line);
  if (args.on('verbose') || exit === 3) for (const line of estate.notes) complain(line);
  if (exit === 3)
    say('no server here: no postgresql.conf, no pg_hba.conf and no compose service on a PostgreSQL image');
  return exit;
}

/** `--client`: what comes of those who connect, instead of who could. */
async function clientsOf(project: Project, estate: Estate, args: Arguments): Promise<ExitCode> {
  const { clientAccess, renderedClients } = await import('./access-clients.js');
  const now = instantOf(args);
  const report = clientAccess(project, redactorFor(project.secrets), estate.shown, args.values('client'), now);
  const isEmpty = report.clients.length + report.unjoined.length + report.gaps.length === 0;
  if (!isEmpty || args.value('format') === 'json') print(renderedClients(report, args.value('format')));
  for (const line of estate.failures) complain(line);
  if (args.on('verbose') || isEmpty) for (const line of estate.notes) complain(line);
  if (isEmpty) say('no client here: nothing that connects to PostgreSQL');
  if (estate.failures.length > 0) return 2;
  const isAllTold = report.gaps.length === 0 && report.unjoined.length === 0;
  if (args.on('strict-inputs') && !isAllTold) return 2;
  return isEmpty ? 3 : 0;
}

function exitOf({ servers, gaps }: AccessReport, estate: Estate, args: Arguments): ExitCode {
  if (estate.failures.length > 0) return 2;
  const isAllRead = gaps.length === 0 && servers.every(({ status }) => status === 'read');
  if (args.on('strict-inputs') && !isAllRead) return 2;
  return servers.length === 0 && gaps.length === 0 ? 3 : 0;
}

async function rendered(report: AccessReport, args: Arguments): Promise<string> {
  switch (args.value('format')) {
    case 'json':
      return (await import('../report/access.js')).accessJson(report);
    case 'markdown':
      return (await import('../report/access-markdown.js')).accessMarkdown(report);
    default:
      return (await import('../report/access-table.js')).accessTable(report);
  }
}
