import { driverOf } from '../facts/drivers.js';
import { isRefusal, type PolicyOrRefusal } from '../facts/policy.js';
import type { Edit } from '../text/edit.js';
import type { Resolved } from '../text/resolved.js';
import type { Client } from './project.js';

/** What to write into a connection string so that its readers encrypt and verify. */
export interface Securing {
  /** The parameters, as people write them: `sslmode=verify-full`. */
  readonly parameters: string;
  readonly edits: readonly Edit[];
  /** Readers of the string for which it is right, by their titles. */
  readonly rightFor: readonly string[];
  /** Readers for which it is not: they need something of their own. */
  readonly wrongFor: readonly { readonly title: string; readonly words: string }[];
}

const isVerified = (policy: Resolved<PolicyOrRefusal>): boolean =>
  policy.kind !== 'unknown' &&
  !isRefusal(policy.value) &&
  policy.value.verifies === 'chain-and-name' &&
  policy.value.encryption === 'required';

/**
 * The form that secures most of a string's readers: each driver's own is tried on all of them. Undefined where no form
 * secures the weakest, or the string cannot be written to.
 */
export function securing(client: Client): Securing | undefined {
  let best: { readonly form: Readonly<Record<string, string>>; readonly verified: readonly boolean[] } | undefined;
  for (const { driver } of client.consumers) {
    const form = driverOf(driver.id).secure?.string;
    if (!form) continue;
    const verified = client.policiesWith(form).map(isVerified);
    if (!verified[0]) continue;
    if (!best || count(verified) > count(best.verified)) best = { form, verified };
  }
  if (!best) return undefined;
  const { form, verified } = best;
  const edits = client.setOptions(form);
  if (!edits) return undefined;
  const wrong = client.consumers.filter((_, index) => !verified[index]);
  return {
    parameters: Object.entries(form)
      .map(([name, value]) => `${name}=${value}`)
      .join('&'),
    edits,
    rightFor: client.consumers.filter((_, index) => verified[index]).map(({ driver }) => driver.title),
    wrongFor: wrong.map(({ driver }) => ({
      title: driver.title,
      words: driverOf(driver.id).secure?.words ?? 'it has no way to verify a server',
    })),
  };
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
