import { conf, defineRule, type Finding, isLegacyTls, type ManagedServer } from 'hostssl/rule';

export default defineRule({
  id: 'cloud/managed-tls-not-enforced',
  on: 'managed',
  title: 'a managed server takes connections without TLS',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Every provider offers TLS, and each has a switch of its own that makes the server refuse to go without:
      \`rds.force_ssl\` in the parameter group of RDS and Aurora, \`ssl_mode\` of Cloud SQL, \`require_secure_transport\` of
      Azure. Where it is off, a client with \`sslmode=prefer\`, libpq's default, can be talked down to plaintext, and one
      with \`sslmode=disable\` just connects. A private network changes who can listen, not what can be heard.

      Defaults differ: \`rds.force_ssl\` is 1 from PostgreSQL 15 on RDS and from 17 on Aurora, 0 before; Cloud SQL takes
      both unless told; an Azure flexible server refuses plaintext. A parameter group counts only for a server that
      names it. What a variable or a group outside of the folder decides is told as not read.`,
    remedy: `
      RDS and Aurora: \`rds.force_ssl = 1\` in the parameter group (of the cluster, for Aurora), named by the server.
      Cloud SQL: \`ssl_mode = "ENCRYPTED_ONLY"\`. Azure: \`require_secure_transport = on\`. First make sure that every
      client uses TLS: those that do not are turned away.`,
    references: [
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html',
      'https://cloud.google.com/sql/docs/postgres/configure-ssl-instance',
      'https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-tls-ssl',
    ],
  },
  controls: ['remote-access-encrypted', 'protocol-current'],
  options: {},
  examples: [
    {
      title: 'RDS is told not to insist',
      files: {
        'main.tf': conf`
          resource "aws_db_parameter_group" "main" {
            family = "postgres16"
            parameter {
              name  = "rds.force_ssl"
              value = "[|0|]"
            }
          }
          resource "aws_db_instance" "main" {
            engine               = "postgres"
            engine_version       = "16.4"
            parameter_group_name = aws_db_parameter_group.main.name
          }
        `,
      },
      fixed: {
        'main.tf': conf`
          resource "aws_db_parameter_group" "main" {
            family = "postgres16"
            parameter {
              name  = "rds.force_ssl"
              value = "1"
            }
          }
          resource "aws_db_instance" "main" {
            engine               = "postgres"
            engine_version       = "16.4"
            parameter_group_name = aws_db_parameter_group.main.name
          }
        `,
      },
    },
    {
      title: 'a version whose default is off, and a group that says nothing',
      files: {
        'main.tf': conf`
          resource "aws_db_parameter_group" "main" {
            family = "postgres14"
          }
          [|resource "aws_db_instance" "main"|] {
            engine               = "postgres"
            engine_version       = "14.12"
            parameter_group_name = aws_db_parameter_group.main.name
          }
        `,
      },
      fixed: {
        'main.tf': conf`
          resource "aws_db_parameter_group" "main" {
            parameter {
              name  = "rds.force_ssl"
              value = "1"
            }

            family = "postgres14"
          }
          resource "aws_db_instance" "main" {
            engine               = "postgres"
            engine_version       = "14.12"
            parameter_group_name = aws_db_parameter_group.main.name
          }
        `,
      },
    },
    {
      title: 'a parameter group that the cluster does not name',
      files: {
        'main.tf': conf`
          resource "aws_rds_cluster_parameter_group" "tls" {
            family = "aurora-postgresql16"
            parameter {
              name  = "rds.force_ssl"
              value = "1"
            }
          }
          [|resource "aws_rds_cluster" "main"|] {
            engine         = "aurora-postgresql"
            engine_version = "16.6"
          }
        `,
      },
    },
    {
      title: 'Cloud SQL takes both',
      files: {
        'sql.tf': conf`
          resource "google_sql_database_instance" "main" {
            database_version = "POSTGRES_16"
            settings {
              tier = "db-f1-micro"
              ip_configuration {
                ssl_mode = "[|ALLOW_UNENCRYPTED_AND_ENCRYPTED|]"
              }
            }
          }
        `,
      },
      fixed: {
        'sql.tf': conf`
          resource "google_sql_database_instance" "main" {
            database_version = "POSTGRES_16"
            settings {
              tier = "db-f1-micro"
              ip_configuration {
                ssl_mode = "ENCRYPTED_ONLY"
              }
            }
          }
        `,
      },
    },
    {
      title: 'Azure, switched off and with an old version',
      files: {
        'azure.tf': conf`
          resource "azurerm_postgresql_flexible_server" "main" {
            version = "16"
          }
          resource "azurerm_postgresql_flexible_server_configuration" "tls" {
            name      = "require_secure_transport"
            server_id = azurerm_postgresql_flexible_server.main.id
            value     = "[|off|]"
          }
          resource "azurerm_postgresql_flexible_server_configuration" "version" {
            name      = "ssl_min_protocol_version"
            server_id = azurerm_postgresql_flexible_server.main.id
            value     = "[|TLSv1.1|]"
          }
        `,
      },
      fixed: {
        'azure.tf': conf`
          resource "azurerm_postgresql_flexible_server" "main" {
            version = "16"
          }
          resource "azurerm_postgresql_flexible_server_configuration" "tls" {
            name      = "require_secure_transport"
            server_id = azurerm_postgresql_flexible_server.main.id
            value     = "on"
          }
          resource "azurerm_postgresql_flexible_server_configuration" "version" {
            name      = "ssl_min_protocol_version"
            server_id = azurerm_postgresql_flexible_server.main.id
            value     = "TLSv1.2"
          }
        `,
      },
    },
    {
      title: 'a module of the registry',
      files: {
        'db.tf': conf`
          module "db" {
            source         = "terraform-aws-modules/rds/aws"
            engine         = "postgres"
            engine_version = "15"
            parameters = [
              { name = "rds.force_ssl", value = [|0|] },
            ]
          }
        `,
      },
      fixed: {
        'db.tf': conf`
          module "db" {
            source         = "terraform-aws-modules/rds/aws"
            engine         = "postgres"
            engine_version = "15"
            parameters = [
              { name = "rds.force_ssl", value = 1 },
            ]
          }
        `,
      },
    },
    {
      title: 'RDS from 15 on insists by default, and Azure does',
      files: {
        'main.tf': conf`
          resource "aws_db_instance" "main" {
            engine         = "postgres"
            engine_version = "15.4"
          }
          resource "azurerm_postgresql_flexible_server" "main" {
            version = "16"
          }
        `,
      },
    },
    {
      title: 'a mode that asks for certificates, too',
      files: {
        'sql.tf': conf`
          resource "google_sql_database_instance" "main" {
            database_version = "POSTGRES_15"
            settings {
              ip_configuration {
                ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"
              }
            }
          }
        `,
      },
    },
    {
      title: 'another engine, and a variable that nobody sets here',
      files: {
        'main.tf': conf`
          resource "aws_db_instance" "mysql" {
            engine         = "mysql"
            engine_version = "8.0"
          }
          variable "group" {}
          resource "aws_db_instance" "postgres" {
            engine               = "postgres"
            engine_version       = "14"
            parameter_group_name = var.group
          }
        `,
      },
    },
  ],

  *check(server) {
    const plaintext = plaintextFinding(server);
    if (plaintext) yield plaintext;
    const old = protocolFinding(server);
    if (old) yield old;
  },
});

const PROVIDERS: Readonly<Record<ManagedServer['provider'], string>> = {
  rds: 'RDS',
  aurora: 'Aurora',
  'cloud-sql': 'Cloud SQL',
  azure: 'Azure',
};

function plaintextFinding({ enforcesTls, name, at, remedy, enforcing, provider }: ManagedServer): Finding | undefined {
  if (enforcesTls.kind === 'unknown' || enforcesTls.value) return undefined;
  const isSet = enforcesTls.kind === 'set';
  return {
    at: isSet ? enforcesTls.at : at,
    message: `\`${name}\` on ${PROVIDERS[provider]} takes connections without TLS, so clients can be talked down to plaintext`,
    ...(!isSet && { severity: 'info' as const, confidence: 'possible' as const }),
    notes: [...(isSet ? [] : [{ message: enforcesTls.why }]), { message: remedy }],
    ...(enforcing && {
      fix: { title: `Set \`${enforcing.words}\``, safety: 'review' as const, edits: enforcing.edits },
    }),
  };
}

function protocolFinding({ minProtocol, name, at, raising }: ManagedServer): Finding | undefined {
  if (!minProtocol || minProtocol.kind === 'unknown' || !isLegacyTls(minProtocol.value)) return undefined;
  return {
    at: minProtocol.kind === 'set' ? minProtocol.at : at,
    message: `\`${name}\` takes \`${minProtocol.value}\`, which was retired in 2021, and both sides can be talked down to it`,
    ...(raising && { fix: { title: `Set \`${raising.words}\``, safety: 'safe' as const, edits: raising.edits } }),
  };
}
