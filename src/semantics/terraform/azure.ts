import { FLEXIBLE_SERVER_DEFAULT, tlsVersion } from '../../facts/managed-tls.js';
import type { HclBlock, HclValue } from '../../parse/hcl/hcl-tree.js';
import { byDefault, known, mapResolved, type Resolved } from '../../text/resolved.js';
import type { ManagedServer } from '../project.js';
import { type TerraformFolder, valueIn } from './folder.js';
import {
  addressOf,
  gapsOf,
  identifierIn,
  type ManagedContext,
  type ManagedParts,
  NO_VERSION,
  rewriting,
} from './managed.js';
import { isTrue, resourceIn, textIn } from './value.js';

const SERVER = 'azurerm_postgresql_flexible_server';
const NOT_A_VERSION = 'its value is no version of TLS';

/** A flexible server with the settings that other resources of the folder make for it. */
export function flexibleServer(block: HclBlock, context: ManagedContext): ManagedParts {
  const settings = settingsOf(context.folder, (server) => {
    const found = resourceIn(server, SERVER, context.folder);
    // A file that is read twice makes two trees of it.
    return found !== undefined && addressOf(found) === addressOf(block);
  });
  return serverOf(block, settings, context);
}

/** A setting by itself, of a server that another folder declares. */
export function flexibleSetting(block: HclBlock, context: ManagedContext): ManagedParts {
  const server = valueIn(block.body, 'server_id');
  if (server && resourceIn(server, SERVER, context.folder)) return { managed: [], gaps: [] };
  const name = settingName(block, context.folder);
  const value = valueIn(block.body, 'value');
  if (!value || (name !== 'require_secure_transport' && name !== 'ssl_min_protocol_version'))
    return { managed: [], gaps: [] };
  return serverOf(block, new Map([[name, value]]), context);
}

const settingName = (block: HclBlock, folder: TerraformFolder): string | undefined => {
  const name = valueIn(block.body, 'name');
  return name && known(textIn(name, folder));
};

function settingsOf(folder: TerraformFolder, isOurs: (server: HclValue) => boolean): ReadonlyMap<string, HclValue> {
  const found = new Map<string, HclValue>();
  for (const block of folder.resources.values()) {
    if (block.labels[0] !== `${SERVER}_configuration`) continue;
    const server = valueIn(block.body, 'server_id');
    const value = valueIn(block.body, 'value');
    const name = settingName(block, folder);
    if (server && value && name !== undefined && isOurs(server)) found.set(name, value);
  }
  return found;
}

function serverOf(
  block: HclBlock,
  settings: ReadonlyMap<string, HclValue>,
  { folder, environment }: ManagedContext,
): ManagedParts {
  const name = addressOf(block);
  const [require, minimum] = ['require_secure_transport', 'ssl_min_protocol_version'].map((one) => settings.get(one));
  const version = valueIn(block.body, 'version');
  const enforcesTls: Resolved<boolean> = require
    ? mapResolved(textIn(require, folder), isTrue, '')
    : byDefault(FLEXIBLE_SERVER_DEFAULT.value, FLEXIBLE_SERVER_DEFAULT.why);
  const enforcing = rewriting(require, 'on', 'require_secure_transport = on');
  const raising = rewriting(minimum, 'TLSv1.2', 'ssl_min_protocol_version = TLSv1.2');
  const server: ManagedServer = {
    provider: 'azure',
    name,
    at: block.at,
    ...identifierIn(block, ['name'], folder),
    version: version ? textIn(version, folder) : NO_VERSION,
    enforcesTls,
    ...(enforcing && { enforcing }),
    ...(minimum && { minProtocol: mapResolved(textIn(minimum, folder), tlsVersion, NOT_A_VERSION) }),
    ...(raising && { raising }),
    remedy: '`require_secure_transport = on` makes it refuse them',
    environment,
  };
  return { managed: [server], gaps: gapsOf(name, enforcesTls) };
}

/** The older single server, which says both in its own resource. */
export function singleServer(block: HclBlock, { folder, environment }: ManagedContext): ManagedParts {
  const { body } = block;
  const name = addressOf(block);
  const enforce = valueIn(body, 'ssl_enforcement_enabled');
  const minimum = valueIn(body, 'ssl_minimal_tls_version_enforced');
  if (!enforce) return { managed: [], gaps: [] };
  const enforcesTls = mapResolved(textIn(enforce, folder), isTrue, '');
  const enforcing = rewriting(enforce, 'true', 'ssl_enforcement_enabled = true');
  const raising = rewriting(minimum, 'TLS1_2', 'ssl_minimal_tls_version_enforced = "TLS1_2"');
  const version = valueIn(body, 'version');
  const server: ManagedServer = {
    provider: 'azure',
    name,
    at: block.at,
    ...identifierIn(block, ['name'], folder),
    version: version ? textIn(version, folder) : NO_VERSION,
    enforcesTls,
    ...(enforcing && { enforcing }),
    ...(minimum && { minProtocol: mapResolved(textIn(minimum, folder), lowest, NOT_A_VERSION) }),
    ...(raising && { raising }),
    remedy: '`ssl_enforcement_enabled = true` makes it refuse them',
    environment,
  };
  return { managed: [server], gaps: gapsOf(name, enforcesTls) };
}

/** `TLSEnforcementDisabled` takes every version. */
const lowest = (word: string): string | undefined => (word === 'TLSEnforcementDisabled' ? 'TLSv1' : tlsVersion(word));
