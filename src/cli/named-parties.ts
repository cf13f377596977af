import { UsageError } from '../host/usage-error.js';
import { didYouMean } from '../text/closest.js';
import { visible } from '../text/visible.js';

/**
 * Chooses those that were named; everybody where nobody was.
 * @throws UsageError for a name that nobody has, with the nearest that somebody does
 */
export function chosen(
  what: 'client' | 'server',
  names: readonly string[],
  known: readonly string[],
): (name: string) => boolean {
  const wanted = new Set(names.filter((name) => name !== ''));
  if (wanted.size === 0) return () => true;
  const there = new Set(known);
  for (const name of wanted)
    if (!there.has(name))
      throw new UsageError(`there is no ${what} \`${visible(name)}\` that is joined${didYouMean(name, [...there])}`);
  return (name) => wanted.has(name);
}
