import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { discard, MAJORS_HERE, type OracleMajor, scratch } from '../postgres.js';
import { caller } from './caller.js';
import { liveServer } from './live-server.js';
import { observe, type Seen, type Staged } from './observe.js';
import type { Scene } from './scene.js';
import { serverFiles } from './server-files.js';
import { stage } from './stage.js';

/** One scene, what was made of it on disk, and what really happened. */
export interface Played extends Staged {
  readonly seen: Seen;
}

/** Two at a time: that is what CI has. */
const LANES = 2;

/**
 * Plays all scenes on real servers, one of each major.
 * @param during called with each tree while it is there
 */
export async function play<T>(scenes: readonly Scene[], during: (played: Played) => Promise<T>): Promise<readonly T[]> {
  const results = new Map<Scene, T>();
  const waiting = MAJORS_HERE.filter((major) => scenes.some(({ server }) => server.major === major));
  const lane = async () => {
    const client = caller();
    try {
      for (let major = waiting.shift(); major !== undefined; major = waiting.shift()) {
        await playAt(major, scenes, (group) => client.call(group), during, results);
      }
    } finally {
      client.stop();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return scenes.map((scene) => results.get(scene)!);
}

async function playAt<T>(
  major: OracleMajor,
  scenes: readonly Scene[],
  call: Parameters<typeof observe>[1],
  during: (played: Played) => Promise<T>,
  results: Map<Scene, T>,
): Promise<void> {
  const server = await liveServer(major);
  const directory = scratch('scenes');
  try {
    for (const group of byServer(scenes.filter((scene) => scene.server.major === major))) {
      const staged = group.map((scene, nth): Staged => {
        const own = join(directory, `${results.size}-${nth}`);
        mkdirSync(own);
        stage(own, scene, server.port);
        return { scene, directory: own };
      });
      const seen = await observe(server, call, staged);
      for (const [nth, one] of staged.entries()) results.set(one.scene, await during({ ...one, seen: seen[nth]! }));
    }
  } finally {
    await server.stop();
    discard(directory);
  }
}

/** Those that have the same server, which then is loaded once. */
function byServer(scenes: readonly Scene[]): readonly (readonly Scene[])[] {
  const groups = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const { probe } = serverFiles(scene.server, 0);
    groups.set(probe, [...(groups.get(probe) ?? []), scene]);
  }
  return [...groups.values()];
}
