import { callOf } from './call-of.js';
import type { Call, Reply } from './caller.js';
import { asSomebodyElse, asStranger } from './cast.js';
import type { LiveServer } from './live-server.js';
import type { Scene } from './scene.js';
import { serverFiles, type Twist } from './server-files.js';

export type Verifies = 'nothing' | 'chain' | 'chain-and-name';

/** What a client did. */
export type Seen =
  | { readonly connects: false; readonly error: string }
  | { readonly connects: true; readonly encrypted: false }
  | {
      readonly connects: true;
      readonly encrypted: true;
      readonly verifies: Verifies;
      /** It takes a server without TLS, too. */
      readonly downgrades: boolean;
    };

/** A scene in the directory where its files are. */
export interface Staged {
  readonly scene: Scene;
  readonly directory: string;
}

/**
 * What becomes of scenes that have the same server. What a client verifies shows where it stays away: the same server is
 * given a certificate of an authority that nobody trusts, then one for somebody else, then none.
 */
export async function observe(
  server: LiveServer,
  call: (call: Call) => Promise<Reply>,
  staged: readonly Staged[],
): Promise<readonly Seen[]> {
  const side = staged[0]!.scene.server;
  const dial = async (all: readonly Staged[], twist: Twist): Promise<ReadonlyMap<Staged, Reply>> => {
    if (all.length === 0) return new Map();
    const { files, probe } = serverFiles(side, server.port, twist);
    const down = await server.load(files, probe);
    if (down !== undefined && Object.keys(twist).length > 0) throw new Error(`the server of a contrast: ${down}`);
    const replies = new Map<Staged, Reply>();
    for (const one of all) {
      const reply = await call(callOf(one.directory, one.scene));
      replies.set(
        one,
        down === undefined || !('error' in reply) ? reply : { error: `${reply.error} (${fatal(down)})` },
      );
    }
    return replies;
  };
  const isEncrypted = (reply: Reply | undefined) => reply !== undefined && 'ssl' in reply && reply.ssl;
  const own = await dial(staged, {});
  const encrypted = staged.filter((one) => isEncrypted(own.get(one)));
  const strange = await dial(encrypted, { served: asStranger });
  const verifying = encrypted.filter((one) => !isEncrypted(strange.get(one)));
  const elsewhere = await dial(verifying, { served: asSomebodyElse });
  const bare = await dial(encrypted, { bare: true });
  return staged.map((one) => {
    const reply = own.get(one)!;
    if ('error' in reply) return { connects: false, error: reply.error };
    if (!reply.ssl) return { connects: true, encrypted: false };
    const verifies = isEncrypted(strange.get(one))
      ? 'nothing'
      : isEncrypted(elsewhere.get(one))
        ? 'chain'
        : 'chain-and-name';
    return { connects: true, encrypted: true, verifies, downgrades: 'ssl' in bare.get(one)! };
  });
}

const fatal = (log: string): string => /FATAL: {2}(.*)/u.exec(log)?.[1] ?? log;
