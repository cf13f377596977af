import { majorFacts, type ServerImage } from '../facts/images.js';
import type { Major } from '../facts/versions.js';
import { slotIn } from '../text/passage.js';
import { known, type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import type { Container } from './project.js';
import type { ScopedVariable } from './variables.js';

/** The major that the tag of a server's image tells. */
export function imageMajor(image: ServerImage, at: Span): Resolved<Major> {
  const major = majorFacts(image);
  return major === undefined ? unknown('the tag of the image names no major we know') : set(major, at);
}

const NO_OPTIONS = "the image's own configuration listens on every address";

/** What the image's own configuration says where nobody brings another. */
export function imageDefaults(
  variables: readonly ScopedVariable[],
  { listensEverywhere, tlsVariables }: ServerImage,
): Readonly<Record<string, { readonly value: string; readonly why: string }>> {
  const enable = tlsVariables?.enable;
  const isOn = enable !== undefined && /^(?:1|yes|true)$/iu.test(known(lastOf(variables, enable)?.value) ?? '');
  return {
    ...(listensEverywhere && { listen_addresses: { value: '*', why: NO_OPTIONS } }),
    ...(isOn && { ssl: { value: 'on', why: `\`${enable}\` switches it on` } }),
  };
}

/** `POSTGRES_HOST_AUTH_METHOD`, where the image reads it. */
export function hostAuthMethodIn(
  variables: readonly ScopedVariable[],
  { readsHostAuthMethod }: ServerImage,
): Container['hostAuthMethod'] {
  const method = readsHostAuthMethod ? lastOf(variables, 'POSTGRES_HOST_AUTH_METHOD') : undefined;
  if (!method) return undefined;
  const { value, passage } = method;
  return passage ? { ...value, slot: slotIn(passage, 0, passage.text.length, passage.text) } : value;
}

/** Why an image other than the official one may set TLS up by itself. */
export const ownWay = ({ family, repository }: ServerImage, at: Span): Container['opaque'] =>
  family === 'official' ? undefined : { why: `the image \`${repository}\` is configured in its own way`, at };

const lastOf = (variables: readonly ScopedVariable[], name: string): ScopedVariable | undefined =>
  variables.findLast((entry) => entry.name === name);
