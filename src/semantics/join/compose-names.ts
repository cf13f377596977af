import type { ComposeProject, ComposeSite } from '../site.js';
import { nearestSites, wholeSites } from './around.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** A name that Compose gives: that of a service, of its container, an alias on a network they share, a link. */
export function composeName(
  question: Question,
  projects: readonly ComposeProject[],
  listeners: readonly Listener[],
): Answer {
  const { site, host } = question;
  if (site?.kind === 'kubernetes') return undefined;
  const found = site ? neighbours(site, host, projects) : guessed(question, projects);
  if (found.length === 0) return undefined;
  const [only, ...others] = wholeSites(found, projects);
  const listener = only && others.length === 0 ? listenerAt(only, question.port, listeners) : undefined;
  if (!only || !listener) return 'taken';
  const because =
    only.service.toLowerCase() === host
      ? `\`${host}\` is a service of \`${only.file}\``
      : `\`${host}\` is a name of the service \`${only.service}\` of \`${only.file}\``;
  return { to: listener.to, because, confidence: site ? 'certain' : 'likely' };
}

/** Who answers to a name on a network of this service; of its own file rather than of another one. */
function neighbours(own: ComposeSite, host: string, projects: readonly ComposeProject[]): readonly ComposeSite[] {
  const all = projects.flatMap(({ sites }) => sites);
  const linked = [...own.links].find(([alias]) => alias.toLowerCase() === host)?.[1];
  const answers = all.filter((other) =>
    linked === undefined
      ? other.networks.some(({ id, names }) => names.includes(host) && own.networks.some((mine) => mine.id === id))
      : other.service === linked && other.project === own.project,
  );
  const here = answers.filter(({ file, isPart }) => file === own.file && !isPart);
  return here.length > 0 ? here : answers;
}

/** Nobody says where the program runs: a name that only containers know, of the nearest project that has it. */
const guessed = (question: Question, projects: readonly ComposeProject[]): readonly ComposeSite[] =>
  question.host.includes('.')
    ? []
    : nearestSites(projects, question, ({ networks }) => networks.some(({ names }) => names.includes(question.host)));

/** What listens there in this service. */
export const listenerAt = (
  site: ComposeSite,
  port: string | undefined,
  listeners: readonly Listener[],
): Listener | undefined => {
  const [only, ...others] = listeners.filter((one) => one.sites.includes(site) && listensOn(one, port));
  return others.length === 0 ? only : undefined;
};
