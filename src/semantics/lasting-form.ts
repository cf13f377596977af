import { driverOf } from '../facts/drivers.js';
import { postureOf } from '../facts/policy.js';
import type { Edit } from '../text/edit.js';
import { known } from '../text/resolved.js';
import type { Client } from './project.js';

/** What to write so that every reader verifies the server in full, in this version and in those to come. */
export interface LastingForm {
  /** As people write it: `sslmode=verify-full`. */
  readonly parameters: string;
  readonly edits: readonly Edit[];
  /** Every reader verifies in full already, so that nothing changes today. */
  readonly changesNothing: boolean;
}

/** The form of one of its readers that means the same to all; undefined where there is none, or nowhere to write it. */
export function lastingForm(client: Client): LastingForm | undefined {
  for (const { driver } of client.consumers) {
    const form = driverOf(driver.id).secure?.string;
    if (!form) continue;
    const outcomes = [...client.policiesWith(form), ...client.upgradesWith(form)];
    const isVerified = outcomes.every((outcome) => {
      const policy = known(outcome);
      return policy !== undefined && postureOf(policy) === 'P4';
    });
    const edits = isVerified ? client.setOptions(form) : undefined;
    if (!edits) continue;
    const parameters = Object.entries(form).map(([name, value]) => `${name}=${value}`);
    return { parameters: parameters.join('&'), edits, changesNothing: client.consumers.every(verifiesInFull) };
  }
  return undefined;
}

function verifiesInFull({ policy }: Client['consumers'][number]): boolean {
  const outcome = known(policy);
  return outcome !== undefined && postureOf(outcome) === 'P4';
}
