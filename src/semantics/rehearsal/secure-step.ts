import { driverOf } from '../../facts/drivers.js';
import { isRefusal } from '../../facts/policy.js';
import { known } from '../../text/resolved.js';
import type { Client, Consumer } from '../project.js';
import { securing } from '../securing.js';
import { isNode } from './driver-kind.js';
import { clientWords } from './party-words.js';
import type { Remedy } from './rehearsal.js';

/** The change that makes a client verify its server, as people write it where this one is written; none where it says so. */
export function secureSteps(client: Client, consumer: Consumer): readonly Remedy[] {
  const words = wordsFor(client, consumer);
  return words === undefined ? [] : [{ kind: 'client options', words }];
}

function wordsFor(client: Client, consumer: Consumer): string | undefined {
  const { driver } = consumer;
  const { secure } = driverOf(driver.id);
  const name = clientWords(client);
  const taken = isNode(driver) ? switchesOff(consumer) : [];
  if (taken.length > 0) return `remove ${taken.join(' and ')} from ${name}`;
  const written = securing(client);
  if (written?.rightFor.includes(driver.title)) return `set \`${written.parameters}\` on ${name}`;
  const policy = known(consumer.policy);
  if (policy && isRefusal(policy) && saysSo(consumer)) return undefined;
  const variables = variablesFor(consumer);
  if (variables !== undefined) return `set \`${variables}\` beside ${name}`;
  return `make ${name} verify the server: ${secure?.words ?? `${driver.title} has no way to`}`;
}

/** It asks for it, and is refused for something else. */
function saysSo({ driver, options }: Consumer): boolean {
  const form = driverOf(driver.id).secure?.string;
  return (
    form !== undefined && Object.entries(form).every(([option, value]) => known(options.get(option)?.value) === value)
  );
}

/** What in an object of Node.js takes verification out of it; without it nothing more is to be written. */
function switchesOff({ options, ignored }: Consumer): readonly string[] {
  const counts = (name: string): boolean => !ignored.some(({ setting }) => setting.name === name);
  const rejects = options.get('ssl.rejectUnauthorized');
  const checks = options.get('ssl.checkServerIdentity');
  return [
    ...(known(rejects?.value) === 'false' && counts('ssl.rejectUnauthorized') ? ['`rejectUnauthorized: false`'] : []),
    ...(checks && counts('ssl.checkServerIdentity') ? ['`checkServerIdentity`'] : []),
  ];
}

/** Where variables make the connection, they are what is set: `PGSSLMODE=verify-full`. */
function variablesFor({ driver, options }: Consumer): string | undefined {
  const { secure, reading } = driverOf(driver.id);
  if (!secure?.string || options.get('host')?.layer !== 'environment') return undefined;
  const { variables } = reading;
  const set = Object.entries(secure.string).map(([option, value]) => {
    const name =
      variables === 'libpq'
        ? `PG${option.toUpperCase()}`
        : Object.entries(variables).find(([, keyword]) => keyword === option)?.[0];
    return name && `${name}=${value}`;
  });
  return set.every((one) => one !== undefined) ? set.join(' ') : undefined;
}
