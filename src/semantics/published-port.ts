import { numericAddress } from '../parse/hba-address.js';
import type { Container, PublishedPort } from './project.js';

/** Ports that other machines can reach: bound to every address, or to one that is not of the loopback interface. */
export const exposedPorts = ({ published }: Container): readonly PublishedPort[] =>
  published.filter(({ address }) => address === undefined || !isLoopbackBinding(address));

function isLoopbackBinding(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/u, '$1');
  if (bare === 'localhost') return true;
  const numeric = numericAddress(bare);
  if (!numeric) return false;
  return numeric.family === 4 ? numeric.value >> 24n === 127n : numeric.value === 1n;
}
