/**
 * Dials one trial after the other, in a process of its own: so its environment, the authorities it trusts and what
 * crashes it are its own. Reads a `Batch` from standard input and writes a line of `Outcomes` for each of them to descriptor 3.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Aimed, Batch, Outcome, Outcomes, Place, Target, Trial, Variables } from '../trial.js';
import { ADAPTERS } from './adapters.js';
import { fill } from './fill.js';

/** Some drivers never answer to some options. */
const PATIENCE = 20_000;
const WARMING_UP = 180_000;

/** What some drivers throw from a callback, where nobody can catch it. */
let crashed: (error: unknown) => void = () => {};
process.on('uncaughtException', (error) => crashed(error));
process.on('unhandledRejection', (error) => crashed(error));

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const cause = error.cause === undefined ? '' : ` (${said(error.cause)})`;
  return `${code === undefined ? '' : `${code}: `}${error.message.split('\n')[0]}${cause}`;
}

/** Nothing of one trial is left in the next. */
function withVariables(variables: Variables): () => void {
  Object.assign(process.env, variables);
  return () => {
    for (const name of Object.keys(variables)) delete process.env[name];
  };
}

async function dial(root: string, trial: Trial, target: Target, patience = PATIENCE): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const failure = new Promise<never>((_, reject) => {
    crashed = reject;
    timer = setTimeout(() => reject(new Error('no answer in time')), patience);
  });
  failure.catch(() => {});
  try {
    const { installed } = trial;
    const work = async () => ADAPTERS[installed.adapter](root, installed, fill(trial, target));
    return { ssl: await Promise.race([work(), failure]) };
  } catch (error) {
    return { error: said(error) };
  } finally {
    clearTimeout(timer);
    crashed = () => {};
  }
}

/** Dials no more than it takes to tell what is checked. */
async function dialAll(root: string, { trial, targets, byAddress }: Aimed): Promise<Outcomes> {
  const restore = withVariables(trial.variables);
  try {
    return await dialled((place) => dial(root, trial, targets[place]), byAddress);
  } finally {
    restore();
  }
}

async function dialled(at: (place: Place) => Promise<Outcome>, byAddress: boolean | undefined): Promise<Outcomes> {
  const first = { good: await at('good'), plain: await at('plain') };
  if ('error' in first.good) return first;
  if (!first.good.ssl) return { ...first, insisting: await at('insisting') };
  const verified = { ...first, untrusted: await at('untrusted'), wronghost: await at('wronghost') };
  return byAddress ? { ...verified, dnsonly: await at('dnsonly') } : verified;
}

const root = process.argv[2]!;
const batch = JSON.parse(await text(process.stdin)) as Batch;
const [first] = batch;
// Packages are loaded once, which may take longer than any server.
if (first) await dial(root, first.trial, first.targets.plain, WARMING_UP);
for (const aimed of batch) writeSync(3, `${JSON.stringify(await dialAll(root, aimed))}\n`);
// Sockets that a driver left open must not keep it.
process.exit(0);
