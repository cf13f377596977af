import type { ComposePort } from './compose-tree.js';

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(text: string): Range | undefined {
  const [, from, to] = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(text) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) };
}

/**
 * The host port behind which `port` of the container is reachable over TCP: empty for one that Docker chooses,
 * `${NAME}` where nobody can tell, undefined where this entry does not publish it.
 */
export function publishedFor(entry: ComposePort, port: number): string | undefined {
  const target = rangeOf(entry.target);
  if (entry.protocol !== 'tcp' || !target || port < target.from || port > target.to) return undefined;
  const published = rangeOf(entry.published);
  const isRange = target.to > target.from;
  return published && isRange ? String(published.from + port - target.from) : entry.published;
}
