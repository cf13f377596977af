import type { Gap } from '../parse/problem.js';
import type { Server } from '../semantics/project.js';
import { exposedPorts } from '../semantics/published-port.js';

/**
 * What decides about TLS at a server that other machines reach and cannot be read: a script that starts it, a file
 * that its command line names and the tree does not hold. Files that were read tell their own gaps.
 */
export function hiddenPosture({ name, container, settings, hba, configured }: Server): readonly Gap[] {
  if (!container || configured || exposedPorts(container).length === 0) return [];
  const ssl = settings.text('ssl');
  if (ssl.kind === 'unknown') {
    return [{ at: ssl.at ?? container.at, message: `nothing is said about TLS at \`${name}\`: ${ssl.why}` }];
  }
  const named = settings.text('hba_file');
  if (hba || named.kind !== 'set') return [];
  return [
    {
      at: named.at,
      message: `\`${named.value}\` is not in the tree, so nothing is said about who gets in to \`${name}\``,
    },
  ];
}
