import { driverOf } from '../facts/drivers.js';
import { SSLMODES } from '../facts/libpq.js';
import { optionOfVariable } from '../facts/precedence.js';
import { known } from '../text/resolved.js';
import type { Client, ClientOption } from './project.js';

/** A setting that was written and lost against another one. */
export interface OverriddenOption {
  readonly keyword: string;
  readonly loser: ClientOption;
  readonly winner: ClientOption;
  /** The loser asked for more than what counts. */
  readonly weakens: boolean;
}

/** Options that decide how a connection is protected. */
const PROTECTION = /^(?:ssl(?:mode|rootcert|cert|key|negotiation)?|channel_binding|gssencmode)$/u;

/**
 * Options about TLS that stand twice with different values, in one string or in two places of which one wins. What a
 * driver never reads is another matter.
 */
export function overriddenOptions({ options, written, driver }: Client): readonly OverriddenOption[] {
  const found: OverriddenOption[] = [];
  for (const loser of written) {
    const keyword = variableKeyword(loser, driver.id);
    const winner = keyword === undefined ? undefined : options.get(keyword);
    if (keyword === undefined || !winner || winner.at === loser.at || !PROTECTION.test(keyword)) continue;
    // A variable that is set anew for one command is meant for that command, and stands as it was for all others.
    if (loser.layer === 'environment' && winner.layer === 'environment') continue;
    const [lost, won] = [known(loser.value), known(winner.value)];
    if (lost === undefined || won === undefined || lost === won) continue;
    found.push({ keyword, loser, winner, weakens: keyword === 'sslmode' && rank(lost) > rank(won) });
  }
  return found;
}

const rank = (mode: string): number => (SSLMODES as readonly string[]).indexOf(mode);

/** Of variables only those that this reader takes; a name in a string is its own. */
function variableKeyword({ layer, name }: ClientOption, driver: string): string | undefined {
  if (layer !== 'environment') return name;
  const keyword = optionOfVariable(driverOf(driver).reading, name);
  return keyword === name ? undefined : keyword;
}
