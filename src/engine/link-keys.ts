import { isPrivateKey, pemBlocks } from '../parse/pem.js';
import type { Client, Environment, KeyFile, Server } from '../semantics/project.js';
import { dirname, join } from '../text/path.js';
import { known } from '../text/resolved.js';
import { type SourceFile, type Span, whole } from '../text/source.js';

/** Something that names a key file, and the paths in the tree that may mean. */
interface KeyUse {
  readonly what: 'server' | 'client';
  readonly name: string;
  readonly at: Span;
  readonly paths: readonly string[];
}

/** The private keys among these files, with who uses them. Bodies were blanked by whoever read the files. */
export function keyFiles(
  files: readonly SourceFile[],
  servers: readonly Server[],
  clients: readonly Client[],
  environmentOf: (path: string) => Environment,
): readonly KeyFile[] {
  const uses = [...servers.flatMap(serverUses), ...clients.flatMap(clientUses)];
  return files.flatMap((file): KeyFile[] => {
    const block = pemBlocks(whole(file)).find(isPrivateKey);
    if (!block) return [];
    const usedBy = uses
      .filter(({ paths }) => paths.includes(file.path))
      .map(({ what, name, at }) => ({ what, name, at }));
    return [
      {
        file,
        at: block.at,
        label: block.label,
        encrypted: block.encrypted,
        usedBy,
        environment: environmentOf(file.path),
      },
    ];
  });
}

/** A relative `ssl_key_file` is one of the data directory, which in a tree is the folder of postgresql.conf. */
function serverUses(server: Server): KeyUse[] {
  const key = server.settings.text('ssl_key_file');
  const value = known(key);
  if (!value || !server.configured) return [];
  const at = key.kind === 'set' ? key.at : server.at;
  const home = dirname(server.settings.anchor.file.path);
  return [{ what: 'server', name: server.name, at, paths: [join(home, value), ...(server.locate?.(value) ?? [])] }];
}

/** A client's paths start where it runs: beside the file that configures it, or at the root. */
function clientUses(client: Client): KeyUse[] {
  const key = client.options.get('sslkey');
  const value = known(key?.value);
  if (!key || !value) return [];
  const at = key.value.kind === 'set' ? key.value.at : client.at;
  return [
    { what: 'client', name: client.name, at, paths: [join(dirname(client.at.file.path), value), join('.', value)] },
  ];
}
