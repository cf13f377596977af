import { describe, expect, it } from 'vitest';
import { terraform } from '../../../src/semantics/formats/terraform.js';
import { read } from './read.js';

const managed = (text: string, others: Readonly<Record<string, string>> = {}) =>
  (read(terraform, { 'main.tf': text, ...others }).managed ?? []).map(({ provider, enforcesTls }) => [
    provider,
    enforcesTls.kind,
    enforcesTls.kind === 'unknown' ? undefined : enforcesTls.value,
  ]);

const instance = (lines: string) => `resource "aws_db_instance" "main" {\n  engine = "postgres"\n${lines}\n}\n`;
const group = (value: string, name = 'pg') =>
  `resource "aws_db_parameter_group" "${name}" {\n  name = "own"\n  family = "postgres14"\n  parameter {\n    name = "rds.force_ssl"\n    value = ${value}\n  }\n}\n`;

describe('managed servers of AWS', () => {
  it.each([
    ['engine_version = "14.7"', ['rds', 'default', false]],
    ['engine_version = "15"', ['rds', 'default', true]],
    ['engine_version = 16.3', ['rds', 'default', true]],
    ['engine_version = var.version', ['rds', 'unknown', undefined]],
    ['', ['rds', 'unknown', undefined]],
    ['parameter_group_name = "default.postgres14"', ['rds', 'default', false]],
    ['engine_version = "14"\nparameter_group_name = var.group', ['rds', 'unknown', undefined]],
    ['engine_version = "14"\nparameter_group_name = "somewhere-else"', ['rds', 'unknown', undefined]],
  ])('%s', (lines, expected) => {
    expect(managed(instance(lines))).toEqual([expected]);
  });

  it.each([
    ['"0"', 'aws_db_parameter_group.pg.name', ['set', false]],
    ['1', 'aws_db_parameter_group.pg.id', ['set', true]],
    ['"1"', '"${aws_db_parameter_group.pg.name}"', ['set', true]],
    ['"1"', '"own"', ['set', true]],
    ['var.force', 'aws_db_parameter_group.pg[0].name', ['default', false]],
    ['var.nothing', 'aws_db_parameter_group.pg.name', ['unknown', undefined]],
    ['var.force ? "1" : "0"', 'aws_db_parameter_group.pg.name', ['unknown', undefined]],
  ])('force_ssl = %s through %s', (value, name, expected) => {
    const others = { 'pg.tf': group(value), 'variables.tf': 'variable "force" {\n  default = "0"\n}\n' };
    expect(managed(instance(`parameter_group_name = ${name}`), others)).toEqual([['rds', ...expected]]);
  });

  it('takes what terraform.tfvars sets over the default of a variable', () => {
    const others = {
      'pg.tf': group('var.force'),
      'variables.tf': 'variable "force" {\n  default = "0"\n}\n',
      'terraform.tfvars': 'force = "1"\n',
    };
    expect(managed(instance('parameter_group_name = aws_db_parameter_group.pg.name'), others)).toEqual([
      ['rds', 'set', true],
    ]);
  });

  it.each([
    ['16.4', false],
    ['17.4', true],
  ])('Aurora %s', (version, value) => {
    const text = `resource "aws_rds_cluster" "c" {\n engine = "aurora-postgresql"\n engine_version = "${version}"\n}\n`;
    expect(managed(text)).toEqual([['aurora', 'default', value]]);
  });

  it('leaves other engines, other folders and loops alone', () => {
    expect(managed('resource "aws_db_instance" "m" {\n engine = "mysql"\n}\n')).toEqual([]);
    expect(managed('resource "aws_db_instance" "m" {\n replicate_source_db = "x"\n}\n')).toEqual([]);
    const loop =
      'resource "aws_db_parameter_group" "pg" {\n dynamic "parameter" {\n for_each = var.p\n content {}\n }\n}\n';
    expect(managed(`${loop}${instance('parameter_group_name = aws_db_parameter_group.pg.name')}`)).toEqual([
      ['rds', 'unknown', undefined],
    ]);
  });
});

describe('managed servers of Google and Azure', () => {
  const sql = (lines: string) =>
    `resource "google_sql_database_instance" "m" {\n database_version = "POSTGRES_16"\n settings {\n${lines}\n }\n}\n`;
  it.each([
    ['ip_configuration {\n ssl_mode = "ENCRYPTED_ONLY"\n }', ['set', true]],
    ['ip_configuration {\n ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"\n }', ['set', false]],
    ['ip_configuration {\n require_ssl = true\n }', ['set', true]],
    ['ip_configuration {\n require_ssl = false\n ssl_mode = "ENCRYPTED_ONLY"\n }', ['set', true]],
    ['tier = "x"', ['default', false]],
    ['dynamic "ip_configuration" {\n }', ['unknown', undefined]],
  ])('%s', (lines, expected) => {
    expect(managed(sql(lines))).toEqual([['cloud-sql', ...expected]]);
  });

  it('reads the older server of Azure', () => {
    const text =
      'resource "azurerm_postgresql_server" "m" {\n ssl_enforcement_enabled = false\n ssl_minimal_tls_version_enforced = "TLS1_0"\n}\n';
    expect(read(terraform, { 'main.tf': text }).managed).toMatchObject([
      { enforcesTls: { kind: 'set', value: false }, minProtocol: { value: 'TLSv1' } },
    ]);
  });
});

describe('passwords in Terraform', () => {
  it('are secrets where they are written out', () => {
    const text =
      'resource "x" "y" {\n  password = "k8Jd-2lqPz"\n  master_password = var.p\n}\nvariable "db_password" {\n  default = "Qm3-vT7xwR"\n}\n';
    expect(read(terraform, { 'main.tf': text }).secrets?.map(({ value }) => value)).toEqual([
      'k8Jd-2lqPz',
      'Qm3-vT7xwR',
    ]);
  });
});
