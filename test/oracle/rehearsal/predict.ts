import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadFormats } from '../../../src/cli/load-formats.js';
import { link } from '../../../src/engine/link.js';
import { loadConfig } from '../../../src/host/config.js';
import { gather } from '../../../src/host/estate.js';
import { takeKeyBytes } from '../../../src/host/key-bytes.js';
import { materialReader } from '../../../src/host/key-material.js';
import { linkSettingsOf } from '../../../src/host/settings-of-config.js';
import type { Rehearsal } from '../../../src/semantics/rehearsal/rehearsal.js';
import { rehearse } from '../../../src/semantics/rehearsal/rehearse.js';

/** The rehearsal of the one client of a tree, which is read as the command line reads it. */
export async function predict(directory: string): Promise<Rehearsal> {
  const data = parse(readFileSync(join(directory, 'hostssl.yaml'), 'utf8'));
  const { aliases, ...rest } = data;
  const config = { data: rest, directory };
  void loadConfig;
  const estate = await gather({ cwd: directory, config, tree: undefined, paths: [], exclude: [], noIgnore: false });
  const settings = linkSettingsOf(config, directory, undefined);
  const kinds = new Set(estate.sources.flatMap(({ path }) => estate.kindOf(path) ?? []));
  const project = link(estate.sources, {
    ...settings,
    config: { ...settings.config, aliases },
    kindOf: estate.kindOf,
    ...(await loadFormats(kinds)),
    files: estate.files,
    material: materialReader(takeKeyBytes),
  });
  const legs = project.legs.filter(({ client }) => client.at.file.path.startsWith('client/'));
  const [leg] = legs;
  if (legs.length !== 1 || !leg) {
    const clients = project.clients.map(
      ({ name, at, endpoints }) =>
        `${at.file.path} ${name} ${JSON.stringify(endpoints.map(({ host, port }) => [host, port]))}`,
    );
    throw new Error(
      `${legs.length} legs: ${clients.join('; ')}; servers ${project.servers.map(({ name }) => name).join()}`,
    );
  }
  const consumers = leg.client.consumers;
  if (consumers.length !== 1) throw new Error(`${consumers.length} programs read it`);
  return rehearse(leg, consumers[0]!, Date.now());
}
