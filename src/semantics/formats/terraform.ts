import { parseHcl } from '../../parse/hcl/hcl.js';
import type { HclBlock } from '../../parse/hcl/hcl-tree.js';
import { known } from '../../text/resolved.js';
import { flexibleServer, flexibleSetting, singleServer } from '../terraform/azure.js';
import { cloudSqlModule, cloudSqlServer, isCloudSqlModule } from '../terraform/cloud-sql.js';
import { terraformFolder, valueIn } from '../terraform/folder.js';
import type { ManagedContext, ManagedParts } from '../terraform/managed.js';
import { isRdsModule, rdsModule, rdsServer } from '../terraform/rds.js';
import { terraformSecrets } from '../terraform/secrets.js';
import { textIn } from '../terraform/value.js';
import type { FormatReader } from '../written.js';

type Reading = (block: HclBlock, context: ManagedContext) => ManagedParts;

const RESOURCES: ReadonlyMap<string, Reading> = new Map([
  ['aws_db_instance', rdsServer],
  ['aws_rds_cluster', rdsServer],
  ['google_sql_database_instance', cloudSqlServer],
  ['azurerm_postgresql_flexible_server', flexibleServer],
  ['azurerm_postgresql_flexible_server_configuration', flexibleSetting],
  ['azurerm_postgresql_server', singleServer],
]);

/** Terraform: the servers that a provider runs, joined with what the other files of the folder say about them. */
export const terraform: FormatReader = (file, { files, environment }) => {
  const body = parseHcl(file);
  const context: ManagedContext = { folder: terraformFolder(file.path, files), environment };
  const parts = body.blocks.flatMap((block) => readingOf(block, context)?.(block, context) ?? []);
  return {
    managed: parts.flatMap(({ managed }) => managed),
    gaps: parts.flatMap(({ gaps }) => gaps),
    secrets: terraformSecrets(body),
  };
};

function readingOf({ type, labels, body }: HclBlock, { folder }: ManagedContext): Reading | undefined {
  if (type === 'resource') return RESOURCES.get(labels[0] ?? '');
  const source = type === 'module' ? valueIn(body, 'source') : undefined;
  const name = source && known(textIn(source, folder));
  if (name === undefined) return undefined;
  if (isRdsModule(name)) return rdsModule;
  return isCloudSqlModule(name) ? cloudSqlModule : undefined;
}
