import { passageOf } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { slotIn } from '../../../text/passage.js';
import { known } from '../../../text/resolved.js';
import type { Slot } from '../../../text/slot.js';
import type { Environment, Exposure } from '../../project.js';
import type { ScopedVariable } from '../../variables.js';
import type { WrittenServer } from '../../written.js';
import type { Pod, PodContainer } from './pod.js';

/** What Kubernetes gives the files of a Secret where nothing is said. */
const DEFAULT_MODE = 0o644;
/** What neither PostgreSQL nor libpq lets a key of root have: a group that writes, and anything for others. */
const REFUSED = 0o037;

/** Keys that PostgreSQL or libpq is told to use, and that a volume gives more permissions than they accept. */
export function keyModes(
  { manifest: { reading }, spec }: Pod,
  { fields }: PodContainer,
  variables: readonly ScopedVariable[],
  server: WrittenServer | undefined,
  environment: Environment,
): readonly Exposure[] {
  const keys = [
    ...(server?.settings ?? []).filter(({ name }) => name === 'ssl_key_file').map(({ value }) => known(value)),
    ...variables.filter(({ name }) => name === 'PGSSLKEY').map(({ value }) => known(value)),
  ].filter((path) => path !== undefined);
  // Without a group of its own the server could not read what root and root's group may read.
  const fsGroup = reading.get(spec, 'securityContext', 'fsGroup');
  const mounts = reading.items(fields.get('volumeMounts')?.value);
  return keys.flatMap((path) => {
    const mount = mounts
      .map((node) => ({ name: textIn(node, 'name'), at: textIn(node, 'mountPath'), subPath: textIn(node, 'subPath') }))
      .filter(({ at }) => at !== undefined && (path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`)))
      .sort((a, b) => b.at!.length - a.at!.length)[0];
    const volume = reading.items(reading.get(spec, 'volumes')).find((node) => textIn(node, 'name') === mount?.name);
    if (!mount || !volume) return [];
    const file = path === mount.at ? (mount.subPath ?? '') : path.slice(mount.at!.length).replace(/^\//u, '');
    const found = modeIn(volume, file);
    if (!found || (found.mode & REFUSED) === 0) return [];
    const { node, slot } = found;
    const common = { what: 'key file mode', where: 'volume', name: path, mode: found.mode, environment } as const;
    return [{ ...common, at: node.at, ...(slot && fsGroup && { modeSlot: slot }) }];
  });

  function textIn(node: YamlNode, key: string): string | undefined {
    return reading.text(reading.get(node, key));
  }

  /** The mode of a file: its own, else that of its volume, else Kubernetes' own. */
  function modeIn(
    volume: YamlNode,
    file: string,
  ): { readonly node: YamlNode; readonly mode: number; readonly slot?: Slot } | undefined {
    const projected = reading.get(volume, 'projected');
    const secrets = projected
      ? reading.items(reading.get(projected, 'sources')).map((source) => reading.get(source, 'secret'))
      : [reading.get(volume, 'secret')];
    for (const secret of secrets) {
      if (!secret) continue;
      const items = reading.items(reading.get(secret, 'items'));
      const item = items.find((one) => textIn(one, 'path') === file);
      if (items.length > 0 && !item) continue;
      const written = reading.get(item, 'mode') ?? reading.get(projected ?? secret, 'defaultMode');
      const mode = written ? modeOf(reading.text(written)) : DEFAULT_MODE;
      const node = written ?? reading.get(secret, 'secretName') ?? reading.get(secret, 'name');
      const passage = passageOf(written);
      const slot = passage && slotIn(passage, 0, passage.text.length, passage.text, likeIt(passage.text));
      return mode === undefined || !node ? undefined : { node, mode, ...(slot && { slot }) };
    }
    return undefined;
  }
}

/** YAML 1.1, which Kubernetes reads, has octal numbers with a leading zero; JSON's are decimal. */
function modeOf(text: string | undefined): number | undefined {
  const octal = /^0o?([0-7]{3,4})$/u.exec(text ?? '')?.[1];
  if (octal !== undefined) return Number.parseInt(octal, 8);
  return /^\d{1,4}$/u.test(text ?? '') ? Number(text) : undefined;
}

/** An octal number in the notation of another. */
const likeIt = (text: string) => (octal: string) =>
  text.startsWith('0') ? text.slice(0, text.startsWith('0o') ? 2 : 1) + octal : String(Number.parseInt(octal, 8));
