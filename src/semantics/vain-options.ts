import { acceptsAnyCertificate } from '../facts/verification-switches.js';
import { known } from '../text/resolved.js';
import type { Client, ClientOption } from './project.js';

const OFF = /^(?:disable|false|0|no|off|none|)$/iu;

/** Something asks for TLS in words that the driver never reads: what the driver then does is not the cause. */
export const asksInVain = ({ consumers }: Client): boolean =>
  (consumers[0]?.ignored ?? []).some(({ setting }) => !OFF.test(known(setting.value) ?? ''));

/** The setting that is there to accept any certificate and that the driver heeds, where nothing is verified. */
export function switchedOff({ options, written, consumers }: Client): ClientOption | undefined {
  const ignored = new Set((consumers[0]?.ignored ?? []).map(({ setting }) => setting));
  const counted = new Set([...options.values()].map(({ at }) => at));
  return written.find(
    (option) =>
      option.layer !== 'environment' &&
      acceptsAnyCertificate(option) &&
      counted.has(option.at) &&
      ![...ignored].some(({ name, layer }) => name === option.name && layer === option.layer),
  );
}
