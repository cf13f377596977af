import { isPrivateKey, pemBlocks } from '../parse/pem.js';
import type { Environment, KeyFile } from '../semantics/project.js';
import { whole } from '../text/source.js';
import type { UsedFile } from './used-files.js';

/** The private keys among these files, with who uses them. Bodies were blanked by whoever read the files. */
export const keyFiles = (
  files: readonly UsedFile[],
  environmentOf: (path: string) => Environment,
): readonly KeyFile[] =>
  files.flatMap(({ file, uses }): KeyFile[] => {
    const block = pemBlocks(whole(file)).find(isPrivateKey);
    if (!block) return [];
    const asKey = uses.filter(({ as }) => as === 'server key' || as === 'client key');
    return [
      {
        file,
        at: block.at,
        label: block.label,
        encrypted: block.encrypted,
        usedBy: asKey.map(({ by, at }) => ({ ...by, at })),
        environment: environmentOf(file.path),
      },
    ];
  });
