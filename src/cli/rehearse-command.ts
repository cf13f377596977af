import { redactorFor } from '../engine/redact.js';
import type { Kind } from '../facts/kinds.js';
import { type Estate, gather } from '../host/estate.js';
import type { RehearsalReport } from '../report/rehearsal.js';
import { nameOfDestination } from '../semantics/legs.js';
import type { Client, Project } from '../semantics/project.js';
import type { Change } from '../semantics/rehearsal/rehearsal.js';
import type { Arguments } from './arguments.js';
import { asksForSome } from './asks-for-some.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { instantOf } from './instant.js';
import { linkWith } from './link-estate.js';
import { chosenClients, chosenServers } from './named-parties.js';
import { nothingToRehearse } from './nothing-to-rehearse.js';
import { legsAskedFor, rehearsalReport } from './rehearsal-report.js';
import { openSession } from './session.js';
import { print, say } from './write.js';

/** `hostssl rehearse`: which known clients a change would lock out, and what has to be done before it. */
export async function rehearseCommand(args: Arguments): Promise<ExitCode> {
  const now = instantOf(args);
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
  const question = {
    now,
    changes: args.values('if') as readonly Change['kind'][],
    isClient: chosenClients(
      args.values('client'),
      everyClient(project),
      new Set(project.legs.map(({ client }) => client)),
    ),
    isServer: chosenServers(args.values('server'), serverNames(project)),
  };
  const report = rehearsalReport(project, redactorFor(project.secrets), estate.shown, question);
  const exit = exitOf(report, estate, args);
  if (report.servers.length > 0 || args.value('format') === 'json') print(await rendered(report, args));
  for (const line of estate.failures) complain(line);
  if (args.on('verbose') || exit === 3) for (const line of estate.notes) complain(line);
  if (report.servers.length === 0)
    say(nothingToRehearse(project, legsAskedFor(project, estate.shown, question), question.changes));
  return exit;
}

const everyClient = ({ clients, poolers }: Project): readonly Client[] => [
  ...clients,
  ...poolers.flatMap(({ upstreams }) => upstreams),
];

const serverNames = ({ legs }: Project): readonly string[] => legs.map(({ to }) => nameOfDestination(to));

function exitOf({ servers, gaps }: RehearsalReport, estate: Estate, args: Arguments): ExitCode {
  if (estate.failures.length > 0) return 2;
  if (args.on('strict-inputs') && gaps.length > 0) return 2;
  if (servers.length === 0) return 3;
  const breaks = servers.some(({ changes }) =>
    changes.some(({ clients }) => clients.some(({ verdict }) => verdict === 'breaks')),
  );
  return breaks ? 1 : 0;
}

async function rendered(report: RehearsalReport, args: Arguments): Promise<string> {
  switch (args.value('format')) {
    case 'json':
      return (await import('../report/rehearsal.js')).rehearsalJson(report);
    case 'markdown':
      return (await import('../report/rehearsal-markdown.js')).rehearsalMarkdown(report);
    default:
      return (await import('../report/rehearsal-pretty.js')).rehearsalPretty(report);
  }
}
