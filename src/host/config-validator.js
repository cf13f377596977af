// Written by `npm run generate`. Do not edit.
"use strict";
export const validateConfig = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Configuration of hostssl","definitions":{"rules":{"type":"object","additionalProperties":false,"properties":{"client/channel-binding-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/downgrade-on-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/keylog-enabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/legacy-parameter":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/mixed-meaning":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/name-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/options-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/plaintext-accepted":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-system-misuse":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-wrong":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/setting-ignored":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-disable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-opportunistic":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-unverified":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verification-disabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verify-ca-public-root":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/weakens-on-upgrade":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/will-fail":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"cloud/managed-tls-not-enforced":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/host-auth-trust":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/k8s-tls-weakened":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/key-exposed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/port-exposed-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"serverDays":{"type":"number","default":30},"clientDays":{"type":"number","default":30},"rootDays":{"type":"number","default":90}}},"else":{"$ref":"#/definitions/level"}},"file/cert-host-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-key-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-lifetime-too-long":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"privateDays":{"type":"number","default":0}}},"else":{"$ref":"#/definitions/level"}},"file/cert-missing-san":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-self-signed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-usage-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-weak-key-or-signature":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/chain-incomplete":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-committed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-permissions":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/trust-store-too-broad":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/address-any":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"protected":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/address-slip":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/cleartext-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-ca-only":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-not-required":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/dead-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/downgrade-after-tls-reject":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/expectation-failed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/external-auth-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/file-refused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/hostnossl-permitted":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/hostssl-inert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ident-map-too-broad":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ident-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ipv6-gap":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/map-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/md5-method":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/plaintext-path":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/superuser-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-local":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/weaker-first":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/no-reason":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unknown-rule":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-client-tls-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-policy-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-server-tls-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/proxy-plaintext-leg":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/conninfo-weak-sslmode":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/drift":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/hba-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/dsn-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/env-or-argv-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/passfile-exposed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/sql-password-literal":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ca-missing-for-clientcert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/cert-unreadable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-cert-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/crl-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/password-encryption-md5":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-version-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ssl-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/tls-startup-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}}}},"level":{"enum":["off","info","warning","error"]},"levels":{"type":"object","additionalProperties":false,"properties":{"client/channel-binding-off":{"$ref":"#/definitions/level"},"client/downgrade-on-failure":{"$ref":"#/definitions/level"},"client/keylog-enabled":{"$ref":"#/definitions/level"},"client/legacy-parameter":{"$ref":"#/definitions/level"},"client/min-protocol-legacy":{"$ref":"#/definitions/level"},"client/mixed-meaning":{"$ref":"#/definitions/level"},"client/name-mismatch":{"$ref":"#/definitions/level"},"client/options-overridden":{"$ref":"#/definitions/level"},"client/plaintext-accepted":{"$ref":"#/definitions/level"},"client/rootcert-missing":{"$ref":"#/definitions/level"},"client/rootcert-system-misuse":{"$ref":"#/definitions/level"},"client/rootcert-wrong":{"$ref":"#/definitions/level"},"client/setting-ignored":{"$ref":"#/definitions/level"},"client/sslmode-disable":{"$ref":"#/definitions/level"},"client/sslmode-invalid":{"$ref":"#/definitions/level"},"client/sslmode-opportunistic":{"$ref":"#/definitions/level"},"client/sslmode-unverified":{"$ref":"#/definitions/level"},"client/verification-disabled":{"$ref":"#/definitions/level"},"client/verify-ca-public-root":{"$ref":"#/definitions/level"},"client/weakens-on-upgrade":{"$ref":"#/definitions/level"},"client/will-fail":{"$ref":"#/definitions/level"},"cloud/managed-tls-not-enforced":{"$ref":"#/definitions/level"},"container/host-auth-trust":{"$ref":"#/definitions/level"},"container/k8s-tls-weakened":{"$ref":"#/definitions/level"},"container/key-exposed":{"$ref":"#/definitions/level"},"container/port-exposed-plaintext":{"$ref":"#/definitions/level"},"file/cert-expired":{"$ref":"#/definitions/level"},"file/cert-host-mismatch":{"$ref":"#/definitions/level"},"file/cert-key-mismatch":{"$ref":"#/definitions/level"},"file/cert-lifetime-too-long":{"$ref":"#/definitions/level"},"file/cert-missing-san":{"$ref":"#/definitions/level"},"file/cert-self-signed":{"$ref":"#/definitions/level"},"file/cert-usage-mismatch":{"$ref":"#/definitions/level"},"file/cert-weak-key-or-signature":{"$ref":"#/definitions/level"},"file/chain-incomplete":{"$ref":"#/definitions/level"},"file/key-committed":{"$ref":"#/definitions/level"},"file/key-permissions":{"$ref":"#/definitions/level"},"file/trust-store-too-broad":{"$ref":"#/definitions/level"},"hba/address-any":{"$ref":"#/definitions/level"},"hba/address-slip":{"$ref":"#/definitions/level"},"hba/cleartext-password":{"$ref":"#/definitions/level"},"hba/clientcert-ca-only":{"$ref":"#/definitions/level"},"hba/clientcert-invalid":{"$ref":"#/definitions/level"},"hba/clientcert-not-required":{"$ref":"#/definitions/level"},"hba/dead-record":{"$ref":"#/definitions/level"},"hba/downgrade-after-tls-reject":{"$ref":"#/definitions/level"},"hba/expectation-failed":{"$ref":"#/definitions/level"},"hba/external-auth-plaintext":{"$ref":"#/definitions/level"},"hba/file-refused":{"$ref":"#/definitions/level"},"hba/hostnossl-permitted":{"$ref":"#/definitions/level"},"hba/hostssl-inert":{"$ref":"#/definitions/level"},"hba/ident-map-too-broad":{"$ref":"#/definitions/level"},"hba/ident-remote":{"$ref":"#/definitions/level"},"hba/ipv6-gap":{"$ref":"#/definitions/level"},"hba/map-missing":{"$ref":"#/definitions/level"},"hba/md5-method":{"$ref":"#/definitions/level"},"hba/plaintext-path":{"$ref":"#/definitions/level"},"hba/superuser-remote":{"$ref":"#/definitions/level"},"hba/trust-local":{"$ref":"#/definitions/level"},"hba/trust-remote":{"$ref":"#/definitions/level"},"hba/weaker-first":{"$ref":"#/definitions/level"},"ignore/expired":{"$ref":"#/definitions/level"},"ignore/no-reason":{"$ref":"#/definitions/level"},"ignore/unknown-rule":{"$ref":"#/definitions/level"},"ignore/unused":{"$ref":"#/definitions/level"},"pooler/pgbouncer-client-tls-off":{"$ref":"#/definitions/level"},"pooler/pgbouncer-policy-weak":{"$ref":"#/definitions/level"},"pooler/pgbouncer-server-tls-weak":{"$ref":"#/definitions/level"},"pooler/proxy-plaintext-leg":{"$ref":"#/definitions/level"},"replication/conninfo-weak-sslmode":{"$ref":"#/definitions/level"},"replication/drift":{"$ref":"#/definitions/level"},"replication/hba-plaintext":{"$ref":"#/definitions/level"},"secret/dsn-password":{"$ref":"#/definitions/level"},"secret/env-or-argv-password":{"$ref":"#/definitions/level"},"secret/passfile-exposed":{"$ref":"#/definitions/level"},"secret/sql-password-literal":{"$ref":"#/definitions/level"},"server/ca-missing-for-clientcert":{"$ref":"#/definitions/level"},"server/cert-unreadable":{"$ref":"#/definitions/level"},"server/ciphers-cert-mismatch":{"$ref":"#/definitions/level"},"server/ciphers-weak":{"$ref":"#/definitions/level"},"server/crl-missing":{"$ref":"#/definitions/level"},"server/min-protocol-legacy":{"$ref":"#/definitions/level"},"server/password-encryption-md5":{"$ref":"#/definitions/level"},"server/setting-overridden":{"$ref":"#/definitions/level"},"server/setting-version-mismatch":{"$ref":"#/definitions/level"},"server/ssl-off":{"$ref":"#/definitions/level"},"server/tls-startup-failure":{"$ref":"#/definitions/level"}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"version":{"enum":[1]},"profile":{"enum":["recommended","strict"]},"failOn":{"enum":["error","warning","info","never"]},"rules":{"$ref":"#/definitions/rules"},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"files":{"type":"array","items":{"type":"string"}},"rules":{"$ref":"#/definitions/levels"}},"required":["files","rules"]}},"files":{"type":"object","additionalProperties":false,"properties":{"kinds":{"type":"object","additionalProperties":{"enum":["pg_hba","pg_ident","postgresql.conf","conninfo","env","compose","pg_service","key","pgpass","pgbouncer","userlist","pgpool","odyssey","pgcat","repmgr","patroni","kubernetes","ci","rails","spring","yaml","properties","ini","json","prisma","javascript","python","dockerfile","shell","sql","terraform","text","prose"]}},"exclude":{"type":"array","items":{"type":"string"}}}},"postgresqlVersion":{"enum":[13,14,15,16,17,18,19]},"versions":{"type":"object","additionalProperties":{"enum":[13,14,15,16,17,18,19]}},"environments":{"type":"object","additionalProperties":{"enum":["production","dev","test","example","documentation"]}},"servers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"directory":{"type":"string"},"config":{"type":"string"},"hba":{"type":"string"},"version":{"enum":[13,14,15,16,17,18,19]},"roles":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"interfaces":{"type":"array","items":{"type":"string"}},"hosts":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}}},"roles":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"interfaces":{"type":"array","items":{"type":"string"}},"hosts":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"expect":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"server":{"type":"string"},"from":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string"}},"else":{"type":"string"}},"user":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string"}},"else":{"type":"string"}},"database":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string"}},"else":{"type":"string"}},"transport":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"enum":["plaintext","tls","gss","local"]}},"else":{"enum":["plaintext","tls","gss","local"]}},"replication":{"type":"boolean"},"decision":{"enum":["accept","reject","no-entry"]},"method":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"enum":["trust","scram-sha-256","md5","password","gss","sspi","ident","peer","ldap","radius","cert","pam","bsd","oauth"]}},"else":{"enum":["trust","scram-sha-256","md5","password","gss","sspi","ident","peer","ldap","radius","cert","pam","bsd","oauth"]}},"roles":{"type":"array","items":{"type":"string"}},"hostname":{"type":"string"},"reason":{"type":"string"}},"required":["from","user","decision"]}},"replications":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"standbys":{"type":"array","items":{"type":"string"}}},"required":["primary","standbys"]}},"aliases":{"type":"object","additionalProperties":{"type":"string"}},"deploy":{"type":"object","additionalProperties":{"type":"string"}},"ignore":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"rule":{"enum":["client/channel-binding-off","client/downgrade-on-failure","client/keylog-enabled","client/legacy-parameter","client/min-protocol-legacy","client/mixed-meaning","client/name-mismatch","client/options-overridden","client/plaintext-accepted","client/rootcert-missing","client/rootcert-system-misuse","client/rootcert-wrong","client/setting-ignored","client/sslmode-disable","client/sslmode-invalid","client/sslmode-opportunistic","client/sslmode-unverified","client/verification-disabled","client/verify-ca-public-root","client/weakens-on-upgrade","client/will-fail","cloud/managed-tls-not-enforced","container/host-auth-trust","container/k8s-tls-weakened","container/key-exposed","container/port-exposed-plaintext","file/cert-expired","file/cert-host-mismatch","file/cert-key-mismatch","file/cert-lifetime-too-long","file/cert-missing-san","file/cert-self-signed","file/cert-usage-mismatch","file/cert-weak-key-or-signature","file/chain-incomplete","file/key-committed","file/key-permissions","file/trust-store-too-broad","hba/address-any","hba/address-slip","hba/cleartext-password","hba/clientcert-ca-only","hba/clientcert-invalid","hba/clientcert-not-required","hba/dead-record","hba/downgrade-after-tls-reject","hba/expectation-failed","hba/external-auth-plaintext","hba/file-refused","hba/hostnossl-permitted","hba/hostssl-inert","hba/ident-map-too-broad","hba/ident-remote","hba/ipv6-gap","hba/map-missing","hba/md5-method","hba/plaintext-path","hba/superuser-remote","hba/trust-local","hba/trust-remote","hba/weaker-first","ignore/expired","ignore/no-reason","ignore/unknown-rule","ignore/unused","pooler/pgbouncer-client-tls-off","pooler/pgbouncer-policy-weak","pooler/pgbouncer-server-tls-weak","pooler/proxy-plaintext-leg","replication/conninfo-weak-sslmode","replication/drift","replication/hba-plaintext","secret/dsn-password","secret/env-or-argv-password","secret/passfile-exposed","secret/sql-password-literal","server/ca-missing-for-clientcert","server/cert-unreadable","server/ciphers-cert-mismatch","server/ciphers-weak","server/crl-missing","server/min-protocol-legacy","server/password-encryption-md5","server/setting-overridden","server/setting-version-mismatch","server/ssl-off","server/tls-startup-failure"]},"path":{"type":"string"},"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"}},"required":["rule","path","reason"]}}},"$id":"config"};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"object","additionalProperties":false,"properties":{"client/channel-binding-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/downgrade-on-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/keylog-enabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/legacy-parameter":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/mixed-meaning":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/name-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/options-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/plaintext-accepted":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-system-misuse":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/rootcert-wrong":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/setting-ignored":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-disable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-opportunistic":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-unverified":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verification-disabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verify-ca-public-root":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/weakens-on-upgrade":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/will-fail":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"cloud/managed-tls-not-enforced":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/host-auth-trust":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/k8s-tls-weakened":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/key-exposed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/port-exposed-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"serverDays":{"type":"number","default":30},"clientDays":{"type":"number","default":30},"rootDays":{"type":"number","default":90}}},"else":{"$ref":"#/definitions/level"}},"file/cert-host-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-key-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-lifetime-too-long":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"privateDays":{"type":"number","default":0}}},"else":{"$ref":"#/definitions/level"}},"file/cert-missing-san":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-self-signed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-usage-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/cert-weak-key-or-signature":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/chain-incomplete":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-committed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-permissions":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/trust-store-too-broad":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/address-any":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"protected":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/address-slip":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/cleartext-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-ca-only":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-not-required":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/dead-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/downgrade-after-tls-reject":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/expectation-failed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/external-auth-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/file-refused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/hostnossl-permitted":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/hostssl-inert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ident-map-too-broad":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ident-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/ipv6-gap":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/map-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/md5-method":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/plaintext-path":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/superuser-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-local":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/weaker-first":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/no-reason":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unknown-rule":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-client-tls-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-policy-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/pgbouncer-server-tls-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"pooler/proxy-plaintext-leg":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/conninfo-weak-sslmode":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/drift":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/hba-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/dsn-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/env-or-argv-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/passfile-exposed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/sql-password-literal":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ca-missing-for-clientcert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/cert-unreadable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-cert-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/crl-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/password-encryption-md5":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-version-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ssl-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/tls-startup-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}}}};
const schema8 = {"enum":["off","info","warning","error"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "info")) || (data === "warning")) || (data === "error"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema8.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["client/channel-binding-off"] !== undefined){
let data0 = data["client/channel-binding-off"];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(key1 === "level")){
const err2 = {instancePath:instancePath+"/client~1channel-binding-off",schemaPath:"#/properties/client~1channel-binding-off/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.level !== undefined){
if(!(validate23(data0.level, {instancePath:instancePath+"/client~1channel-binding-off/level",parentData:data0,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/client~1channel-binding-off",schemaPath:"#/properties/client~1channel-binding-off/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs10 = errors;
if(!(validate23(data0, {instancePath:instancePath+"/client~1channel-binding-off",parentData:data,parentDataProperty:"client/channel-binding-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath:instancePath+"/client~1channel-binding-off",schemaPath:"#/properties/client~1channel-binding-off/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["client/downgrade-on-failure"] !== undefined){
let data2 = data["client/downgrade-on-failure"];
const _errs12 = errors;
let valid3 = true;
const _errs13 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs15 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
if(!(key2 === "level")){
const err6 = {instancePath:instancePath+"/client~1downgrade-on-failure",schemaPath:"#/properties/client~1downgrade-on-failure/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.level !== undefined){
if(!(validate23(data2.level, {instancePath:instancePath+"/client~1downgrade-on-failure/level",parentData:data2,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/client~1downgrade-on-failure",schemaPath:"#/properties/client~1downgrade-on-failure/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs19 = errors;
if(!(validate23(data2, {instancePath:instancePath+"/client~1downgrade-on-failure",parentData:data,parentDataProperty:"client/downgrade-on-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err8 = {instancePath:instancePath+"/client~1downgrade-on-failure",schemaPath:"#/properties/client~1downgrade-on-failure/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["client/keylog-enabled"] !== undefined){
let data4 = data["client/keylog-enabled"];
const _errs21 = errors;
let valid5 = true;
const _errs22 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs24 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!(key3 === "level")){
const err10 = {instancePath:instancePath+"/client~1keylog-enabled",schemaPath:"#/properties/client~1keylog-enabled/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.level !== undefined){
if(!(validate23(data4.level, {instancePath:instancePath+"/client~1keylog-enabled/level",parentData:data4,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/client~1keylog-enabled",schemaPath:"#/properties/client~1keylog-enabled/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid5 = _valid2;
ifClause2 = "then";
}
else {
const _errs28 = errors;
if(!(validate23(data4, {instancePath:instancePath+"/client~1keylog-enabled",parentData:data,parentDataProperty:"client/keylog-enabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid2 = _errs28 === errors;
valid5 = _valid2;
ifClause2 = "else";
}
if(!valid5){
const err12 = {instancePath:instancePath+"/client~1keylog-enabled",schemaPath:"#/properties/client~1keylog-enabled/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["client/legacy-parameter"] !== undefined){
let data6 = data["client/legacy-parameter"];
const _errs30 = errors;
let valid7 = true;
const _errs31 = errors;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs33 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
if(!(key4 === "level")){
const err14 = {instancePath:instancePath+"/client~1legacy-parameter",schemaPath:"#/properties/client~1legacy-parameter/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.level !== undefined){
if(!(validate23(data6.level, {instancePath:instancePath+"/client~1legacy-parameter/level",parentData:data6,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/client~1legacy-parameter",schemaPath:"#/properties/client~1legacy-parameter/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs33 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs37 = errors;
if(!(validate23(data6, {instancePath:instancePath+"/client~1legacy-parameter",parentData:data,parentDataProperty:"client/legacy-parameter",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid3 = _errs37 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err16 = {instancePath:instancePath+"/client~1legacy-parameter",schemaPath:"#/properties/client~1legacy-parameter/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["client/min-protocol-legacy"] !== undefined){
let data8 = data["client/min-protocol-legacy"];
const _errs39 = errors;
let valid9 = true;
const _errs40 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs42 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
if(!(key5 === "level")){
const err18 = {instancePath:instancePath+"/client~1min-protocol-legacy",schemaPath:"#/properties/client~1min-protocol-legacy/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.level !== undefined){
if(!(validate23(data8.level, {instancePath:instancePath+"/client~1min-protocol-legacy/level",parentData:data8,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/client~1min-protocol-legacy",schemaPath:"#/properties/client~1min-protocol-legacy/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs42 === errors;
valid9 = _valid4;
ifClause4 = "then";
}
else {
const _errs46 = errors;
if(!(validate23(data8, {instancePath:instancePath+"/client~1min-protocol-legacy",parentData:data,parentDataProperty:"client/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid4 = _errs46 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
const err20 = {instancePath:instancePath+"/client~1min-protocol-legacy",schemaPath:"#/properties/client~1min-protocol-legacy/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["client/mixed-meaning"] !== undefined){
let data10 = data["client/mixed-meaning"];
const _errs48 = errors;
let valid11 = true;
const _errs49 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs51 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key6 in data10){
if(!(key6 === "level")){
const err22 = {instancePath:instancePath+"/client~1mixed-meaning",schemaPath:"#/properties/client~1mixed-meaning/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.level !== undefined){
if(!(validate23(data10.level, {instancePath:instancePath+"/client~1mixed-meaning/level",parentData:data10,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/client~1mixed-meaning",schemaPath:"#/properties/client~1mixed-meaning/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs51 === errors;
valid11 = _valid5;
ifClause5 = "then";
}
else {
const _errs55 = errors;
if(!(validate23(data10, {instancePath:instancePath+"/client~1mixed-meaning",parentData:data,parentDataProperty:"client/mixed-meaning",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid5 = _errs55 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
const err24 = {instancePath:instancePath+"/client~1mixed-meaning",schemaPath:"#/properties/client~1mixed-meaning/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["client/name-mismatch"] !== undefined){
let data12 = data["client/name-mismatch"];
const _errs57 = errors;
let valid13 = true;
const _errs58 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid6 = _errs58 === errors;
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs60 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key7 in data12){
if(!(key7 === "level")){
const err26 = {instancePath:instancePath+"/client~1name-mismatch",schemaPath:"#/properties/client~1name-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.level !== undefined){
if(!(validate23(data12.level, {instancePath:instancePath+"/client~1name-mismatch/level",parentData:data12,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/client~1name-mismatch",schemaPath:"#/properties/client~1name-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid6 = _errs60 === errors;
valid13 = _valid6;
ifClause6 = "then";
}
else {
const _errs64 = errors;
if(!(validate23(data12, {instancePath:instancePath+"/client~1name-mismatch",parentData:data,parentDataProperty:"client/name-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid6 = _errs64 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
const err28 = {instancePath:instancePath+"/client~1name-mismatch",schemaPath:"#/properties/client~1name-mismatch/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data["client/options-overridden"] !== undefined){
let data14 = data["client/options-overridden"];
const _errs66 = errors;
let valid15 = true;
const _errs67 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid7 = _errs67 === errors;
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs69 = errors;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key8 in data14){
if(!(key8 === "level")){
const err30 = {instancePath:instancePath+"/client~1options-overridden",schemaPath:"#/properties/client~1options-overridden/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.level !== undefined){
if(!(validate23(data14.level, {instancePath:instancePath+"/client~1options-overridden/level",parentData:data14,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/client~1options-overridden",schemaPath:"#/properties/client~1options-overridden/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid7 = _errs69 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs73 = errors;
if(!(validate23(data14, {instancePath:instancePath+"/client~1options-overridden",parentData:data,parentDataProperty:"client/options-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid7 = _errs73 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err32 = {instancePath:instancePath+"/client~1options-overridden",schemaPath:"#/properties/client~1options-overridden/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data["client/plaintext-accepted"] !== undefined){
let data16 = data["client/plaintext-accepted"];
const _errs75 = errors;
let valid17 = true;
const _errs76 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid8 = _errs76 === errors;
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs78 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key9 in data16){
if(!(key9 === "level")){
const err34 = {instancePath:instancePath+"/client~1plaintext-accepted",schemaPath:"#/properties/client~1plaintext-accepted/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.level !== undefined){
if(!(validate23(data16.level, {instancePath:instancePath+"/client~1plaintext-accepted/level",parentData:data16,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/client~1plaintext-accepted",schemaPath:"#/properties/client~1plaintext-accepted/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid8 = _errs78 === errors;
valid17 = _valid8;
ifClause8 = "then";
}
else {
const _errs82 = errors;
if(!(validate23(data16, {instancePath:instancePath+"/client~1plaintext-accepted",parentData:data,parentDataProperty:"client/plaintext-accepted",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs82 === errors;
valid17 = _valid8;
ifClause8 = "else";
}
if(!valid17){
const err36 = {instancePath:instancePath+"/client~1plaintext-accepted",schemaPath:"#/properties/client~1plaintext-accepted/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data["client/rootcert-missing"] !== undefined){
let data18 = data["client/rootcert-missing"];
const _errs84 = errors;
let valid19 = true;
const _errs85 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid9 = _errs85 === errors;
errors = _errs84;
if(vErrors !== null){
if(_errs84){
vErrors.length = _errs84;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs87 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key10 in data18){
if(!(key10 === "level")){
const err38 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.level !== undefined){
if(!(validate23(data18.level, {instancePath:instancePath+"/client~1rootcert-missing/level",parentData:data18,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid9 = _errs87 === errors;
valid19 = _valid9;
ifClause9 = "then";
}
else {
const _errs91 = errors;
if(!(validate23(data18, {instancePath:instancePath+"/client~1rootcert-missing",parentData:data,parentDataProperty:"client/rootcert-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid9 = _errs91 === errors;
valid19 = _valid9;
ifClause9 = "else";
}
if(!valid19){
const err40 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data["client/rootcert-system-misuse"] !== undefined){
let data20 = data["client/rootcert-system-misuse"];
const _errs93 = errors;
let valid21 = true;
const _errs94 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid10 = _errs94 === errors;
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs96 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key11 in data20){
if(!(key11 === "level")){
const err42 = {instancePath:instancePath+"/client~1rootcert-system-misuse",schemaPath:"#/properties/client~1rootcert-system-misuse/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.level !== undefined){
if(!(validate23(data20.level, {instancePath:instancePath+"/client~1rootcert-system-misuse/level",parentData:data20,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/client~1rootcert-system-misuse",schemaPath:"#/properties/client~1rootcert-system-misuse/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid10 = _errs96 === errors;
valid21 = _valid10;
ifClause10 = "then";
}
else {
const _errs100 = errors;
if(!(validate23(data20, {instancePath:instancePath+"/client~1rootcert-system-misuse",parentData:data,parentDataProperty:"client/rootcert-system-misuse",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid10 = _errs100 === errors;
valid21 = _valid10;
ifClause10 = "else";
}
if(!valid21){
const err44 = {instancePath:instancePath+"/client~1rootcert-system-misuse",schemaPath:"#/properties/client~1rootcert-system-misuse/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data["client/rootcert-wrong"] !== undefined){
let data22 = data["client/rootcert-wrong"];
const _errs102 = errors;
let valid23 = true;
const _errs103 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid11 = _errs103 === errors;
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs105 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key12 in data22){
if(!(key12 === "level")){
const err46 = {instancePath:instancePath+"/client~1rootcert-wrong",schemaPath:"#/properties/client~1rootcert-wrong/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data22.level !== undefined){
if(!(validate23(data22.level, {instancePath:instancePath+"/client~1rootcert-wrong/level",parentData:data22,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/client~1rootcert-wrong",schemaPath:"#/properties/client~1rootcert-wrong/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid11 = _errs105 === errors;
valid23 = _valid11;
ifClause11 = "then";
}
else {
const _errs109 = errors;
if(!(validate23(data22, {instancePath:instancePath+"/client~1rootcert-wrong",parentData:data,parentDataProperty:"client/rootcert-wrong",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid11 = _errs109 === errors;
valid23 = _valid11;
ifClause11 = "else";
}
if(!valid23){
const err48 = {instancePath:instancePath+"/client~1rootcert-wrong",schemaPath:"#/properties/client~1rootcert-wrong/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data["client/setting-ignored"] !== undefined){
let data24 = data["client/setting-ignored"];
const _errs111 = errors;
let valid25 = true;
const _errs112 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid12 = _errs112 === errors;
errors = _errs111;
if(vErrors !== null){
if(_errs111){
vErrors.length = _errs111;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs114 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key13 in data24){
if(!(key13 === "level")){
const err50 = {instancePath:instancePath+"/client~1setting-ignored",schemaPath:"#/properties/client~1setting-ignored/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.level !== undefined){
if(!(validate23(data24.level, {instancePath:instancePath+"/client~1setting-ignored/level",parentData:data24,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err51 = {instancePath:instancePath+"/client~1setting-ignored",schemaPath:"#/properties/client~1setting-ignored/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid12 = _errs114 === errors;
valid25 = _valid12;
ifClause12 = "then";
}
else {
const _errs118 = errors;
if(!(validate23(data24, {instancePath:instancePath+"/client~1setting-ignored",parentData:data,parentDataProperty:"client/setting-ignored",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid12 = _errs118 === errors;
valid25 = _valid12;
ifClause12 = "else";
}
if(!valid25){
const err52 = {instancePath:instancePath+"/client~1setting-ignored",schemaPath:"#/properties/client~1setting-ignored/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data["client/sslmode-disable"] !== undefined){
let data26 = data["client/sslmode-disable"];
const _errs120 = errors;
let valid27 = true;
const _errs121 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid13 = _errs121 === errors;
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs123 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key14 in data26){
if(!(key14 === "level")){
const err54 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.level !== undefined){
if(!(validate23(data26.level, {instancePath:instancePath+"/client~1sslmode-disable/level",parentData:data26,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid13 = _errs123 === errors;
valid27 = _valid13;
ifClause13 = "then";
}
else {
const _errs127 = errors;
if(!(validate23(data26, {instancePath:instancePath+"/client~1sslmode-disable",parentData:data,parentDataProperty:"client/sslmode-disable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid13 = _errs127 === errors;
valid27 = _valid13;
ifClause13 = "else";
}
if(!valid27){
const err56 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data["client/sslmode-invalid"] !== undefined){
let data28 = data["client/sslmode-invalid"];
const _errs129 = errors;
let valid29 = true;
const _errs130 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid14 = _errs130 === errors;
errors = _errs129;
if(vErrors !== null){
if(_errs129){
vErrors.length = _errs129;
}
else {
vErrors = null;
}
}
let ifClause14;
if(_valid14){
const _errs132 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key15 in data28){
if(!(key15 === "level")){
const err58 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.level !== undefined){
if(!(validate23(data28.level, {instancePath:instancePath+"/client~1sslmode-invalid/level",parentData:data28,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid14 = _errs132 === errors;
valid29 = _valid14;
ifClause14 = "then";
}
else {
const _errs136 = errors;
if(!(validate23(data28, {instancePath:instancePath+"/client~1sslmode-invalid",parentData:data,parentDataProperty:"client/sslmode-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid14 = _errs136 === errors;
valid29 = _valid14;
ifClause14 = "else";
}
if(!valid29){
const err60 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/if",keyword:"if",params:{failingKeyword: ifClause14},message:"must match \""+ifClause14+"\" schema"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data["client/sslmode-opportunistic"] !== undefined){
let data30 = data["client/sslmode-opportunistic"];
const _errs138 = errors;
let valid31 = true;
const _errs139 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid15 = _errs139 === errors;
errors = _errs138;
if(vErrors !== null){
if(_errs138){
vErrors.length = _errs138;
}
else {
vErrors = null;
}
}
let ifClause15;
if(_valid15){
const _errs141 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key16 in data30){
if(!(key16 === "level")){
const err62 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.level !== undefined){
if(!(validate23(data30.level, {instancePath:instancePath+"/client~1sslmode-opportunistic/level",parentData:data30,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err63 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid15 = _errs141 === errors;
valid31 = _valid15;
ifClause15 = "then";
}
else {
const _errs145 = errors;
if(!(validate23(data30, {instancePath:instancePath+"/client~1sslmode-opportunistic",parentData:data,parentDataProperty:"client/sslmode-opportunistic",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid15 = _errs145 === errors;
valid31 = _valid15;
ifClause15 = "else";
}
if(!valid31){
const err64 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/if",keyword:"if",params:{failingKeyword: ifClause15},message:"must match \""+ifClause15+"\" schema"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data["client/sslmode-unverified"] !== undefined){
let data32 = data["client/sslmode-unverified"];
const _errs147 = errors;
let valid33 = true;
const _errs148 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err65 = {};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid16 = _errs148 === errors;
errors = _errs147;
if(vErrors !== null){
if(_errs147){
vErrors.length = _errs147;
}
else {
vErrors = null;
}
}
let ifClause16;
if(_valid16){
const _errs150 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key17 in data32){
if(!(key17 === "level")){
const err66 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.level !== undefined){
if(!(validate23(data32.level, {instancePath:instancePath+"/client~1sslmode-unverified/level",parentData:data32,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err67 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid16 = _errs150 === errors;
valid33 = _valid16;
ifClause16 = "then";
}
else {
const _errs154 = errors;
if(!(validate23(data32, {instancePath:instancePath+"/client~1sslmode-unverified",parentData:data,parentDataProperty:"client/sslmode-unverified",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid16 = _errs154 === errors;
valid33 = _valid16;
ifClause16 = "else";
}
if(!valid33){
const err68 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/if",keyword:"if",params:{failingKeyword: ifClause16},message:"must match \""+ifClause16+"\" schema"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data["client/verification-disabled"] !== undefined){
let data34 = data["client/verification-disabled"];
const _errs156 = errors;
let valid35 = true;
const _errs157 = errors;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid17 = _errs157 === errors;
errors = _errs156;
if(vErrors !== null){
if(_errs156){
vErrors.length = _errs156;
}
else {
vErrors = null;
}
}
let ifClause17;
if(_valid17){
const _errs159 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key18 in data34){
if(!(key18 === "level")){
const err70 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data34.level !== undefined){
if(!(validate23(data34.level, {instancePath:instancePath+"/client~1verification-disabled/level",parentData:data34,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err71 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid17 = _errs159 === errors;
valid35 = _valid17;
ifClause17 = "then";
}
else {
const _errs163 = errors;
if(!(validate23(data34, {instancePath:instancePath+"/client~1verification-disabled",parentData:data,parentDataProperty:"client/verification-disabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid17 = _errs163 === errors;
valid35 = _valid17;
ifClause17 = "else";
}
if(!valid35){
const err72 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/if",keyword:"if",params:{failingKeyword: ifClause17},message:"must match \""+ifClause17+"\" schema"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data["client/verify-ca-public-root"] !== undefined){
let data36 = data["client/verify-ca-public-root"];
const _errs165 = errors;
let valid37 = true;
const _errs166 = errors;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err73 = {};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid18 = _errs166 === errors;
errors = _errs165;
if(vErrors !== null){
if(_errs165){
vErrors.length = _errs165;
}
else {
vErrors = null;
}
}
let ifClause18;
if(_valid18){
const _errs168 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key19 in data36){
if(!(key19 === "level")){
const err74 = {instancePath:instancePath+"/client~1verify-ca-public-root",schemaPath:"#/properties/client~1verify-ca-public-root/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data36.level !== undefined){
if(!(validate23(data36.level, {instancePath:instancePath+"/client~1verify-ca-public-root/level",parentData:data36,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err75 = {instancePath:instancePath+"/client~1verify-ca-public-root",schemaPath:"#/properties/client~1verify-ca-public-root/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid18 = _errs168 === errors;
valid37 = _valid18;
ifClause18 = "then";
}
else {
const _errs172 = errors;
if(!(validate23(data36, {instancePath:instancePath+"/client~1verify-ca-public-root",parentData:data,parentDataProperty:"client/verify-ca-public-root",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid18 = _errs172 === errors;
valid37 = _valid18;
ifClause18 = "else";
}
if(!valid37){
const err76 = {instancePath:instancePath+"/client~1verify-ca-public-root",schemaPath:"#/properties/client~1verify-ca-public-root/if",keyword:"if",params:{failingKeyword: ifClause18},message:"must match \""+ifClause18+"\" schema"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data["client/weakens-on-upgrade"] !== undefined){
let data38 = data["client/weakens-on-upgrade"];
const _errs174 = errors;
let valid39 = true;
const _errs175 = errors;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err77 = {};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid19 = _errs175 === errors;
errors = _errs174;
if(vErrors !== null){
if(_errs174){
vErrors.length = _errs174;
}
else {
vErrors = null;
}
}
let ifClause19;
if(_valid19){
const _errs177 = errors;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key20 in data38){
if(!(key20 === "level")){
const err78 = {instancePath:instancePath+"/client~1weakens-on-upgrade",schemaPath:"#/properties/client~1weakens-on-upgrade/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data38.level !== undefined){
if(!(validate23(data38.level, {instancePath:instancePath+"/client~1weakens-on-upgrade/level",parentData:data38,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err79 = {instancePath:instancePath+"/client~1weakens-on-upgrade",schemaPath:"#/properties/client~1weakens-on-upgrade/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid19 = _errs177 === errors;
valid39 = _valid19;
ifClause19 = "then";
}
else {
const _errs181 = errors;
if(!(validate23(data38, {instancePath:instancePath+"/client~1weakens-on-upgrade",parentData:data,parentDataProperty:"client/weakens-on-upgrade",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid19 = _errs181 === errors;
valid39 = _valid19;
ifClause19 = "else";
}
if(!valid39){
const err80 = {instancePath:instancePath+"/client~1weakens-on-upgrade",schemaPath:"#/properties/client~1weakens-on-upgrade/if",keyword:"if",params:{failingKeyword: ifClause19},message:"must match \""+ifClause19+"\" schema"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data["client/will-fail"] !== undefined){
let data40 = data["client/will-fail"];
const _errs183 = errors;
let valid41 = true;
const _errs184 = errors;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err81 = {};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid20 = _errs184 === errors;
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
let ifClause20;
if(_valid20){
const _errs186 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key21 in data40){
if(!(key21 === "level")){
const err82 = {instancePath:instancePath+"/client~1will-fail",schemaPath:"#/properties/client~1will-fail/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data40.level !== undefined){
if(!(validate23(data40.level, {instancePath:instancePath+"/client~1will-fail/level",parentData:data40,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err83 = {instancePath:instancePath+"/client~1will-fail",schemaPath:"#/properties/client~1will-fail/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid20 = _errs186 === errors;
valid41 = _valid20;
ifClause20 = "then";
}
else {
const _errs190 = errors;
if(!(validate23(data40, {instancePath:instancePath+"/client~1will-fail",parentData:data,parentDataProperty:"client/will-fail",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid20 = _errs190 === errors;
valid41 = _valid20;
ifClause20 = "else";
}
if(!valid41){
const err84 = {instancePath:instancePath+"/client~1will-fail",schemaPath:"#/properties/client~1will-fail/if",keyword:"if",params:{failingKeyword: ifClause20},message:"must match \""+ifClause20+"\" schema"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data["cloud/managed-tls-not-enforced"] !== undefined){
let data42 = data["cloud/managed-tls-not-enforced"];
const _errs192 = errors;
let valid43 = true;
const _errs193 = errors;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
const err85 = {};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid21 = _errs193 === errors;
errors = _errs192;
if(vErrors !== null){
if(_errs192){
vErrors.length = _errs192;
}
else {
vErrors = null;
}
}
let ifClause21;
if(_valid21){
const _errs195 = errors;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key22 in data42){
if(!(key22 === "level")){
const err86 = {instancePath:instancePath+"/cloud~1managed-tls-not-enforced",schemaPath:"#/properties/cloud~1managed-tls-not-enforced/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data42.level !== undefined){
if(!(validate23(data42.level, {instancePath:instancePath+"/cloud~1managed-tls-not-enforced/level",parentData:data42,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err87 = {instancePath:instancePath+"/cloud~1managed-tls-not-enforced",schemaPath:"#/properties/cloud~1managed-tls-not-enforced/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var _valid21 = _errs195 === errors;
valid43 = _valid21;
ifClause21 = "then";
}
else {
const _errs199 = errors;
if(!(validate23(data42, {instancePath:instancePath+"/cloud~1managed-tls-not-enforced",parentData:data,parentDataProperty:"cloud/managed-tls-not-enforced",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid21 = _errs199 === errors;
valid43 = _valid21;
ifClause21 = "else";
}
if(!valid43){
const err88 = {instancePath:instancePath+"/cloud~1managed-tls-not-enforced",schemaPath:"#/properties/cloud~1managed-tls-not-enforced/if",keyword:"if",params:{failingKeyword: ifClause21},message:"must match \""+ifClause21+"\" schema"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data["container/host-auth-trust"] !== undefined){
let data44 = data["container/host-auth-trust"];
const _errs201 = errors;
let valid45 = true;
const _errs202 = errors;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid22 = _errs202 === errors;
errors = _errs201;
if(vErrors !== null){
if(_errs201){
vErrors.length = _errs201;
}
else {
vErrors = null;
}
}
let ifClause22;
if(_valid22){
const _errs204 = errors;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key23 in data44){
if(!(key23 === "level")){
const err90 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data44.level !== undefined){
if(!(validate23(data44.level, {instancePath:instancePath+"/container~1host-auth-trust/level",parentData:data44,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid22 = _errs204 === errors;
valid45 = _valid22;
ifClause22 = "then";
}
else {
const _errs208 = errors;
if(!(validate23(data44, {instancePath:instancePath+"/container~1host-auth-trust",parentData:data,parentDataProperty:"container/host-auth-trust",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid22 = _errs208 === errors;
valid45 = _valid22;
ifClause22 = "else";
}
if(!valid45){
const err92 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/if",keyword:"if",params:{failingKeyword: ifClause22},message:"must match \""+ifClause22+"\" schema"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data["container/k8s-tls-weakened"] !== undefined){
let data46 = data["container/k8s-tls-weakened"];
const _errs210 = errors;
let valid47 = true;
const _errs211 = errors;
if(!(data46 && typeof data46 == "object" && !Array.isArray(data46))){
const err93 = {};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid23 = _errs211 === errors;
errors = _errs210;
if(vErrors !== null){
if(_errs210){
vErrors.length = _errs210;
}
else {
vErrors = null;
}
}
let ifClause23;
if(_valid23){
const _errs213 = errors;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key24 in data46){
if(!(key24 === "level")){
const err94 = {instancePath:instancePath+"/container~1k8s-tls-weakened",schemaPath:"#/properties/container~1k8s-tls-weakened/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data46.level !== undefined){
if(!(validate23(data46.level, {instancePath:instancePath+"/container~1k8s-tls-weakened/level",parentData:data46,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err95 = {instancePath:instancePath+"/container~1k8s-tls-weakened",schemaPath:"#/properties/container~1k8s-tls-weakened/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid23 = _errs213 === errors;
valid47 = _valid23;
ifClause23 = "then";
}
else {
const _errs217 = errors;
if(!(validate23(data46, {instancePath:instancePath+"/container~1k8s-tls-weakened",parentData:data,parentDataProperty:"container/k8s-tls-weakened",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid23 = _errs217 === errors;
valid47 = _valid23;
ifClause23 = "else";
}
if(!valid47){
const err96 = {instancePath:instancePath+"/container~1k8s-tls-weakened",schemaPath:"#/properties/container~1k8s-tls-weakened/if",keyword:"if",params:{failingKeyword: ifClause23},message:"must match \""+ifClause23+"\" schema"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data["container/key-exposed"] !== undefined){
let data48 = data["container/key-exposed"];
const _errs219 = errors;
let valid49 = true;
const _errs220 = errors;
if(!(data48 && typeof data48 == "object" && !Array.isArray(data48))){
const err97 = {};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid24 = _errs220 === errors;
errors = _errs219;
if(vErrors !== null){
if(_errs219){
vErrors.length = _errs219;
}
else {
vErrors = null;
}
}
let ifClause24;
if(_valid24){
const _errs222 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key25 in data48){
if(!(key25 === "level")){
const err98 = {instancePath:instancePath+"/container~1key-exposed",schemaPath:"#/properties/container~1key-exposed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data48.level !== undefined){
if(!(validate23(data48.level, {instancePath:instancePath+"/container~1key-exposed/level",parentData:data48,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err99 = {instancePath:instancePath+"/container~1key-exposed",schemaPath:"#/properties/container~1key-exposed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid24 = _errs222 === errors;
valid49 = _valid24;
ifClause24 = "then";
}
else {
const _errs226 = errors;
if(!(validate23(data48, {instancePath:instancePath+"/container~1key-exposed",parentData:data,parentDataProperty:"container/key-exposed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid24 = _errs226 === errors;
valid49 = _valid24;
ifClause24 = "else";
}
if(!valid49){
const err100 = {instancePath:instancePath+"/container~1key-exposed",schemaPath:"#/properties/container~1key-exposed/if",keyword:"if",params:{failingKeyword: ifClause24},message:"must match \""+ifClause24+"\" schema"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data["container/port-exposed-plaintext"] !== undefined){
let data50 = data["container/port-exposed-plaintext"];
const _errs228 = errors;
let valid51 = true;
const _errs229 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err101 = {};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid25 = _errs229 === errors;
errors = _errs228;
if(vErrors !== null){
if(_errs228){
vErrors.length = _errs228;
}
else {
vErrors = null;
}
}
let ifClause25;
if(_valid25){
const _errs231 = errors;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key26 in data50){
if(!(key26 === "level")){
const err102 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data50.level !== undefined){
if(!(validate23(data50.level, {instancePath:instancePath+"/container~1port-exposed-plaintext/level",parentData:data50,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err103 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid25 = _errs231 === errors;
valid51 = _valid25;
ifClause25 = "then";
}
else {
const _errs235 = errors;
if(!(validate23(data50, {instancePath:instancePath+"/container~1port-exposed-plaintext",parentData:data,parentDataProperty:"container/port-exposed-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid25 = _errs235 === errors;
valid51 = _valid25;
ifClause25 = "else";
}
if(!valid51){
const err104 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/if",keyword:"if",params:{failingKeyword: ifClause25},message:"must match \""+ifClause25+"\" schema"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data["file/cert-expired"] !== undefined){
let data52 = data["file/cert-expired"];
const _errs237 = errors;
let valid53 = true;
const _errs238 = errors;
if(!(data52 && typeof data52 == "object" && !Array.isArray(data52))){
const err105 = {};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid26 = _errs238 === errors;
errors = _errs237;
if(vErrors !== null){
if(_errs237){
vErrors.length = _errs237;
}
else {
vErrors = null;
}
}
let ifClause26;
if(_valid26){
const _errs240 = errors;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key27 in data52){
if(!((((key27 === "level") || (key27 === "serverDays")) || (key27 === "clientDays")) || (key27 === "rootDays"))){
const err106 = {instancePath:instancePath+"/file~1cert-expired",schemaPath:"#/properties/file~1cert-expired/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data52.level !== undefined){
if(!(validate23(data52.level, {instancePath:instancePath+"/file~1cert-expired/level",parentData:data52,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data52.serverDays !== undefined){
let data54 = data52.serverDays;
if(!((typeof data54 == "number") && (isFinite(data54)))){
const err107 = {instancePath:instancePath+"/file~1cert-expired/serverDays",schemaPath:"#/properties/file~1cert-expired/then/properties/serverDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data52.clientDays !== undefined){
let data55 = data52.clientDays;
if(!((typeof data55 == "number") && (isFinite(data55)))){
const err108 = {instancePath:instancePath+"/file~1cert-expired/clientDays",schemaPath:"#/properties/file~1cert-expired/then/properties/clientDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data52.rootDays !== undefined){
let data56 = data52.rootDays;
if(!((typeof data56 == "number") && (isFinite(data56)))){
const err109 = {instancePath:instancePath+"/file~1cert-expired/rootDays",schemaPath:"#/properties/file~1cert-expired/then/properties/rootDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/file~1cert-expired",schemaPath:"#/properties/file~1cert-expired/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid26 = _errs240 === errors;
valid53 = _valid26;
ifClause26 = "then";
}
else {
const _errs250 = errors;
if(!(validate23(data52, {instancePath:instancePath+"/file~1cert-expired",parentData:data,parentDataProperty:"file/cert-expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid26 = _errs250 === errors;
valid53 = _valid26;
ifClause26 = "else";
}
if(!valid53){
const err111 = {instancePath:instancePath+"/file~1cert-expired",schemaPath:"#/properties/file~1cert-expired/if",keyword:"if",params:{failingKeyword: ifClause26},message:"must match \""+ifClause26+"\" schema"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data["file/cert-host-mismatch"] !== undefined){
let data57 = data["file/cert-host-mismatch"];
const _errs252 = errors;
let valid55 = true;
const _errs253 = errors;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid27 = _errs253 === errors;
errors = _errs252;
if(vErrors !== null){
if(_errs252){
vErrors.length = _errs252;
}
else {
vErrors = null;
}
}
let ifClause27;
if(_valid27){
const _errs255 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key28 in data57){
if(!(key28 === "level")){
const err113 = {instancePath:instancePath+"/file~1cert-host-mismatch",schemaPath:"#/properties/file~1cert-host-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data57.level !== undefined){
if(!(validate23(data57.level, {instancePath:instancePath+"/file~1cert-host-mismatch/level",parentData:data57,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err114 = {instancePath:instancePath+"/file~1cert-host-mismatch",schemaPath:"#/properties/file~1cert-host-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid27 = _errs255 === errors;
valid55 = _valid27;
ifClause27 = "then";
}
else {
const _errs259 = errors;
if(!(validate23(data57, {instancePath:instancePath+"/file~1cert-host-mismatch",parentData:data,parentDataProperty:"file/cert-host-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid27 = _errs259 === errors;
valid55 = _valid27;
ifClause27 = "else";
}
if(!valid55){
const err115 = {instancePath:instancePath+"/file~1cert-host-mismatch",schemaPath:"#/properties/file~1cert-host-mismatch/if",keyword:"if",params:{failingKeyword: ifClause27},message:"must match \""+ifClause27+"\" schema"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data["file/cert-key-mismatch"] !== undefined){
let data59 = data["file/cert-key-mismatch"];
const _errs261 = errors;
let valid57 = true;
const _errs262 = errors;
if(!(data59 && typeof data59 == "object" && !Array.isArray(data59))){
const err116 = {};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid28 = _errs262 === errors;
errors = _errs261;
if(vErrors !== null){
if(_errs261){
vErrors.length = _errs261;
}
else {
vErrors = null;
}
}
let ifClause28;
if(_valid28){
const _errs264 = errors;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key29 in data59){
if(!(key29 === "level")){
const err117 = {instancePath:instancePath+"/file~1cert-key-mismatch",schemaPath:"#/properties/file~1cert-key-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data59.level !== undefined){
if(!(validate23(data59.level, {instancePath:instancePath+"/file~1cert-key-mismatch/level",parentData:data59,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err118 = {instancePath:instancePath+"/file~1cert-key-mismatch",schemaPath:"#/properties/file~1cert-key-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var _valid28 = _errs264 === errors;
valid57 = _valid28;
ifClause28 = "then";
}
else {
const _errs268 = errors;
if(!(validate23(data59, {instancePath:instancePath+"/file~1cert-key-mismatch",parentData:data,parentDataProperty:"file/cert-key-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid28 = _errs268 === errors;
valid57 = _valid28;
ifClause28 = "else";
}
if(!valid57){
const err119 = {instancePath:instancePath+"/file~1cert-key-mismatch",schemaPath:"#/properties/file~1cert-key-mismatch/if",keyword:"if",params:{failingKeyword: ifClause28},message:"must match \""+ifClause28+"\" schema"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data["file/cert-lifetime-too-long"] !== undefined){
let data61 = data["file/cert-lifetime-too-long"];
const _errs270 = errors;
let valid59 = true;
const _errs271 = errors;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err120 = {};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid29 = _errs271 === errors;
errors = _errs270;
if(vErrors !== null){
if(_errs270){
vErrors.length = _errs270;
}
else {
vErrors = null;
}
}
let ifClause29;
if(_valid29){
const _errs273 = errors;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key30 in data61){
if(!((key30 === "level") || (key30 === "privateDays"))){
const err121 = {instancePath:instancePath+"/file~1cert-lifetime-too-long",schemaPath:"#/properties/file~1cert-lifetime-too-long/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data61.level !== undefined){
if(!(validate23(data61.level, {instancePath:instancePath+"/file~1cert-lifetime-too-long/level",parentData:data61,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data61.privateDays !== undefined){
let data63 = data61.privateDays;
if(!((typeof data63 == "number") && (isFinite(data63)))){
const err122 = {instancePath:instancePath+"/file~1cert-lifetime-too-long/privateDays",schemaPath:"#/properties/file~1cert-lifetime-too-long/then/properties/privateDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/file~1cert-lifetime-too-long",schemaPath:"#/properties/file~1cert-lifetime-too-long/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
var _valid29 = _errs273 === errors;
valid59 = _valid29;
ifClause29 = "then";
}
else {
const _errs279 = errors;
if(!(validate23(data61, {instancePath:instancePath+"/file~1cert-lifetime-too-long",parentData:data,parentDataProperty:"file/cert-lifetime-too-long",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid29 = _errs279 === errors;
valid59 = _valid29;
ifClause29 = "else";
}
if(!valid59){
const err124 = {instancePath:instancePath+"/file~1cert-lifetime-too-long",schemaPath:"#/properties/file~1cert-lifetime-too-long/if",keyword:"if",params:{failingKeyword: ifClause29},message:"must match \""+ifClause29+"\" schema"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data["file/cert-missing-san"] !== undefined){
let data64 = data["file/cert-missing-san"];
const _errs281 = errors;
let valid61 = true;
const _errs282 = errors;
if(!(data64 && typeof data64 == "object" && !Array.isArray(data64))){
const err125 = {};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
var _valid30 = _errs282 === errors;
errors = _errs281;
if(vErrors !== null){
if(_errs281){
vErrors.length = _errs281;
}
else {
vErrors = null;
}
}
let ifClause30;
if(_valid30){
const _errs284 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key31 in data64){
if(!(key31 === "level")){
const err126 = {instancePath:instancePath+"/file~1cert-missing-san",schemaPath:"#/properties/file~1cert-missing-san/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data64.level !== undefined){
if(!(validate23(data64.level, {instancePath:instancePath+"/file~1cert-missing-san/level",parentData:data64,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err127 = {instancePath:instancePath+"/file~1cert-missing-san",schemaPath:"#/properties/file~1cert-missing-san/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var _valid30 = _errs284 === errors;
valid61 = _valid30;
ifClause30 = "then";
}
else {
const _errs288 = errors;
if(!(validate23(data64, {instancePath:instancePath+"/file~1cert-missing-san",parentData:data,parentDataProperty:"file/cert-missing-san",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid30 = _errs288 === errors;
valid61 = _valid30;
ifClause30 = "else";
}
if(!valid61){
const err128 = {instancePath:instancePath+"/file~1cert-missing-san",schemaPath:"#/properties/file~1cert-missing-san/if",keyword:"if",params:{failingKeyword: ifClause30},message:"must match \""+ifClause30+"\" schema"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data["file/cert-self-signed"] !== undefined){
let data66 = data["file/cert-self-signed"];
const _errs290 = errors;
let valid63 = true;
const _errs291 = errors;
if(!(data66 && typeof data66 == "object" && !Array.isArray(data66))){
const err129 = {};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid31 = _errs291 === errors;
errors = _errs290;
if(vErrors !== null){
if(_errs290){
vErrors.length = _errs290;
}
else {
vErrors = null;
}
}
let ifClause31;
if(_valid31){
const _errs293 = errors;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key32 in data66){
if(!(key32 === "level")){
const err130 = {instancePath:instancePath+"/file~1cert-self-signed",schemaPath:"#/properties/file~1cert-self-signed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data66.level !== undefined){
if(!(validate23(data66.level, {instancePath:instancePath+"/file~1cert-self-signed/level",parentData:data66,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err131 = {instancePath:instancePath+"/file~1cert-self-signed",schemaPath:"#/properties/file~1cert-self-signed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid31 = _errs293 === errors;
valid63 = _valid31;
ifClause31 = "then";
}
else {
const _errs297 = errors;
if(!(validate23(data66, {instancePath:instancePath+"/file~1cert-self-signed",parentData:data,parentDataProperty:"file/cert-self-signed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid31 = _errs297 === errors;
valid63 = _valid31;
ifClause31 = "else";
}
if(!valid63){
const err132 = {instancePath:instancePath+"/file~1cert-self-signed",schemaPath:"#/properties/file~1cert-self-signed/if",keyword:"if",params:{failingKeyword: ifClause31},message:"must match \""+ifClause31+"\" schema"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data["file/cert-usage-mismatch"] !== undefined){
let data68 = data["file/cert-usage-mismatch"];
const _errs299 = errors;
let valid65 = true;
const _errs300 = errors;
if(!(data68 && typeof data68 == "object" && !Array.isArray(data68))){
const err133 = {};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid32 = _errs300 === errors;
errors = _errs299;
if(vErrors !== null){
if(_errs299){
vErrors.length = _errs299;
}
else {
vErrors = null;
}
}
let ifClause32;
if(_valid32){
const _errs302 = errors;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key33 in data68){
if(!(key33 === "level")){
const err134 = {instancePath:instancePath+"/file~1cert-usage-mismatch",schemaPath:"#/properties/file~1cert-usage-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data68.level !== undefined){
if(!(validate23(data68.level, {instancePath:instancePath+"/file~1cert-usage-mismatch/level",parentData:data68,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err135 = {instancePath:instancePath+"/file~1cert-usage-mismatch",schemaPath:"#/properties/file~1cert-usage-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid32 = _errs302 === errors;
valid65 = _valid32;
ifClause32 = "then";
}
else {
const _errs306 = errors;
if(!(validate23(data68, {instancePath:instancePath+"/file~1cert-usage-mismatch",parentData:data,parentDataProperty:"file/cert-usage-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid32 = _errs306 === errors;
valid65 = _valid32;
ifClause32 = "else";
}
if(!valid65){
const err136 = {instancePath:instancePath+"/file~1cert-usage-mismatch",schemaPath:"#/properties/file~1cert-usage-mismatch/if",keyword:"if",params:{failingKeyword: ifClause32},message:"must match \""+ifClause32+"\" schema"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data["file/cert-weak-key-or-signature"] !== undefined){
let data70 = data["file/cert-weak-key-or-signature"];
const _errs308 = errors;
let valid67 = true;
const _errs309 = errors;
if(!(data70 && typeof data70 == "object" && !Array.isArray(data70))){
const err137 = {};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid33 = _errs309 === errors;
errors = _errs308;
if(vErrors !== null){
if(_errs308){
vErrors.length = _errs308;
}
else {
vErrors = null;
}
}
let ifClause33;
if(_valid33){
const _errs311 = errors;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key34 in data70){
if(!(key34 === "level")){
const err138 = {instancePath:instancePath+"/file~1cert-weak-key-or-signature",schemaPath:"#/properties/file~1cert-weak-key-or-signature/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data70.level !== undefined){
if(!(validate23(data70.level, {instancePath:instancePath+"/file~1cert-weak-key-or-signature/level",parentData:data70,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err139 = {instancePath:instancePath+"/file~1cert-weak-key-or-signature",schemaPath:"#/properties/file~1cert-weak-key-or-signature/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid33 = _errs311 === errors;
valid67 = _valid33;
ifClause33 = "then";
}
else {
const _errs315 = errors;
if(!(validate23(data70, {instancePath:instancePath+"/file~1cert-weak-key-or-signature",parentData:data,parentDataProperty:"file/cert-weak-key-or-signature",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid33 = _errs315 === errors;
valid67 = _valid33;
ifClause33 = "else";
}
if(!valid67){
const err140 = {instancePath:instancePath+"/file~1cert-weak-key-or-signature",schemaPath:"#/properties/file~1cert-weak-key-or-signature/if",keyword:"if",params:{failingKeyword: ifClause33},message:"must match \""+ifClause33+"\" schema"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data["file/chain-incomplete"] !== undefined){
let data72 = data["file/chain-incomplete"];
const _errs317 = errors;
let valid69 = true;
const _errs318 = errors;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err141 = {};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid34 = _errs318 === errors;
errors = _errs317;
if(vErrors !== null){
if(_errs317){
vErrors.length = _errs317;
}
else {
vErrors = null;
}
}
let ifClause34;
if(_valid34){
const _errs320 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key35 in data72){
if(!(key35 === "level")){
const err142 = {instancePath:instancePath+"/file~1chain-incomplete",schemaPath:"#/properties/file~1chain-incomplete/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data72.level !== undefined){
if(!(validate23(data72.level, {instancePath:instancePath+"/file~1chain-incomplete/level",parentData:data72,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err143 = {instancePath:instancePath+"/file~1chain-incomplete",schemaPath:"#/properties/file~1chain-incomplete/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
var _valid34 = _errs320 === errors;
valid69 = _valid34;
ifClause34 = "then";
}
else {
const _errs324 = errors;
if(!(validate23(data72, {instancePath:instancePath+"/file~1chain-incomplete",parentData:data,parentDataProperty:"file/chain-incomplete",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid34 = _errs324 === errors;
valid69 = _valid34;
ifClause34 = "else";
}
if(!valid69){
const err144 = {instancePath:instancePath+"/file~1chain-incomplete",schemaPath:"#/properties/file~1chain-incomplete/if",keyword:"if",params:{failingKeyword: ifClause34},message:"must match \""+ifClause34+"\" schema"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data["file/key-committed"] !== undefined){
let data74 = data["file/key-committed"];
const _errs326 = errors;
let valid71 = true;
const _errs327 = errors;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
const err145 = {};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid35 = _errs327 === errors;
errors = _errs326;
if(vErrors !== null){
if(_errs326){
vErrors.length = _errs326;
}
else {
vErrors = null;
}
}
let ifClause35;
if(_valid35){
const _errs329 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key36 in data74){
if(!(key36 === "level")){
const err146 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data74.level !== undefined){
if(!(validate23(data74.level, {instancePath:instancePath+"/file~1key-committed/level",parentData:data74,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err147 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid35 = _errs329 === errors;
valid71 = _valid35;
ifClause35 = "then";
}
else {
const _errs333 = errors;
if(!(validate23(data74, {instancePath:instancePath+"/file~1key-committed",parentData:data,parentDataProperty:"file/key-committed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid35 = _errs333 === errors;
valid71 = _valid35;
ifClause35 = "else";
}
if(!valid71){
const err148 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/if",keyword:"if",params:{failingKeyword: ifClause35},message:"must match \""+ifClause35+"\" schema"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data["file/key-permissions"] !== undefined){
let data76 = data["file/key-permissions"];
const _errs335 = errors;
let valid73 = true;
const _errs336 = errors;
if(!(data76 && typeof data76 == "object" && !Array.isArray(data76))){
const err149 = {};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
var _valid36 = _errs336 === errors;
errors = _errs335;
if(vErrors !== null){
if(_errs335){
vErrors.length = _errs335;
}
else {
vErrors = null;
}
}
let ifClause36;
if(_valid36){
const _errs338 = errors;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key37 in data76){
if(!(key37 === "level")){
const err150 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data76.level !== undefined){
if(!(validate23(data76.level, {instancePath:instancePath+"/file~1key-permissions/level",parentData:data76,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err151 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
var _valid36 = _errs338 === errors;
valid73 = _valid36;
ifClause36 = "then";
}
else {
const _errs342 = errors;
if(!(validate23(data76, {instancePath:instancePath+"/file~1key-permissions",parentData:data,parentDataProperty:"file/key-permissions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid36 = _errs342 === errors;
valid73 = _valid36;
ifClause36 = "else";
}
if(!valid73){
const err152 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/if",keyword:"if",params:{failingKeyword: ifClause36},message:"must match \""+ifClause36+"\" schema"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data["file/trust-store-too-broad"] !== undefined){
let data78 = data["file/trust-store-too-broad"];
const _errs344 = errors;
let valid75 = true;
const _errs345 = errors;
if(!(data78 && typeof data78 == "object" && !Array.isArray(data78))){
const err153 = {};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var _valid37 = _errs345 === errors;
errors = _errs344;
if(vErrors !== null){
if(_errs344){
vErrors.length = _errs344;
}
else {
vErrors = null;
}
}
let ifClause37;
if(_valid37){
const _errs347 = errors;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key38 in data78){
if(!(key38 === "level")){
const err154 = {instancePath:instancePath+"/file~1trust-store-too-broad",schemaPath:"#/properties/file~1trust-store-too-broad/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data78.level !== undefined){
if(!(validate23(data78.level, {instancePath:instancePath+"/file~1trust-store-too-broad/level",parentData:data78,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err155 = {instancePath:instancePath+"/file~1trust-store-too-broad",schemaPath:"#/properties/file~1trust-store-too-broad/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid37 = _errs347 === errors;
valid75 = _valid37;
ifClause37 = "then";
}
else {
const _errs351 = errors;
if(!(validate23(data78, {instancePath:instancePath+"/file~1trust-store-too-broad",parentData:data,parentDataProperty:"file/trust-store-too-broad",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid37 = _errs351 === errors;
valid75 = _valid37;
ifClause37 = "else";
}
if(!valid75){
const err156 = {instancePath:instancePath+"/file~1trust-store-too-broad",schemaPath:"#/properties/file~1trust-store-too-broad/if",keyword:"if",params:{failingKeyword: ifClause37},message:"must match \""+ifClause37+"\" schema"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data["hba/address-any"] !== undefined){
let data80 = data["hba/address-any"];
const _errs353 = errors;
let valid77 = true;
const _errs354 = errors;
if(!(data80 && typeof data80 == "object" && !Array.isArray(data80))){
const err157 = {};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid38 = _errs354 === errors;
errors = _errs353;
if(vErrors !== null){
if(_errs353){
vErrors.length = _errs353;
}
else {
vErrors = null;
}
}
let ifClause38;
if(_valid38){
const _errs356 = errors;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key39 in data80){
if(!((key39 === "level") || (key39 === "protected"))){
const err158 = {instancePath:instancePath+"/hba~1address-any",schemaPath:"#/properties/hba~1address-any/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data80.level !== undefined){
if(!(validate23(data80.level, {instancePath:instancePath+"/hba~1address-any/level",parentData:data80,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data80.protected !== undefined){
if(typeof data80.protected !== "boolean"){
const err159 = {instancePath:instancePath+"/hba~1address-any/protected",schemaPath:"#/properties/hba~1address-any/then/properties/protected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/hba~1address-any",schemaPath:"#/properties/hba~1address-any/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
var _valid38 = _errs356 === errors;
valid77 = _valid38;
ifClause38 = "then";
}
else {
const _errs362 = errors;
if(!(validate23(data80, {instancePath:instancePath+"/hba~1address-any",parentData:data,parentDataProperty:"hba/address-any",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid38 = _errs362 === errors;
valid77 = _valid38;
ifClause38 = "else";
}
if(!valid77){
const err161 = {instancePath:instancePath+"/hba~1address-any",schemaPath:"#/properties/hba~1address-any/if",keyword:"if",params:{failingKeyword: ifClause38},message:"must match \""+ifClause38+"\" schema"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data["hba/address-slip"] !== undefined){
let data83 = data["hba/address-slip"];
const _errs364 = errors;
let valid79 = true;
const _errs365 = errors;
if(!(data83 && typeof data83 == "object" && !Array.isArray(data83))){
const err162 = {};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid39 = _errs365 === errors;
errors = _errs364;
if(vErrors !== null){
if(_errs364){
vErrors.length = _errs364;
}
else {
vErrors = null;
}
}
let ifClause39;
if(_valid39){
const _errs367 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key40 in data83){
if(!(key40 === "level")){
const err163 = {instancePath:instancePath+"/hba~1address-slip",schemaPath:"#/properties/hba~1address-slip/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data83.level !== undefined){
if(!(validate23(data83.level, {instancePath:instancePath+"/hba~1address-slip/level",parentData:data83,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err164 = {instancePath:instancePath+"/hba~1address-slip",schemaPath:"#/properties/hba~1address-slip/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid39 = _errs367 === errors;
valid79 = _valid39;
ifClause39 = "then";
}
else {
const _errs371 = errors;
if(!(validate23(data83, {instancePath:instancePath+"/hba~1address-slip",parentData:data,parentDataProperty:"hba/address-slip",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid39 = _errs371 === errors;
valid79 = _valid39;
ifClause39 = "else";
}
if(!valid79){
const err165 = {instancePath:instancePath+"/hba~1address-slip",schemaPath:"#/properties/hba~1address-slip/if",keyword:"if",params:{failingKeyword: ifClause39},message:"must match \""+ifClause39+"\" schema"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data["hba/cleartext-password"] !== undefined){
let data85 = data["hba/cleartext-password"];
const _errs373 = errors;
let valid81 = true;
const _errs374 = errors;
if(!(data85 && typeof data85 == "object" && !Array.isArray(data85))){
const err166 = {};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid40 = _errs374 === errors;
errors = _errs373;
if(vErrors !== null){
if(_errs373){
vErrors.length = _errs373;
}
else {
vErrors = null;
}
}
let ifClause40;
if(_valid40){
const _errs376 = errors;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key41 in data85){
if(!(key41 === "level")){
const err167 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data85.level !== undefined){
if(!(validate23(data85.level, {instancePath:instancePath+"/hba~1cleartext-password/level",parentData:data85,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err168 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid40 = _errs376 === errors;
valid81 = _valid40;
ifClause40 = "then";
}
else {
const _errs380 = errors;
if(!(validate23(data85, {instancePath:instancePath+"/hba~1cleartext-password",parentData:data,parentDataProperty:"hba/cleartext-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid40 = _errs380 === errors;
valid81 = _valid40;
ifClause40 = "else";
}
if(!valid81){
const err169 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/if",keyword:"if",params:{failingKeyword: ifClause40},message:"must match \""+ifClause40+"\" schema"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data["hba/clientcert-ca-only"] !== undefined){
let data87 = data["hba/clientcert-ca-only"];
const _errs382 = errors;
let valid83 = true;
const _errs383 = errors;
if(!(data87 && typeof data87 == "object" && !Array.isArray(data87))){
const err170 = {};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
var _valid41 = _errs383 === errors;
errors = _errs382;
if(vErrors !== null){
if(_errs382){
vErrors.length = _errs382;
}
else {
vErrors = null;
}
}
let ifClause41;
if(_valid41){
const _errs385 = errors;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key42 in data87){
if(!(key42 === "level")){
const err171 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data87.level !== undefined){
if(!(validate23(data87.level, {instancePath:instancePath+"/hba~1clientcert-ca-only/level",parentData:data87,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err172 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid41 = _errs385 === errors;
valid83 = _valid41;
ifClause41 = "then";
}
else {
const _errs389 = errors;
if(!(validate23(data87, {instancePath:instancePath+"/hba~1clientcert-ca-only",parentData:data,parentDataProperty:"hba/clientcert-ca-only",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid41 = _errs389 === errors;
valid83 = _valid41;
ifClause41 = "else";
}
if(!valid83){
const err173 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/if",keyword:"if",params:{failingKeyword: ifClause41},message:"must match \""+ifClause41+"\" schema"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data["hba/clientcert-invalid"] !== undefined){
let data89 = data["hba/clientcert-invalid"];
const _errs391 = errors;
let valid85 = true;
const _errs392 = errors;
if(!(data89 && typeof data89 == "object" && !Array.isArray(data89))){
const err174 = {};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
var _valid42 = _errs392 === errors;
errors = _errs391;
if(vErrors !== null){
if(_errs391){
vErrors.length = _errs391;
}
else {
vErrors = null;
}
}
let ifClause42;
if(_valid42){
const _errs394 = errors;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key43 in data89){
if(!(key43 === "level")){
const err175 = {instancePath:instancePath+"/hba~1clientcert-invalid",schemaPath:"#/properties/hba~1clientcert-invalid/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data89.level !== undefined){
if(!(validate23(data89.level, {instancePath:instancePath+"/hba~1clientcert-invalid/level",parentData:data89,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err176 = {instancePath:instancePath+"/hba~1clientcert-invalid",schemaPath:"#/properties/hba~1clientcert-invalid/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
var _valid42 = _errs394 === errors;
valid85 = _valid42;
ifClause42 = "then";
}
else {
const _errs398 = errors;
if(!(validate23(data89, {instancePath:instancePath+"/hba~1clientcert-invalid",parentData:data,parentDataProperty:"hba/clientcert-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid42 = _errs398 === errors;
valid85 = _valid42;
ifClause42 = "else";
}
if(!valid85){
const err177 = {instancePath:instancePath+"/hba~1clientcert-invalid",schemaPath:"#/properties/hba~1clientcert-invalid/if",keyword:"if",params:{failingKeyword: ifClause42},message:"must match \""+ifClause42+"\" schema"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data["hba/clientcert-not-required"] !== undefined){
let data91 = data["hba/clientcert-not-required"];
const _errs400 = errors;
let valid87 = true;
const _errs401 = errors;
if(!(data91 && typeof data91 == "object" && !Array.isArray(data91))){
const err178 = {};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
var _valid43 = _errs401 === errors;
errors = _errs400;
if(vErrors !== null){
if(_errs400){
vErrors.length = _errs400;
}
else {
vErrors = null;
}
}
let ifClause43;
if(_valid43){
const _errs403 = errors;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key44 in data91){
if(!(key44 === "level")){
const err179 = {instancePath:instancePath+"/hba~1clientcert-not-required",schemaPath:"#/properties/hba~1clientcert-not-required/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data91.level !== undefined){
if(!(validate23(data91.level, {instancePath:instancePath+"/hba~1clientcert-not-required/level",parentData:data91,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err180 = {instancePath:instancePath+"/hba~1clientcert-not-required",schemaPath:"#/properties/hba~1clientcert-not-required/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
var _valid43 = _errs403 === errors;
valid87 = _valid43;
ifClause43 = "then";
}
else {
const _errs407 = errors;
if(!(validate23(data91, {instancePath:instancePath+"/hba~1clientcert-not-required",parentData:data,parentDataProperty:"hba/clientcert-not-required",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid43 = _errs407 === errors;
valid87 = _valid43;
ifClause43 = "else";
}
if(!valid87){
const err181 = {instancePath:instancePath+"/hba~1clientcert-not-required",schemaPath:"#/properties/hba~1clientcert-not-required/if",keyword:"if",params:{failingKeyword: ifClause43},message:"must match \""+ifClause43+"\" schema"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data["hba/dead-record"] !== undefined){
let data93 = data["hba/dead-record"];
const _errs409 = errors;
let valid89 = true;
const _errs410 = errors;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
const err182 = {};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var _valid44 = _errs410 === errors;
errors = _errs409;
if(vErrors !== null){
if(_errs409){
vErrors.length = _errs409;
}
else {
vErrors = null;
}
}
let ifClause44;
if(_valid44){
const _errs412 = errors;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key45 in data93){
if(!(key45 === "level")){
const err183 = {instancePath:instancePath+"/hba~1dead-record",schemaPath:"#/properties/hba~1dead-record/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data93.level !== undefined){
if(!(validate23(data93.level, {instancePath:instancePath+"/hba~1dead-record/level",parentData:data93,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err184 = {instancePath:instancePath+"/hba~1dead-record",schemaPath:"#/properties/hba~1dead-record/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
var _valid44 = _errs412 === errors;
valid89 = _valid44;
ifClause44 = "then";
}
else {
const _errs416 = errors;
if(!(validate23(data93, {instancePath:instancePath+"/hba~1dead-record",parentData:data,parentDataProperty:"hba/dead-record",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid44 = _errs416 === errors;
valid89 = _valid44;
ifClause44 = "else";
}
if(!valid89){
const err185 = {instancePath:instancePath+"/hba~1dead-record",schemaPath:"#/properties/hba~1dead-record/if",keyword:"if",params:{failingKeyword: ifClause44},message:"must match \""+ifClause44+"\" schema"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data["hba/downgrade-after-tls-reject"] !== undefined){
let data95 = data["hba/downgrade-after-tls-reject"];
const _errs418 = errors;
let valid91 = true;
const _errs419 = errors;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
const err186 = {};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid45 = _errs419 === errors;
errors = _errs418;
if(vErrors !== null){
if(_errs418){
vErrors.length = _errs418;
}
else {
vErrors = null;
}
}
let ifClause45;
if(_valid45){
const _errs421 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key46 in data95){
if(!((key46 === "level") || (key46 === "loopback"))){
const err187 = {instancePath:instancePath+"/hba~1downgrade-after-tls-reject",schemaPath:"#/properties/hba~1downgrade-after-tls-reject/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data95.level !== undefined){
if(!(validate23(data95.level, {instancePath:instancePath+"/hba~1downgrade-after-tls-reject/level",parentData:data95,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data95.loopback !== undefined){
if(typeof data95.loopback !== "boolean"){
const err188 = {instancePath:instancePath+"/hba~1downgrade-after-tls-reject/loopback",schemaPath:"#/properties/hba~1downgrade-after-tls-reject/then/properties/loopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/hba~1downgrade-after-tls-reject",schemaPath:"#/properties/hba~1downgrade-after-tls-reject/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
var _valid45 = _errs421 === errors;
valid91 = _valid45;
ifClause45 = "then";
}
else {
const _errs427 = errors;
if(!(validate23(data95, {instancePath:instancePath+"/hba~1downgrade-after-tls-reject",parentData:data,parentDataProperty:"hba/downgrade-after-tls-reject",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid45 = _errs427 === errors;
valid91 = _valid45;
ifClause45 = "else";
}
if(!valid91){
const err190 = {instancePath:instancePath+"/hba~1downgrade-after-tls-reject",schemaPath:"#/properties/hba~1downgrade-after-tls-reject/if",keyword:"if",params:{failingKeyword: ifClause45},message:"must match \""+ifClause45+"\" schema"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data["hba/expectation-failed"] !== undefined){
let data98 = data["hba/expectation-failed"];
const _errs429 = errors;
let valid93 = true;
const _errs430 = errors;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
const err191 = {};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid46 = _errs430 === errors;
errors = _errs429;
if(vErrors !== null){
if(_errs429){
vErrors.length = _errs429;
}
else {
vErrors = null;
}
}
let ifClause46;
if(_valid46){
const _errs432 = errors;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key47 in data98){
if(!(key47 === "level")){
const err192 = {instancePath:instancePath+"/hba~1expectation-failed",schemaPath:"#/properties/hba~1expectation-failed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data98.level !== undefined){
if(!(validate23(data98.level, {instancePath:instancePath+"/hba~1expectation-failed/level",parentData:data98,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err193 = {instancePath:instancePath+"/hba~1expectation-failed",schemaPath:"#/properties/hba~1expectation-failed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
var _valid46 = _errs432 === errors;
valid93 = _valid46;
ifClause46 = "then";
}
else {
const _errs436 = errors;
if(!(validate23(data98, {instancePath:instancePath+"/hba~1expectation-failed",parentData:data,parentDataProperty:"hba/expectation-failed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid46 = _errs436 === errors;
valid93 = _valid46;
ifClause46 = "else";
}
if(!valid93){
const err194 = {instancePath:instancePath+"/hba~1expectation-failed",schemaPath:"#/properties/hba~1expectation-failed/if",keyword:"if",params:{failingKeyword: ifClause46},message:"must match \""+ifClause46+"\" schema"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data["hba/external-auth-plaintext"] !== undefined){
let data100 = data["hba/external-auth-plaintext"];
const _errs438 = errors;
let valid95 = true;
const _errs439 = errors;
if(!(data100 && typeof data100 == "object" && !Array.isArray(data100))){
const err195 = {};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid47 = _errs439 === errors;
errors = _errs438;
if(vErrors !== null){
if(_errs438){
vErrors.length = _errs438;
}
else {
vErrors = null;
}
}
let ifClause47;
if(_valid47){
const _errs441 = errors;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key48 in data100){
if(!(key48 === "level")){
const err196 = {instancePath:instancePath+"/hba~1external-auth-plaintext",schemaPath:"#/properties/hba~1external-auth-plaintext/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data100.level !== undefined){
if(!(validate23(data100.level, {instancePath:instancePath+"/hba~1external-auth-plaintext/level",parentData:data100,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err197 = {instancePath:instancePath+"/hba~1external-auth-plaintext",schemaPath:"#/properties/hba~1external-auth-plaintext/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
var _valid47 = _errs441 === errors;
valid95 = _valid47;
ifClause47 = "then";
}
else {
const _errs445 = errors;
if(!(validate23(data100, {instancePath:instancePath+"/hba~1external-auth-plaintext",parentData:data,parentDataProperty:"hba/external-auth-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid47 = _errs445 === errors;
valid95 = _valid47;
ifClause47 = "else";
}
if(!valid95){
const err198 = {instancePath:instancePath+"/hba~1external-auth-plaintext",schemaPath:"#/properties/hba~1external-auth-plaintext/if",keyword:"if",params:{failingKeyword: ifClause47},message:"must match \""+ifClause47+"\" schema"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data["hba/file-refused"] !== undefined){
let data102 = data["hba/file-refused"];
const _errs447 = errors;
let valid97 = true;
const _errs448 = errors;
if(!(data102 && typeof data102 == "object" && !Array.isArray(data102))){
const err199 = {};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var _valid48 = _errs448 === errors;
errors = _errs447;
if(vErrors !== null){
if(_errs447){
vErrors.length = _errs447;
}
else {
vErrors = null;
}
}
let ifClause48;
if(_valid48){
const _errs450 = errors;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key49 in data102){
if(!(key49 === "level")){
const err200 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data102.level !== undefined){
if(!(validate23(data102.level, {instancePath:instancePath+"/hba~1file-refused/level",parentData:data102,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err201 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var _valid48 = _errs450 === errors;
valid97 = _valid48;
ifClause48 = "then";
}
else {
const _errs454 = errors;
if(!(validate23(data102, {instancePath:instancePath+"/hba~1file-refused",parentData:data,parentDataProperty:"hba/file-refused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid48 = _errs454 === errors;
valid97 = _valid48;
ifClause48 = "else";
}
if(!valid97){
const err202 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/if",keyword:"if",params:{failingKeyword: ifClause48},message:"must match \""+ifClause48+"\" schema"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data["hba/hostnossl-permitted"] !== undefined){
let data104 = data["hba/hostnossl-permitted"];
const _errs456 = errors;
let valid99 = true;
const _errs457 = errors;
if(!(data104 && typeof data104 == "object" && !Array.isArray(data104))){
const err203 = {};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
var _valid49 = _errs457 === errors;
errors = _errs456;
if(vErrors !== null){
if(_errs456){
vErrors.length = _errs456;
}
else {
vErrors = null;
}
}
let ifClause49;
if(_valid49){
const _errs459 = errors;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key50 in data104){
if(!((key50 === "level") || (key50 === "loopback"))){
const err204 = {instancePath:instancePath+"/hba~1hostnossl-permitted",schemaPath:"#/properties/hba~1hostnossl-permitted/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data104.level !== undefined){
if(!(validate23(data104.level, {instancePath:instancePath+"/hba~1hostnossl-permitted/level",parentData:data104,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data104.loopback !== undefined){
if(typeof data104.loopback !== "boolean"){
const err205 = {instancePath:instancePath+"/hba~1hostnossl-permitted/loopback",schemaPath:"#/properties/hba~1hostnossl-permitted/then/properties/loopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/hba~1hostnossl-permitted",schemaPath:"#/properties/hba~1hostnossl-permitted/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid49 = _errs459 === errors;
valid99 = _valid49;
ifClause49 = "then";
}
else {
const _errs465 = errors;
if(!(validate23(data104, {instancePath:instancePath+"/hba~1hostnossl-permitted",parentData:data,parentDataProperty:"hba/hostnossl-permitted",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid49 = _errs465 === errors;
valid99 = _valid49;
ifClause49 = "else";
}
if(!valid99){
const err207 = {instancePath:instancePath+"/hba~1hostnossl-permitted",schemaPath:"#/properties/hba~1hostnossl-permitted/if",keyword:"if",params:{failingKeyword: ifClause49},message:"must match \""+ifClause49+"\" schema"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data["hba/hostssl-inert"] !== undefined){
let data107 = data["hba/hostssl-inert"];
const _errs467 = errors;
let valid101 = true;
const _errs468 = errors;
if(!(data107 && typeof data107 == "object" && !Array.isArray(data107))){
const err208 = {};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var _valid50 = _errs468 === errors;
errors = _errs467;
if(vErrors !== null){
if(_errs467){
vErrors.length = _errs467;
}
else {
vErrors = null;
}
}
let ifClause50;
if(_valid50){
const _errs470 = errors;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key51 in data107){
if(!(key51 === "level")){
const err209 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data107.level !== undefined){
if(!(validate23(data107.level, {instancePath:instancePath+"/hba~1hostssl-inert/level",parentData:data107,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err210 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid50 = _errs470 === errors;
valid101 = _valid50;
ifClause50 = "then";
}
else {
const _errs474 = errors;
if(!(validate23(data107, {instancePath:instancePath+"/hba~1hostssl-inert",parentData:data,parentDataProperty:"hba/hostssl-inert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid50 = _errs474 === errors;
valid101 = _valid50;
ifClause50 = "else";
}
if(!valid101){
const err211 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/if",keyword:"if",params:{failingKeyword: ifClause50},message:"must match \""+ifClause50+"\" schema"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data["hba/ident-map-too-broad"] !== undefined){
let data109 = data["hba/ident-map-too-broad"];
const _errs476 = errors;
let valid103 = true;
const _errs477 = errors;
if(!(data109 && typeof data109 == "object" && !Array.isArray(data109))){
const err212 = {};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
var _valid51 = _errs477 === errors;
errors = _errs476;
if(vErrors !== null){
if(_errs476){
vErrors.length = _errs476;
}
else {
vErrors = null;
}
}
let ifClause51;
if(_valid51){
const _errs479 = errors;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key52 in data109){
if(!(key52 === "level")){
const err213 = {instancePath:instancePath+"/hba~1ident-map-too-broad",schemaPath:"#/properties/hba~1ident-map-too-broad/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data109.level !== undefined){
if(!(validate23(data109.level, {instancePath:instancePath+"/hba~1ident-map-too-broad/level",parentData:data109,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err214 = {instancePath:instancePath+"/hba~1ident-map-too-broad",schemaPath:"#/properties/hba~1ident-map-too-broad/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid51 = _errs479 === errors;
valid103 = _valid51;
ifClause51 = "then";
}
else {
const _errs483 = errors;
if(!(validate23(data109, {instancePath:instancePath+"/hba~1ident-map-too-broad",parentData:data,parentDataProperty:"hba/ident-map-too-broad",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid51 = _errs483 === errors;
valid103 = _valid51;
ifClause51 = "else";
}
if(!valid103){
const err215 = {instancePath:instancePath+"/hba~1ident-map-too-broad",schemaPath:"#/properties/hba~1ident-map-too-broad/if",keyword:"if",params:{failingKeyword: ifClause51},message:"must match \""+ifClause51+"\" schema"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data["hba/ident-remote"] !== undefined){
let data111 = data["hba/ident-remote"];
const _errs485 = errors;
let valid105 = true;
const _errs486 = errors;
if(!(data111 && typeof data111 == "object" && !Array.isArray(data111))){
const err216 = {};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var _valid52 = _errs486 === errors;
errors = _errs485;
if(vErrors !== null){
if(_errs485){
vErrors.length = _errs485;
}
else {
vErrors = null;
}
}
let ifClause52;
if(_valid52){
const _errs488 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key53 in data111){
if(!(key53 === "level")){
const err217 = {instancePath:instancePath+"/hba~1ident-remote",schemaPath:"#/properties/hba~1ident-remote/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data111.level !== undefined){
if(!(validate23(data111.level, {instancePath:instancePath+"/hba~1ident-remote/level",parentData:data111,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err218 = {instancePath:instancePath+"/hba~1ident-remote",schemaPath:"#/properties/hba~1ident-remote/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
var _valid52 = _errs488 === errors;
valid105 = _valid52;
ifClause52 = "then";
}
else {
const _errs492 = errors;
if(!(validate23(data111, {instancePath:instancePath+"/hba~1ident-remote",parentData:data,parentDataProperty:"hba/ident-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid52 = _errs492 === errors;
valid105 = _valid52;
ifClause52 = "else";
}
if(!valid105){
const err219 = {instancePath:instancePath+"/hba~1ident-remote",schemaPath:"#/properties/hba~1ident-remote/if",keyword:"if",params:{failingKeyword: ifClause52},message:"must match \""+ifClause52+"\" schema"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data["hba/ipv6-gap"] !== undefined){
let data113 = data["hba/ipv6-gap"];
const _errs494 = errors;
let valid107 = true;
const _errs495 = errors;
if(!(data113 && typeof data113 == "object" && !Array.isArray(data113))){
const err220 = {};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
var _valid53 = _errs495 === errors;
errors = _errs494;
if(vErrors !== null){
if(_errs494){
vErrors.length = _errs494;
}
else {
vErrors = null;
}
}
let ifClause53;
if(_valid53){
const _errs497 = errors;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key54 in data113){
if(!(key54 === "level")){
const err221 = {instancePath:instancePath+"/hba~1ipv6-gap",schemaPath:"#/properties/hba~1ipv6-gap/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data113.level !== undefined){
if(!(validate23(data113.level, {instancePath:instancePath+"/hba~1ipv6-gap/level",parentData:data113,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err222 = {instancePath:instancePath+"/hba~1ipv6-gap",schemaPath:"#/properties/hba~1ipv6-gap/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid53 = _errs497 === errors;
valid107 = _valid53;
ifClause53 = "then";
}
else {
const _errs501 = errors;
if(!(validate23(data113, {instancePath:instancePath+"/hba~1ipv6-gap",parentData:data,parentDataProperty:"hba/ipv6-gap",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid53 = _errs501 === errors;
valid107 = _valid53;
ifClause53 = "else";
}
if(!valid107){
const err223 = {instancePath:instancePath+"/hba~1ipv6-gap",schemaPath:"#/properties/hba~1ipv6-gap/if",keyword:"if",params:{failingKeyword: ifClause53},message:"must match \""+ifClause53+"\" schema"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data["hba/map-missing"] !== undefined){
let data115 = data["hba/map-missing"];
const _errs503 = errors;
let valid109 = true;
const _errs504 = errors;
if(!(data115 && typeof data115 == "object" && !Array.isArray(data115))){
const err224 = {};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
var _valid54 = _errs504 === errors;
errors = _errs503;
if(vErrors !== null){
if(_errs503){
vErrors.length = _errs503;
}
else {
vErrors = null;
}
}
let ifClause54;
if(_valid54){
const _errs506 = errors;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key55 in data115){
if(!(key55 === "level")){
const err225 = {instancePath:instancePath+"/hba~1map-missing",schemaPath:"#/properties/hba~1map-missing/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data115.level !== undefined){
if(!(validate23(data115.level, {instancePath:instancePath+"/hba~1map-missing/level",parentData:data115,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err226 = {instancePath:instancePath+"/hba~1map-missing",schemaPath:"#/properties/hba~1map-missing/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
var _valid54 = _errs506 === errors;
valid109 = _valid54;
ifClause54 = "then";
}
else {
const _errs510 = errors;
if(!(validate23(data115, {instancePath:instancePath+"/hba~1map-missing",parentData:data,parentDataProperty:"hba/map-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid54 = _errs510 === errors;
valid109 = _valid54;
ifClause54 = "else";
}
if(!valid109){
const err227 = {instancePath:instancePath+"/hba~1map-missing",schemaPath:"#/properties/hba~1map-missing/if",keyword:"if",params:{failingKeyword: ifClause54},message:"must match \""+ifClause54+"\" schema"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data["hba/md5-method"] !== undefined){
let data117 = data["hba/md5-method"];
const _errs512 = errors;
let valid111 = true;
const _errs513 = errors;
if(!(data117 && typeof data117 == "object" && !Array.isArray(data117))){
const err228 = {};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var _valid55 = _errs513 === errors;
errors = _errs512;
if(vErrors !== null){
if(_errs512){
vErrors.length = _errs512;
}
else {
vErrors = null;
}
}
let ifClause55;
if(_valid55){
const _errs515 = errors;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key56 in data117){
if(!(key56 === "level")){
const err229 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data117.level !== undefined){
if(!(validate23(data117.level, {instancePath:instancePath+"/hba~1md5-method/level",parentData:data117,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err230 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid55 = _errs515 === errors;
valid111 = _valid55;
ifClause55 = "then";
}
else {
const _errs519 = errors;
if(!(validate23(data117, {instancePath:instancePath+"/hba~1md5-method",parentData:data,parentDataProperty:"hba/md5-method",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid55 = _errs519 === errors;
valid111 = _valid55;
ifClause55 = "else";
}
if(!valid111){
const err231 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/if",keyword:"if",params:{failingKeyword: ifClause55},message:"must match \""+ifClause55+"\" schema"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data["hba/plaintext-path"] !== undefined){
let data119 = data["hba/plaintext-path"];
const _errs521 = errors;
let valid113 = true;
const _errs522 = errors;
if(!(data119 && typeof data119 == "object" && !Array.isArray(data119))){
const err232 = {};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
var _valid56 = _errs522 === errors;
errors = _errs521;
if(vErrors !== null){
if(_errs521){
vErrors.length = _errs521;
}
else {
vErrors = null;
}
}
let ifClause56;
if(_valid56){
const _errs524 = errors;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key57 in data119){
if(!((key57 === "level") || (key57 === "loopback"))){
const err233 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data119.level !== undefined){
if(!(validate23(data119.level, {instancePath:instancePath+"/hba~1plaintext-path/level",parentData:data119,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data119.loopback !== undefined){
if(typeof data119.loopback !== "boolean"){
const err234 = {instancePath:instancePath+"/hba~1plaintext-path/loopback",schemaPath:"#/properties/hba~1plaintext-path/then/properties/loopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
var _valid56 = _errs524 === errors;
valid113 = _valid56;
ifClause56 = "then";
}
else {
const _errs530 = errors;
if(!(validate23(data119, {instancePath:instancePath+"/hba~1plaintext-path",parentData:data,parentDataProperty:"hba/plaintext-path",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid56 = _errs530 === errors;
valid113 = _valid56;
ifClause56 = "else";
}
if(!valid113){
const err236 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/if",keyword:"if",params:{failingKeyword: ifClause56},message:"must match \""+ifClause56+"\" schema"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data["hba/superuser-remote"] !== undefined){
let data122 = data["hba/superuser-remote"];
const _errs532 = errors;
let valid115 = true;
const _errs533 = errors;
if(!(data122 && typeof data122 == "object" && !Array.isArray(data122))){
const err237 = {};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
var _valid57 = _errs533 === errors;
errors = _errs532;
if(vErrors !== null){
if(_errs532){
vErrors.length = _errs532;
}
else {
vErrors = null;
}
}
let ifClause57;
if(_valid57){
const _errs535 = errors;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key58 in data122){
if(!(key58 === "level")){
const err238 = {instancePath:instancePath+"/hba~1superuser-remote",schemaPath:"#/properties/hba~1superuser-remote/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data122.level !== undefined){
if(!(validate23(data122.level, {instancePath:instancePath+"/hba~1superuser-remote/level",parentData:data122,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err239 = {instancePath:instancePath+"/hba~1superuser-remote",schemaPath:"#/properties/hba~1superuser-remote/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
var _valid57 = _errs535 === errors;
valid115 = _valid57;
ifClause57 = "then";
}
else {
const _errs539 = errors;
if(!(validate23(data122, {instancePath:instancePath+"/hba~1superuser-remote",parentData:data,parentDataProperty:"hba/superuser-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid57 = _errs539 === errors;
valid115 = _valid57;
ifClause57 = "else";
}
if(!valid115){
const err240 = {instancePath:instancePath+"/hba~1superuser-remote",schemaPath:"#/properties/hba~1superuser-remote/if",keyword:"if",params:{failingKeyword: ifClause57},message:"must match \""+ifClause57+"\" schema"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data["hba/trust-local"] !== undefined){
let data124 = data["hba/trust-local"];
const _errs541 = errors;
let valid117 = true;
const _errs542 = errors;
if(!(data124 && typeof data124 == "object" && !Array.isArray(data124))){
const err241 = {};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
var _valid58 = _errs542 === errors;
errors = _errs541;
if(vErrors !== null){
if(_errs541){
vErrors.length = _errs541;
}
else {
vErrors = null;
}
}
let ifClause58;
if(_valid58){
const _errs544 = errors;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key59 in data124){
if(!(key59 === "level")){
const err242 = {instancePath:instancePath+"/hba~1trust-local",schemaPath:"#/properties/hba~1trust-local/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key59},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data124.level !== undefined){
if(!(validate23(data124.level, {instancePath:instancePath+"/hba~1trust-local/level",parentData:data124,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err243 = {instancePath:instancePath+"/hba~1trust-local",schemaPath:"#/properties/hba~1trust-local/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
var _valid58 = _errs544 === errors;
valid117 = _valid58;
ifClause58 = "then";
}
else {
const _errs548 = errors;
if(!(validate23(data124, {instancePath:instancePath+"/hba~1trust-local",parentData:data,parentDataProperty:"hba/trust-local",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid58 = _errs548 === errors;
valid117 = _valid58;
ifClause58 = "else";
}
if(!valid117){
const err244 = {instancePath:instancePath+"/hba~1trust-local",schemaPath:"#/properties/hba~1trust-local/if",keyword:"if",params:{failingKeyword: ifClause58},message:"must match \""+ifClause58+"\" schema"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data["hba/trust-remote"] !== undefined){
let data126 = data["hba/trust-remote"];
const _errs550 = errors;
let valid119 = true;
const _errs551 = errors;
if(!(data126 && typeof data126 == "object" && !Array.isArray(data126))){
const err245 = {};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var _valid59 = _errs551 === errors;
errors = _errs550;
if(vErrors !== null){
if(_errs550){
vErrors.length = _errs550;
}
else {
vErrors = null;
}
}
let ifClause59;
if(_valid59){
const _errs553 = errors;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key60 in data126){
if(!(key60 === "level")){
const err246 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data126.level !== undefined){
if(!(validate23(data126.level, {instancePath:instancePath+"/hba~1trust-remote/level",parentData:data126,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err247 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
var _valid59 = _errs553 === errors;
valid119 = _valid59;
ifClause59 = "then";
}
else {
const _errs557 = errors;
if(!(validate23(data126, {instancePath:instancePath+"/hba~1trust-remote",parentData:data,parentDataProperty:"hba/trust-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid59 = _errs557 === errors;
valid119 = _valid59;
ifClause59 = "else";
}
if(!valid119){
const err248 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/if",keyword:"if",params:{failingKeyword: ifClause59},message:"must match \""+ifClause59+"\" schema"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data["hba/weaker-first"] !== undefined){
let data128 = data["hba/weaker-first"];
const _errs559 = errors;
let valid121 = true;
const _errs560 = errors;
if(!(data128 && typeof data128 == "object" && !Array.isArray(data128))){
const err249 = {};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
var _valid60 = _errs560 === errors;
errors = _errs559;
if(vErrors !== null){
if(_errs559){
vErrors.length = _errs559;
}
else {
vErrors = null;
}
}
let ifClause60;
if(_valid60){
const _errs562 = errors;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
for(const key61 in data128){
if(!(key61 === "level")){
const err250 = {instancePath:instancePath+"/hba~1weaker-first",schemaPath:"#/properties/hba~1weaker-first/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data128.level !== undefined){
if(!(validate23(data128.level, {instancePath:instancePath+"/hba~1weaker-first/level",parentData:data128,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err251 = {instancePath:instancePath+"/hba~1weaker-first",schemaPath:"#/properties/hba~1weaker-first/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
var _valid60 = _errs562 === errors;
valid121 = _valid60;
ifClause60 = "then";
}
else {
const _errs566 = errors;
if(!(validate23(data128, {instancePath:instancePath+"/hba~1weaker-first",parentData:data,parentDataProperty:"hba/weaker-first",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid60 = _errs566 === errors;
valid121 = _valid60;
ifClause60 = "else";
}
if(!valid121){
const err252 = {instancePath:instancePath+"/hba~1weaker-first",schemaPath:"#/properties/hba~1weaker-first/if",keyword:"if",params:{failingKeyword: ifClause60},message:"must match \""+ifClause60+"\" schema"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data["ignore/expired"] !== undefined){
let data130 = data["ignore/expired"];
const _errs568 = errors;
let valid123 = true;
const _errs569 = errors;
if(!(data130 && typeof data130 == "object" && !Array.isArray(data130))){
const err253 = {};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
var _valid61 = _errs569 === errors;
errors = _errs568;
if(vErrors !== null){
if(_errs568){
vErrors.length = _errs568;
}
else {
vErrors = null;
}
}
let ifClause61;
if(_valid61){
const _errs571 = errors;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key62 in data130){
if(!(key62 === "level")){
const err254 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data130.level !== undefined){
if(!(validate23(data130.level, {instancePath:instancePath+"/ignore~1expired/level",parentData:data130,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err255 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var _valid61 = _errs571 === errors;
valid123 = _valid61;
ifClause61 = "then";
}
else {
const _errs575 = errors;
if(!(validate23(data130, {instancePath:instancePath+"/ignore~1expired",parentData:data,parentDataProperty:"ignore/expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid61 = _errs575 === errors;
valid123 = _valid61;
ifClause61 = "else";
}
if(!valid123){
const err256 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/if",keyword:"if",params:{failingKeyword: ifClause61},message:"must match \""+ifClause61+"\" schema"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data["ignore/no-reason"] !== undefined){
let data132 = data["ignore/no-reason"];
const _errs577 = errors;
let valid125 = true;
const _errs578 = errors;
if(!(data132 && typeof data132 == "object" && !Array.isArray(data132))){
const err257 = {};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
var _valid62 = _errs578 === errors;
errors = _errs577;
if(vErrors !== null){
if(_errs577){
vErrors.length = _errs577;
}
else {
vErrors = null;
}
}
let ifClause62;
if(_valid62){
const _errs580 = errors;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key63 in data132){
if(!(key63 === "level")){
const err258 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data132.level !== undefined){
if(!(validate23(data132.level, {instancePath:instancePath+"/ignore~1no-reason/level",parentData:data132,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err259 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
var _valid62 = _errs580 === errors;
valid125 = _valid62;
ifClause62 = "then";
}
else {
const _errs584 = errors;
if(!(validate23(data132, {instancePath:instancePath+"/ignore~1no-reason",parentData:data,parentDataProperty:"ignore/no-reason",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid62 = _errs584 === errors;
valid125 = _valid62;
ifClause62 = "else";
}
if(!valid125){
const err260 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/if",keyword:"if",params:{failingKeyword: ifClause62},message:"must match \""+ifClause62+"\" schema"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data["ignore/unknown-rule"] !== undefined){
let data134 = data["ignore/unknown-rule"];
const _errs586 = errors;
let valid127 = true;
const _errs587 = errors;
if(!(data134 && typeof data134 == "object" && !Array.isArray(data134))){
const err261 = {};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
var _valid63 = _errs587 === errors;
errors = _errs586;
if(vErrors !== null){
if(_errs586){
vErrors.length = _errs586;
}
else {
vErrors = null;
}
}
let ifClause63;
if(_valid63){
const _errs589 = errors;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key64 in data134){
if(!(key64 === "level")){
const err262 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key64},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data134.level !== undefined){
if(!(validate23(data134.level, {instancePath:instancePath+"/ignore~1unknown-rule/level",parentData:data134,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err263 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
var _valid63 = _errs589 === errors;
valid127 = _valid63;
ifClause63 = "then";
}
else {
const _errs593 = errors;
if(!(validate23(data134, {instancePath:instancePath+"/ignore~1unknown-rule",parentData:data,parentDataProperty:"ignore/unknown-rule",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid63 = _errs593 === errors;
valid127 = _valid63;
ifClause63 = "else";
}
if(!valid127){
const err264 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/if",keyword:"if",params:{failingKeyword: ifClause63},message:"must match \""+ifClause63+"\" schema"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data["ignore/unused"] !== undefined){
let data136 = data["ignore/unused"];
const _errs595 = errors;
let valid129 = true;
const _errs596 = errors;
if(!(data136 && typeof data136 == "object" && !Array.isArray(data136))){
const err265 = {};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
var _valid64 = _errs596 === errors;
errors = _errs595;
if(vErrors !== null){
if(_errs595){
vErrors.length = _errs595;
}
else {
vErrors = null;
}
}
let ifClause64;
if(_valid64){
const _errs598 = errors;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
for(const key65 in data136){
if(!(key65 === "level")){
const err266 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key65},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data136.level !== undefined){
if(!(validate23(data136.level, {instancePath:instancePath+"/ignore~1unused/level",parentData:data136,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err267 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
var _valid64 = _errs598 === errors;
valid129 = _valid64;
ifClause64 = "then";
}
else {
const _errs602 = errors;
if(!(validate23(data136, {instancePath:instancePath+"/ignore~1unused",parentData:data,parentDataProperty:"ignore/unused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid64 = _errs602 === errors;
valid129 = _valid64;
ifClause64 = "else";
}
if(!valid129){
const err268 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/if",keyword:"if",params:{failingKeyword: ifClause64},message:"must match \""+ifClause64+"\" schema"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data["pooler/pgbouncer-client-tls-off"] !== undefined){
let data138 = data["pooler/pgbouncer-client-tls-off"];
const _errs604 = errors;
let valid131 = true;
const _errs605 = errors;
if(!(data138 && typeof data138 == "object" && !Array.isArray(data138))){
const err269 = {};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
var _valid65 = _errs605 === errors;
errors = _errs604;
if(vErrors !== null){
if(_errs604){
vErrors.length = _errs604;
}
else {
vErrors = null;
}
}
let ifClause65;
if(_valid65){
const _errs607 = errors;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key66 in data138){
if(!(key66 === "level")){
const err270 = {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off",schemaPath:"#/properties/pooler~1pgbouncer-client-tls-off/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key66},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data138.level !== undefined){
if(!(validate23(data138.level, {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off/level",parentData:data138,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err271 = {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off",schemaPath:"#/properties/pooler~1pgbouncer-client-tls-off/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
var _valid65 = _errs607 === errors;
valid131 = _valid65;
ifClause65 = "then";
}
else {
const _errs611 = errors;
if(!(validate23(data138, {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off",parentData:data,parentDataProperty:"pooler/pgbouncer-client-tls-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid65 = _errs611 === errors;
valid131 = _valid65;
ifClause65 = "else";
}
if(!valid131){
const err272 = {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off",schemaPath:"#/properties/pooler~1pgbouncer-client-tls-off/if",keyword:"if",params:{failingKeyword: ifClause65},message:"must match \""+ifClause65+"\" schema"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data["pooler/pgbouncer-policy-weak"] !== undefined){
let data140 = data["pooler/pgbouncer-policy-weak"];
const _errs613 = errors;
let valid133 = true;
const _errs614 = errors;
if(!(data140 && typeof data140 == "object" && !Array.isArray(data140))){
const err273 = {};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
var _valid66 = _errs614 === errors;
errors = _errs613;
if(vErrors !== null){
if(_errs613){
vErrors.length = _errs613;
}
else {
vErrors = null;
}
}
let ifClause66;
if(_valid66){
const _errs616 = errors;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key67 in data140){
if(!(key67 === "level")){
const err274 = {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak",schemaPath:"#/properties/pooler~1pgbouncer-policy-weak/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key67},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data140.level !== undefined){
if(!(validate23(data140.level, {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak/level",parentData:data140,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err275 = {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak",schemaPath:"#/properties/pooler~1pgbouncer-policy-weak/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
var _valid66 = _errs616 === errors;
valid133 = _valid66;
ifClause66 = "then";
}
else {
const _errs620 = errors;
if(!(validate23(data140, {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak",parentData:data,parentDataProperty:"pooler/pgbouncer-policy-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid66 = _errs620 === errors;
valid133 = _valid66;
ifClause66 = "else";
}
if(!valid133){
const err276 = {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak",schemaPath:"#/properties/pooler~1pgbouncer-policy-weak/if",keyword:"if",params:{failingKeyword: ifClause66},message:"must match \""+ifClause66+"\" schema"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data["pooler/pgbouncer-server-tls-weak"] !== undefined){
let data142 = data["pooler/pgbouncer-server-tls-weak"];
const _errs622 = errors;
let valid135 = true;
const _errs623 = errors;
if(!(data142 && typeof data142 == "object" && !Array.isArray(data142))){
const err277 = {};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
var _valid67 = _errs623 === errors;
errors = _errs622;
if(vErrors !== null){
if(_errs622){
vErrors.length = _errs622;
}
else {
vErrors = null;
}
}
let ifClause67;
if(_valid67){
const _errs625 = errors;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
for(const key68 in data142){
if(!(key68 === "level")){
const err278 = {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak",schemaPath:"#/properties/pooler~1pgbouncer-server-tls-weak/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key68},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data142.level !== undefined){
if(!(validate23(data142.level, {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak/level",parentData:data142,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err279 = {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak",schemaPath:"#/properties/pooler~1pgbouncer-server-tls-weak/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
var _valid67 = _errs625 === errors;
valid135 = _valid67;
ifClause67 = "then";
}
else {
const _errs629 = errors;
if(!(validate23(data142, {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak",parentData:data,parentDataProperty:"pooler/pgbouncer-server-tls-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid67 = _errs629 === errors;
valid135 = _valid67;
ifClause67 = "else";
}
if(!valid135){
const err280 = {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak",schemaPath:"#/properties/pooler~1pgbouncer-server-tls-weak/if",keyword:"if",params:{failingKeyword: ifClause67},message:"must match \""+ifClause67+"\" schema"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data["pooler/proxy-plaintext-leg"] !== undefined){
let data144 = data["pooler/proxy-plaintext-leg"];
const _errs631 = errors;
let valid137 = true;
const _errs632 = errors;
if(!(data144 && typeof data144 == "object" && !Array.isArray(data144))){
const err281 = {};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
var _valid68 = _errs632 === errors;
errors = _errs631;
if(vErrors !== null){
if(_errs631){
vErrors.length = _errs631;
}
else {
vErrors = null;
}
}
let ifClause68;
if(_valid68){
const _errs634 = errors;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
for(const key69 in data144){
if(!(key69 === "level")){
const err282 = {instancePath:instancePath+"/pooler~1proxy-plaintext-leg",schemaPath:"#/properties/pooler~1proxy-plaintext-leg/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key69},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data144.level !== undefined){
if(!(validate23(data144.level, {instancePath:instancePath+"/pooler~1proxy-plaintext-leg/level",parentData:data144,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err283 = {instancePath:instancePath+"/pooler~1proxy-plaintext-leg",schemaPath:"#/properties/pooler~1proxy-plaintext-leg/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
var _valid68 = _errs634 === errors;
valid137 = _valid68;
ifClause68 = "then";
}
else {
const _errs638 = errors;
if(!(validate23(data144, {instancePath:instancePath+"/pooler~1proxy-plaintext-leg",parentData:data,parentDataProperty:"pooler/proxy-plaintext-leg",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid68 = _errs638 === errors;
valid137 = _valid68;
ifClause68 = "else";
}
if(!valid137){
const err284 = {instancePath:instancePath+"/pooler~1proxy-plaintext-leg",schemaPath:"#/properties/pooler~1proxy-plaintext-leg/if",keyword:"if",params:{failingKeyword: ifClause68},message:"must match \""+ifClause68+"\" schema"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data["replication/conninfo-weak-sslmode"] !== undefined){
let data146 = data["replication/conninfo-weak-sslmode"];
const _errs640 = errors;
let valid139 = true;
const _errs641 = errors;
if(!(data146 && typeof data146 == "object" && !Array.isArray(data146))){
const err285 = {};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
var _valid69 = _errs641 === errors;
errors = _errs640;
if(vErrors !== null){
if(_errs640){
vErrors.length = _errs640;
}
else {
vErrors = null;
}
}
let ifClause69;
if(_valid69){
const _errs643 = errors;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key70 in data146){
if(!(key70 === "level")){
const err286 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key70},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data146.level !== undefined){
if(!(validate23(data146.level, {instancePath:instancePath+"/replication~1conninfo-weak-sslmode/level",parentData:data146,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err287 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
var _valid69 = _errs643 === errors;
valid139 = _valid69;
ifClause69 = "then";
}
else {
const _errs647 = errors;
if(!(validate23(data146, {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",parentData:data,parentDataProperty:"replication/conninfo-weak-sslmode",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid69 = _errs647 === errors;
valid139 = _valid69;
ifClause69 = "else";
}
if(!valid139){
const err288 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/if",keyword:"if",params:{failingKeyword: ifClause69},message:"must match \""+ifClause69+"\" schema"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data["replication/drift"] !== undefined){
let data148 = data["replication/drift"];
const _errs649 = errors;
let valid141 = true;
const _errs650 = errors;
if(!(data148 && typeof data148 == "object" && !Array.isArray(data148))){
const err289 = {};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid70 = _errs650 === errors;
errors = _errs649;
if(vErrors !== null){
if(_errs649){
vErrors.length = _errs649;
}
else {
vErrors = null;
}
}
let ifClause70;
if(_valid70){
const _errs652 = errors;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
for(const key71 in data148){
if(!(key71 === "level")){
const err290 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key71},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data148.level !== undefined){
if(!(validate23(data148.level, {instancePath:instancePath+"/replication~1drift/level",parentData:data148,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err291 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
var _valid70 = _errs652 === errors;
valid141 = _valid70;
ifClause70 = "then";
}
else {
const _errs656 = errors;
if(!(validate23(data148, {instancePath:instancePath+"/replication~1drift",parentData:data,parentDataProperty:"replication/drift",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid70 = _errs656 === errors;
valid141 = _valid70;
ifClause70 = "else";
}
if(!valid141){
const err292 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/if",keyword:"if",params:{failingKeyword: ifClause70},message:"must match \""+ifClause70+"\" schema"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data["replication/hba-plaintext"] !== undefined){
let data150 = data["replication/hba-plaintext"];
const _errs658 = errors;
let valid143 = true;
const _errs659 = errors;
if(!(data150 && typeof data150 == "object" && !Array.isArray(data150))){
const err293 = {};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
var _valid71 = _errs659 === errors;
errors = _errs658;
if(vErrors !== null){
if(_errs658){
vErrors.length = _errs658;
}
else {
vErrors = null;
}
}
let ifClause71;
if(_valid71){
const _errs661 = errors;
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
for(const key72 in data150){
if(!(key72 === "level")){
const err294 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key72},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data150.level !== undefined){
if(!(validate23(data150.level, {instancePath:instancePath+"/replication~1hba-plaintext/level",parentData:data150,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err295 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
var _valid71 = _errs661 === errors;
valid143 = _valid71;
ifClause71 = "then";
}
else {
const _errs665 = errors;
if(!(validate23(data150, {instancePath:instancePath+"/replication~1hba-plaintext",parentData:data,parentDataProperty:"replication/hba-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid71 = _errs665 === errors;
valid143 = _valid71;
ifClause71 = "else";
}
if(!valid143){
const err296 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/if",keyword:"if",params:{failingKeyword: ifClause71},message:"must match \""+ifClause71+"\" schema"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data["secret/dsn-password"] !== undefined){
let data152 = data["secret/dsn-password"];
const _errs667 = errors;
let valid145 = true;
const _errs668 = errors;
if(!(data152 && typeof data152 == "object" && !Array.isArray(data152))){
const err297 = {};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
var _valid72 = _errs668 === errors;
errors = _errs667;
if(vErrors !== null){
if(_errs667){
vErrors.length = _errs667;
}
else {
vErrors = null;
}
}
let ifClause72;
if(_valid72){
const _errs670 = errors;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key73 in data152){
if(!(key73 === "level")){
const err298 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key73},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data152.level !== undefined){
if(!(validate23(data152.level, {instancePath:instancePath+"/secret~1dsn-password/level",parentData:data152,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err299 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
var _valid72 = _errs670 === errors;
valid145 = _valid72;
ifClause72 = "then";
}
else {
const _errs674 = errors;
if(!(validate23(data152, {instancePath:instancePath+"/secret~1dsn-password",parentData:data,parentDataProperty:"secret/dsn-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid72 = _errs674 === errors;
valid145 = _valid72;
ifClause72 = "else";
}
if(!valid145){
const err300 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/if",keyword:"if",params:{failingKeyword: ifClause72},message:"must match \""+ifClause72+"\" schema"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data["secret/env-or-argv-password"] !== undefined){
let data154 = data["secret/env-or-argv-password"];
const _errs676 = errors;
let valid147 = true;
const _errs677 = errors;
if(!(data154 && typeof data154 == "object" && !Array.isArray(data154))){
const err301 = {};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
var _valid73 = _errs677 === errors;
errors = _errs676;
if(vErrors !== null){
if(_errs676){
vErrors.length = _errs676;
}
else {
vErrors = null;
}
}
let ifClause73;
if(_valid73){
const _errs679 = errors;
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
for(const key74 in data154){
if(!(key74 === "level")){
const err302 = {instancePath:instancePath+"/secret~1env-or-argv-password",schemaPath:"#/properties/secret~1env-or-argv-password/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key74},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data154.level !== undefined){
if(!(validate23(data154.level, {instancePath:instancePath+"/secret~1env-or-argv-password/level",parentData:data154,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err303 = {instancePath:instancePath+"/secret~1env-or-argv-password",schemaPath:"#/properties/secret~1env-or-argv-password/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
var _valid73 = _errs679 === errors;
valid147 = _valid73;
ifClause73 = "then";
}
else {
const _errs683 = errors;
if(!(validate23(data154, {instancePath:instancePath+"/secret~1env-or-argv-password",parentData:data,parentDataProperty:"secret/env-or-argv-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid73 = _errs683 === errors;
valid147 = _valid73;
ifClause73 = "else";
}
if(!valid147){
const err304 = {instancePath:instancePath+"/secret~1env-or-argv-password",schemaPath:"#/properties/secret~1env-or-argv-password/if",keyword:"if",params:{failingKeyword: ifClause73},message:"must match \""+ifClause73+"\" schema"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data["secret/passfile-exposed"] !== undefined){
let data156 = data["secret/passfile-exposed"];
const _errs685 = errors;
let valid149 = true;
const _errs686 = errors;
if(!(data156 && typeof data156 == "object" && !Array.isArray(data156))){
const err305 = {};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
var _valid74 = _errs686 === errors;
errors = _errs685;
if(vErrors !== null){
if(_errs685){
vErrors.length = _errs685;
}
else {
vErrors = null;
}
}
let ifClause74;
if(_valid74){
const _errs688 = errors;
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
for(const key75 in data156){
if(!(key75 === "level")){
const err306 = {instancePath:instancePath+"/secret~1passfile-exposed",schemaPath:"#/properties/secret~1passfile-exposed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key75},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data156.level !== undefined){
if(!(validate23(data156.level, {instancePath:instancePath+"/secret~1passfile-exposed/level",parentData:data156,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err307 = {instancePath:instancePath+"/secret~1passfile-exposed",schemaPath:"#/properties/secret~1passfile-exposed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
var _valid74 = _errs688 === errors;
valid149 = _valid74;
ifClause74 = "then";
}
else {
const _errs692 = errors;
if(!(validate23(data156, {instancePath:instancePath+"/secret~1passfile-exposed",parentData:data,parentDataProperty:"secret/passfile-exposed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid74 = _errs692 === errors;
valid149 = _valid74;
ifClause74 = "else";
}
if(!valid149){
const err308 = {instancePath:instancePath+"/secret~1passfile-exposed",schemaPath:"#/properties/secret~1passfile-exposed/if",keyword:"if",params:{failingKeyword: ifClause74},message:"must match \""+ifClause74+"\" schema"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data["secret/sql-password-literal"] !== undefined){
let data158 = data["secret/sql-password-literal"];
const _errs694 = errors;
let valid151 = true;
const _errs695 = errors;
if(!(data158 && typeof data158 == "object" && !Array.isArray(data158))){
const err309 = {};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
var _valid75 = _errs695 === errors;
errors = _errs694;
if(vErrors !== null){
if(_errs694){
vErrors.length = _errs694;
}
else {
vErrors = null;
}
}
let ifClause75;
if(_valid75){
const _errs697 = errors;
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
for(const key76 in data158){
if(!(key76 === "level")){
const err310 = {instancePath:instancePath+"/secret~1sql-password-literal",schemaPath:"#/properties/secret~1sql-password-literal/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key76},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data158.level !== undefined){
if(!(validate23(data158.level, {instancePath:instancePath+"/secret~1sql-password-literal/level",parentData:data158,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err311 = {instancePath:instancePath+"/secret~1sql-password-literal",schemaPath:"#/properties/secret~1sql-password-literal/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
var _valid75 = _errs697 === errors;
valid151 = _valid75;
ifClause75 = "then";
}
else {
const _errs701 = errors;
if(!(validate23(data158, {instancePath:instancePath+"/secret~1sql-password-literal",parentData:data,parentDataProperty:"secret/sql-password-literal",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid75 = _errs701 === errors;
valid151 = _valid75;
ifClause75 = "else";
}
if(!valid151){
const err312 = {instancePath:instancePath+"/secret~1sql-password-literal",schemaPath:"#/properties/secret~1sql-password-literal/if",keyword:"if",params:{failingKeyword: ifClause75},message:"must match \""+ifClause75+"\" schema"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data["server/ca-missing-for-clientcert"] !== undefined){
let data160 = data["server/ca-missing-for-clientcert"];
const _errs703 = errors;
let valid153 = true;
const _errs704 = errors;
if(!(data160 && typeof data160 == "object" && !Array.isArray(data160))){
const err313 = {};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
var _valid76 = _errs704 === errors;
errors = _errs703;
if(vErrors !== null){
if(_errs703){
vErrors.length = _errs703;
}
else {
vErrors = null;
}
}
let ifClause76;
if(_valid76){
const _errs706 = errors;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key77 in data160){
if(!(key77 === "level")){
const err314 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key77},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data160.level !== undefined){
if(!(validate23(data160.level, {instancePath:instancePath+"/server~1ca-missing-for-clientcert/level",parentData:data160,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err315 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
var _valid76 = _errs706 === errors;
valid153 = _valid76;
ifClause76 = "then";
}
else {
const _errs710 = errors;
if(!(validate23(data160, {instancePath:instancePath+"/server~1ca-missing-for-clientcert",parentData:data,parentDataProperty:"server/ca-missing-for-clientcert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid76 = _errs710 === errors;
valid153 = _valid76;
ifClause76 = "else";
}
if(!valid153){
const err316 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/if",keyword:"if",params:{failingKeyword: ifClause76},message:"must match \""+ifClause76+"\" schema"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data["server/cert-unreadable"] !== undefined){
let data162 = data["server/cert-unreadable"];
const _errs712 = errors;
let valid155 = true;
const _errs713 = errors;
if(!(data162 && typeof data162 == "object" && !Array.isArray(data162))){
const err317 = {};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
var _valid77 = _errs713 === errors;
errors = _errs712;
if(vErrors !== null){
if(_errs712){
vErrors.length = _errs712;
}
else {
vErrors = null;
}
}
let ifClause77;
if(_valid77){
const _errs715 = errors;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key78 in data162){
if(!(key78 === "level")){
const err318 = {instancePath:instancePath+"/server~1cert-unreadable",schemaPath:"#/properties/server~1cert-unreadable/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key78},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data162.level !== undefined){
if(!(validate23(data162.level, {instancePath:instancePath+"/server~1cert-unreadable/level",parentData:data162,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err319 = {instancePath:instancePath+"/server~1cert-unreadable",schemaPath:"#/properties/server~1cert-unreadable/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
var _valid77 = _errs715 === errors;
valid155 = _valid77;
ifClause77 = "then";
}
else {
const _errs719 = errors;
if(!(validate23(data162, {instancePath:instancePath+"/server~1cert-unreadable",parentData:data,parentDataProperty:"server/cert-unreadable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid77 = _errs719 === errors;
valid155 = _valid77;
ifClause77 = "else";
}
if(!valid155){
const err320 = {instancePath:instancePath+"/server~1cert-unreadable",schemaPath:"#/properties/server~1cert-unreadable/if",keyword:"if",params:{failingKeyword: ifClause77},message:"must match \""+ifClause77+"\" schema"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data["server/ciphers-cert-mismatch"] !== undefined){
let data164 = data["server/ciphers-cert-mismatch"];
const _errs721 = errors;
let valid157 = true;
const _errs722 = errors;
if(!(data164 && typeof data164 == "object" && !Array.isArray(data164))){
const err321 = {};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
var _valid78 = _errs722 === errors;
errors = _errs721;
if(vErrors !== null){
if(_errs721){
vErrors.length = _errs721;
}
else {
vErrors = null;
}
}
let ifClause78;
if(_valid78){
const _errs724 = errors;
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
for(const key79 in data164){
if(!(key79 === "level")){
const err322 = {instancePath:instancePath+"/server~1ciphers-cert-mismatch",schemaPath:"#/properties/server~1ciphers-cert-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key79},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data164.level !== undefined){
if(!(validate23(data164.level, {instancePath:instancePath+"/server~1ciphers-cert-mismatch/level",parentData:data164,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err323 = {instancePath:instancePath+"/server~1ciphers-cert-mismatch",schemaPath:"#/properties/server~1ciphers-cert-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
var _valid78 = _errs724 === errors;
valid157 = _valid78;
ifClause78 = "then";
}
else {
const _errs728 = errors;
if(!(validate23(data164, {instancePath:instancePath+"/server~1ciphers-cert-mismatch",parentData:data,parentDataProperty:"server/ciphers-cert-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid78 = _errs728 === errors;
valid157 = _valid78;
ifClause78 = "else";
}
if(!valid157){
const err324 = {instancePath:instancePath+"/server~1ciphers-cert-mismatch",schemaPath:"#/properties/server~1ciphers-cert-mismatch/if",keyword:"if",params:{failingKeyword: ifClause78},message:"must match \""+ifClause78+"\" schema"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data["server/ciphers-weak"] !== undefined){
let data166 = data["server/ciphers-weak"];
const _errs730 = errors;
let valid159 = true;
const _errs731 = errors;
if(!(data166 && typeof data166 == "object" && !Array.isArray(data166))){
const err325 = {};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
var _valid79 = _errs731 === errors;
errors = _errs730;
if(vErrors !== null){
if(_errs730){
vErrors.length = _errs730;
}
else {
vErrors = null;
}
}
let ifClause79;
if(_valid79){
const _errs733 = errors;
if(data166 && typeof data166 == "object" && !Array.isArray(data166)){
for(const key80 in data166){
if(!(key80 === "level")){
const err326 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key80},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data166.level !== undefined){
if(!(validate23(data166.level, {instancePath:instancePath+"/server~1ciphers-weak/level",parentData:data166,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err327 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
var _valid79 = _errs733 === errors;
valid159 = _valid79;
ifClause79 = "then";
}
else {
const _errs737 = errors;
if(!(validate23(data166, {instancePath:instancePath+"/server~1ciphers-weak",parentData:data,parentDataProperty:"server/ciphers-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid79 = _errs737 === errors;
valid159 = _valid79;
ifClause79 = "else";
}
if(!valid159){
const err328 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/if",keyword:"if",params:{failingKeyword: ifClause79},message:"must match \""+ifClause79+"\" schema"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data["server/crl-missing"] !== undefined){
let data168 = data["server/crl-missing"];
const _errs739 = errors;
let valid161 = true;
const _errs740 = errors;
if(!(data168 && typeof data168 == "object" && !Array.isArray(data168))){
const err329 = {};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
var _valid80 = _errs740 === errors;
errors = _errs739;
if(vErrors !== null){
if(_errs739){
vErrors.length = _errs739;
}
else {
vErrors = null;
}
}
let ifClause80;
if(_valid80){
const _errs742 = errors;
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key81 in data168){
if(!(key81 === "level")){
const err330 = {instancePath:instancePath+"/server~1crl-missing",schemaPath:"#/properties/server~1crl-missing/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key81},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data168.level !== undefined){
if(!(validate23(data168.level, {instancePath:instancePath+"/server~1crl-missing/level",parentData:data168,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err331 = {instancePath:instancePath+"/server~1crl-missing",schemaPath:"#/properties/server~1crl-missing/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
var _valid80 = _errs742 === errors;
valid161 = _valid80;
ifClause80 = "then";
}
else {
const _errs746 = errors;
if(!(validate23(data168, {instancePath:instancePath+"/server~1crl-missing",parentData:data,parentDataProperty:"server/crl-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid80 = _errs746 === errors;
valid161 = _valid80;
ifClause80 = "else";
}
if(!valid161){
const err332 = {instancePath:instancePath+"/server~1crl-missing",schemaPath:"#/properties/server~1crl-missing/if",keyword:"if",params:{failingKeyword: ifClause80},message:"must match \""+ifClause80+"\" schema"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
if(data["server/min-protocol-legacy"] !== undefined){
let data170 = data["server/min-protocol-legacy"];
const _errs748 = errors;
let valid163 = true;
const _errs749 = errors;
if(!(data170 && typeof data170 == "object" && !Array.isArray(data170))){
const err333 = {};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
var _valid81 = _errs749 === errors;
errors = _errs748;
if(vErrors !== null){
if(_errs748){
vErrors.length = _errs748;
}
else {
vErrors = null;
}
}
let ifClause81;
if(_valid81){
const _errs751 = errors;
if(data170 && typeof data170 == "object" && !Array.isArray(data170)){
for(const key82 in data170){
if(!(key82 === "level")){
const err334 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key82},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data170.level !== undefined){
if(!(validate23(data170.level, {instancePath:instancePath+"/server~1min-protocol-legacy/level",parentData:data170,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err335 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
var _valid81 = _errs751 === errors;
valid163 = _valid81;
ifClause81 = "then";
}
else {
const _errs755 = errors;
if(!(validate23(data170, {instancePath:instancePath+"/server~1min-protocol-legacy",parentData:data,parentDataProperty:"server/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid81 = _errs755 === errors;
valid163 = _valid81;
ifClause81 = "else";
}
if(!valid163){
const err336 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/if",keyword:"if",params:{failingKeyword: ifClause81},message:"must match \""+ifClause81+"\" schema"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data["server/password-encryption-md5"] !== undefined){
let data172 = data["server/password-encryption-md5"];
const _errs757 = errors;
let valid165 = true;
const _errs758 = errors;
if(!(data172 && typeof data172 == "object" && !Array.isArray(data172))){
const err337 = {};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
var _valid82 = _errs758 === errors;
errors = _errs757;
if(vErrors !== null){
if(_errs757){
vErrors.length = _errs757;
}
else {
vErrors = null;
}
}
let ifClause82;
if(_valid82){
const _errs760 = errors;
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
for(const key83 in data172){
if(!(key83 === "level")){
const err338 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key83},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data172.level !== undefined){
if(!(validate23(data172.level, {instancePath:instancePath+"/server~1password-encryption-md5/level",parentData:data172,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err339 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
var _valid82 = _errs760 === errors;
valid165 = _valid82;
ifClause82 = "then";
}
else {
const _errs764 = errors;
if(!(validate23(data172, {instancePath:instancePath+"/server~1password-encryption-md5",parentData:data,parentDataProperty:"server/password-encryption-md5",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid82 = _errs764 === errors;
valid165 = _valid82;
ifClause82 = "else";
}
if(!valid165){
const err340 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/if",keyword:"if",params:{failingKeyword: ifClause82},message:"must match \""+ifClause82+"\" schema"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data["server/setting-overridden"] !== undefined){
let data174 = data["server/setting-overridden"];
const _errs766 = errors;
let valid167 = true;
const _errs767 = errors;
if(!(data174 && typeof data174 == "object" && !Array.isArray(data174))){
const err341 = {};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
var _valid83 = _errs767 === errors;
errors = _errs766;
if(vErrors !== null){
if(_errs766){
vErrors.length = _errs766;
}
else {
vErrors = null;
}
}
let ifClause83;
if(_valid83){
const _errs769 = errors;
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
for(const key84 in data174){
if(!(key84 === "level")){
const err342 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key84},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data174.level !== undefined){
if(!(validate23(data174.level, {instancePath:instancePath+"/server~1setting-overridden/level",parentData:data174,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err343 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
var _valid83 = _errs769 === errors;
valid167 = _valid83;
ifClause83 = "then";
}
else {
const _errs773 = errors;
if(!(validate23(data174, {instancePath:instancePath+"/server~1setting-overridden",parentData:data,parentDataProperty:"server/setting-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid83 = _errs773 === errors;
valid167 = _valid83;
ifClause83 = "else";
}
if(!valid167){
const err344 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/if",keyword:"if",params:{failingKeyword: ifClause83},message:"must match \""+ifClause83+"\" schema"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data["server/setting-version-mismatch"] !== undefined){
let data176 = data["server/setting-version-mismatch"];
const _errs775 = errors;
let valid169 = true;
const _errs776 = errors;
if(!(data176 && typeof data176 == "object" && !Array.isArray(data176))){
const err345 = {};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
var _valid84 = _errs776 === errors;
errors = _errs775;
if(vErrors !== null){
if(_errs775){
vErrors.length = _errs775;
}
else {
vErrors = null;
}
}
let ifClause84;
if(_valid84){
const _errs778 = errors;
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key85 in data176){
if(!(key85 === "level")){
const err346 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key85},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data176.level !== undefined){
if(!(validate23(data176.level, {instancePath:instancePath+"/server~1setting-version-mismatch/level",parentData:data176,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err347 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
var _valid84 = _errs778 === errors;
valid169 = _valid84;
ifClause84 = "then";
}
else {
const _errs782 = errors;
if(!(validate23(data176, {instancePath:instancePath+"/server~1setting-version-mismatch",parentData:data,parentDataProperty:"server/setting-version-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid84 = _errs782 === errors;
valid169 = _valid84;
ifClause84 = "else";
}
if(!valid169){
const err348 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/if",keyword:"if",params:{failingKeyword: ifClause84},message:"must match \""+ifClause84+"\" schema"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data["server/ssl-off"] !== undefined){
let data178 = data["server/ssl-off"];
const _errs784 = errors;
let valid171 = true;
const _errs785 = errors;
if(!(data178 && typeof data178 == "object" && !Array.isArray(data178))){
const err349 = {};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
var _valid85 = _errs785 === errors;
errors = _errs784;
if(vErrors !== null){
if(_errs784){
vErrors.length = _errs784;
}
else {
vErrors = null;
}
}
let ifClause85;
if(_valid85){
const _errs787 = errors;
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
for(const key86 in data178){
if(!(key86 === "level")){
const err350 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key86},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data178.level !== undefined){
if(!(validate23(data178.level, {instancePath:instancePath+"/server~1ssl-off/level",parentData:data178,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err351 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
var _valid85 = _errs787 === errors;
valid171 = _valid85;
ifClause85 = "then";
}
else {
const _errs791 = errors;
if(!(validate23(data178, {instancePath:instancePath+"/server~1ssl-off",parentData:data,parentDataProperty:"server/ssl-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid85 = _errs791 === errors;
valid171 = _valid85;
ifClause85 = "else";
}
if(!valid171){
const err352 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/if",keyword:"if",params:{failingKeyword: ifClause85},message:"must match \""+ifClause85+"\" schema"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data["server/tls-startup-failure"] !== undefined){
let data180 = data["server/tls-startup-failure"];
const _errs793 = errors;
let valid173 = true;
const _errs794 = errors;
if(!(data180 && typeof data180 == "object" && !Array.isArray(data180))){
const err353 = {};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
var _valid86 = _errs794 === errors;
errors = _errs793;
if(vErrors !== null){
if(_errs793){
vErrors.length = _errs793;
}
else {
vErrors = null;
}
}
let ifClause86;
if(_valid86){
const _errs796 = errors;
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
for(const key87 in data180){
if(!(key87 === "level")){
const err354 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key87},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data180.level !== undefined){
if(!(validate23(data180.level, {instancePath:instancePath+"/server~1tls-startup-failure/level",parentData:data180,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err355 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
var _valid86 = _errs796 === errors;
valid173 = _valid86;
ifClause86 = "then";
}
else {
const _errs800 = errors;
if(!(validate23(data180, {instancePath:instancePath+"/server~1tls-startup-failure",parentData:data,parentDataProperty:"server/tls-startup-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid86 = _errs800 === errors;
valid173 = _valid86;
ifClause86 = "else";
}
if(!valid173){
const err356 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/if",keyword:"if",params:{failingKeyword: ifClause86},message:"must match \""+ifClause86+"\" schema"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
}
else {
const err357 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","additionalProperties":false,"properties":{"client/channel-binding-off":{"$ref":"#/definitions/level"},"client/downgrade-on-failure":{"$ref":"#/definitions/level"},"client/keylog-enabled":{"$ref":"#/definitions/level"},"client/legacy-parameter":{"$ref":"#/definitions/level"},"client/min-protocol-legacy":{"$ref":"#/definitions/level"},"client/mixed-meaning":{"$ref":"#/definitions/level"},"client/name-mismatch":{"$ref":"#/definitions/level"},"client/options-overridden":{"$ref":"#/definitions/level"},"client/plaintext-accepted":{"$ref":"#/definitions/level"},"client/rootcert-missing":{"$ref":"#/definitions/level"},"client/rootcert-system-misuse":{"$ref":"#/definitions/level"},"client/rootcert-wrong":{"$ref":"#/definitions/level"},"client/setting-ignored":{"$ref":"#/definitions/level"},"client/sslmode-disable":{"$ref":"#/definitions/level"},"client/sslmode-invalid":{"$ref":"#/definitions/level"},"client/sslmode-opportunistic":{"$ref":"#/definitions/level"},"client/sslmode-unverified":{"$ref":"#/definitions/level"},"client/verification-disabled":{"$ref":"#/definitions/level"},"client/verify-ca-public-root":{"$ref":"#/definitions/level"},"client/weakens-on-upgrade":{"$ref":"#/definitions/level"},"client/will-fail":{"$ref":"#/definitions/level"},"cloud/managed-tls-not-enforced":{"$ref":"#/definitions/level"},"container/host-auth-trust":{"$ref":"#/definitions/level"},"container/k8s-tls-weakened":{"$ref":"#/definitions/level"},"container/key-exposed":{"$ref":"#/definitions/level"},"container/port-exposed-plaintext":{"$ref":"#/definitions/level"},"file/cert-expired":{"$ref":"#/definitions/level"},"file/cert-host-mismatch":{"$ref":"#/definitions/level"},"file/cert-key-mismatch":{"$ref":"#/definitions/level"},"file/cert-lifetime-too-long":{"$ref":"#/definitions/level"},"file/cert-missing-san":{"$ref":"#/definitions/level"},"file/cert-self-signed":{"$ref":"#/definitions/level"},"file/cert-usage-mismatch":{"$ref":"#/definitions/level"},"file/cert-weak-key-or-signature":{"$ref":"#/definitions/level"},"file/chain-incomplete":{"$ref":"#/definitions/level"},"file/key-committed":{"$ref":"#/definitions/level"},"file/key-permissions":{"$ref":"#/definitions/level"},"file/trust-store-too-broad":{"$ref":"#/definitions/level"},"hba/address-any":{"$ref":"#/definitions/level"},"hba/address-slip":{"$ref":"#/definitions/level"},"hba/cleartext-password":{"$ref":"#/definitions/level"},"hba/clientcert-ca-only":{"$ref":"#/definitions/level"},"hba/clientcert-invalid":{"$ref":"#/definitions/level"},"hba/clientcert-not-required":{"$ref":"#/definitions/level"},"hba/dead-record":{"$ref":"#/definitions/level"},"hba/downgrade-after-tls-reject":{"$ref":"#/definitions/level"},"hba/expectation-failed":{"$ref":"#/definitions/level"},"hba/external-auth-plaintext":{"$ref":"#/definitions/level"},"hba/file-refused":{"$ref":"#/definitions/level"},"hba/hostnossl-permitted":{"$ref":"#/definitions/level"},"hba/hostssl-inert":{"$ref":"#/definitions/level"},"hba/ident-map-too-broad":{"$ref":"#/definitions/level"},"hba/ident-remote":{"$ref":"#/definitions/level"},"hba/ipv6-gap":{"$ref":"#/definitions/level"},"hba/map-missing":{"$ref":"#/definitions/level"},"hba/md5-method":{"$ref":"#/definitions/level"},"hba/plaintext-path":{"$ref":"#/definitions/level"},"hba/superuser-remote":{"$ref":"#/definitions/level"},"hba/trust-local":{"$ref":"#/definitions/level"},"hba/trust-remote":{"$ref":"#/definitions/level"},"hba/weaker-first":{"$ref":"#/definitions/level"},"ignore/expired":{"$ref":"#/definitions/level"},"ignore/no-reason":{"$ref":"#/definitions/level"},"ignore/unknown-rule":{"$ref":"#/definitions/level"},"ignore/unused":{"$ref":"#/definitions/level"},"pooler/pgbouncer-client-tls-off":{"$ref":"#/definitions/level"},"pooler/pgbouncer-policy-weak":{"$ref":"#/definitions/level"},"pooler/pgbouncer-server-tls-weak":{"$ref":"#/definitions/level"},"pooler/proxy-plaintext-leg":{"$ref":"#/definitions/level"},"replication/conninfo-weak-sslmode":{"$ref":"#/definitions/level"},"replication/drift":{"$ref":"#/definitions/level"},"replication/hba-plaintext":{"$ref":"#/definitions/level"},"secret/dsn-password":{"$ref":"#/definitions/level"},"secret/env-or-argv-password":{"$ref":"#/definitions/level"},"secret/passfile-exposed":{"$ref":"#/definitions/level"},"secret/sql-password-literal":{"$ref":"#/definitions/level"},"server/ca-missing-for-clientcert":{"$ref":"#/definitions/level"},"server/cert-unreadable":{"$ref":"#/definitions/level"},"server/ciphers-cert-mismatch":{"$ref":"#/definitions/level"},"server/ciphers-weak":{"$ref":"#/definitions/level"},"server/crl-missing":{"$ref":"#/definitions/level"},"server/min-protocol-legacy":{"$ref":"#/definitions/level"},"server/password-encryption-md5":{"$ref":"#/definitions/level"},"server/setting-overridden":{"$ref":"#/definitions/level"},"server/setting-version-mismatch":{"$ref":"#/definitions/level"},"server/ssl-off":{"$ref":"#/definitions/level"},"server/tls-startup-failure":{"$ref":"#/definitions/level"}}};

function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema9.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["client/channel-binding-off"] !== undefined){
if(!(validate23(data["client/channel-binding-off"], {instancePath:instancePath+"/client~1channel-binding-off",parentData:data,parentDataProperty:"client/channel-binding-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/downgrade-on-failure"] !== undefined){
if(!(validate23(data["client/downgrade-on-failure"], {instancePath:instancePath+"/client~1downgrade-on-failure",parentData:data,parentDataProperty:"client/downgrade-on-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/keylog-enabled"] !== undefined){
if(!(validate23(data["client/keylog-enabled"], {instancePath:instancePath+"/client~1keylog-enabled",parentData:data,parentDataProperty:"client/keylog-enabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/legacy-parameter"] !== undefined){
if(!(validate23(data["client/legacy-parameter"], {instancePath:instancePath+"/client~1legacy-parameter",parentData:data,parentDataProperty:"client/legacy-parameter",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/min-protocol-legacy"] !== undefined){
if(!(validate23(data["client/min-protocol-legacy"], {instancePath:instancePath+"/client~1min-protocol-legacy",parentData:data,parentDataProperty:"client/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/mixed-meaning"] !== undefined){
if(!(validate23(data["client/mixed-meaning"], {instancePath:instancePath+"/client~1mixed-meaning",parentData:data,parentDataProperty:"client/mixed-meaning",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/name-mismatch"] !== undefined){
if(!(validate23(data["client/name-mismatch"], {instancePath:instancePath+"/client~1name-mismatch",parentData:data,parentDataProperty:"client/name-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/options-overridden"] !== undefined){
if(!(validate23(data["client/options-overridden"], {instancePath:instancePath+"/client~1options-overridden",parentData:data,parentDataProperty:"client/options-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/plaintext-accepted"] !== undefined){
if(!(validate23(data["client/plaintext-accepted"], {instancePath:instancePath+"/client~1plaintext-accepted",parentData:data,parentDataProperty:"client/plaintext-accepted",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/rootcert-missing"] !== undefined){
if(!(validate23(data["client/rootcert-missing"], {instancePath:instancePath+"/client~1rootcert-missing",parentData:data,parentDataProperty:"client/rootcert-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/rootcert-system-misuse"] !== undefined){
if(!(validate23(data["client/rootcert-system-misuse"], {instancePath:instancePath+"/client~1rootcert-system-misuse",parentData:data,parentDataProperty:"client/rootcert-system-misuse",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/rootcert-wrong"] !== undefined){
if(!(validate23(data["client/rootcert-wrong"], {instancePath:instancePath+"/client~1rootcert-wrong",parentData:data,parentDataProperty:"client/rootcert-wrong",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/setting-ignored"] !== undefined){
if(!(validate23(data["client/setting-ignored"], {instancePath:instancePath+"/client~1setting-ignored",parentData:data,parentDataProperty:"client/setting-ignored",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-disable"] !== undefined){
if(!(validate23(data["client/sslmode-disable"], {instancePath:instancePath+"/client~1sslmode-disable",parentData:data,parentDataProperty:"client/sslmode-disable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-invalid"] !== undefined){
if(!(validate23(data["client/sslmode-invalid"], {instancePath:instancePath+"/client~1sslmode-invalid",parentData:data,parentDataProperty:"client/sslmode-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-opportunistic"] !== undefined){
if(!(validate23(data["client/sslmode-opportunistic"], {instancePath:instancePath+"/client~1sslmode-opportunistic",parentData:data,parentDataProperty:"client/sslmode-opportunistic",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-unverified"] !== undefined){
if(!(validate23(data["client/sslmode-unverified"], {instancePath:instancePath+"/client~1sslmode-unverified",parentData:data,parentDataProperty:"client/sslmode-unverified",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/verification-disabled"] !== undefined){
if(!(validate23(data["client/verification-disabled"], {instancePath:instancePath+"/client~1verification-disabled",parentData:data,parentDataProperty:"client/verification-disabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/verify-ca-public-root"] !== undefined){
if(!(validate23(data["client/verify-ca-public-root"], {instancePath:instancePath+"/client~1verify-ca-public-root",parentData:data,parentDataProperty:"client/verify-ca-public-root",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/weakens-on-upgrade"] !== undefined){
if(!(validate23(data["client/weakens-on-upgrade"], {instancePath:instancePath+"/client~1weakens-on-upgrade",parentData:data,parentDataProperty:"client/weakens-on-upgrade",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/will-fail"] !== undefined){
if(!(validate23(data["client/will-fail"], {instancePath:instancePath+"/client~1will-fail",parentData:data,parentDataProperty:"client/will-fail",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["cloud/managed-tls-not-enforced"] !== undefined){
if(!(validate23(data["cloud/managed-tls-not-enforced"], {instancePath:instancePath+"/cloud~1managed-tls-not-enforced",parentData:data,parentDataProperty:"cloud/managed-tls-not-enforced",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/host-auth-trust"] !== undefined){
if(!(validate23(data["container/host-auth-trust"], {instancePath:instancePath+"/container~1host-auth-trust",parentData:data,parentDataProperty:"container/host-auth-trust",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/k8s-tls-weakened"] !== undefined){
if(!(validate23(data["container/k8s-tls-weakened"], {instancePath:instancePath+"/container~1k8s-tls-weakened",parentData:data,parentDataProperty:"container/k8s-tls-weakened",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/key-exposed"] !== undefined){
if(!(validate23(data["container/key-exposed"], {instancePath:instancePath+"/container~1key-exposed",parentData:data,parentDataProperty:"container/key-exposed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/port-exposed-plaintext"] !== undefined){
if(!(validate23(data["container/port-exposed-plaintext"], {instancePath:instancePath+"/container~1port-exposed-plaintext",parentData:data,parentDataProperty:"container/port-exposed-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-expired"] !== undefined){
if(!(validate23(data["file/cert-expired"], {instancePath:instancePath+"/file~1cert-expired",parentData:data,parentDataProperty:"file/cert-expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-host-mismatch"] !== undefined){
if(!(validate23(data["file/cert-host-mismatch"], {instancePath:instancePath+"/file~1cert-host-mismatch",parentData:data,parentDataProperty:"file/cert-host-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-key-mismatch"] !== undefined){
if(!(validate23(data["file/cert-key-mismatch"], {instancePath:instancePath+"/file~1cert-key-mismatch",parentData:data,parentDataProperty:"file/cert-key-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-lifetime-too-long"] !== undefined){
if(!(validate23(data["file/cert-lifetime-too-long"], {instancePath:instancePath+"/file~1cert-lifetime-too-long",parentData:data,parentDataProperty:"file/cert-lifetime-too-long",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-missing-san"] !== undefined){
if(!(validate23(data["file/cert-missing-san"], {instancePath:instancePath+"/file~1cert-missing-san",parentData:data,parentDataProperty:"file/cert-missing-san",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-self-signed"] !== undefined){
if(!(validate23(data["file/cert-self-signed"], {instancePath:instancePath+"/file~1cert-self-signed",parentData:data,parentDataProperty:"file/cert-self-signed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-usage-mismatch"] !== undefined){
if(!(validate23(data["file/cert-usage-mismatch"], {instancePath:instancePath+"/file~1cert-usage-mismatch",parentData:data,parentDataProperty:"file/cert-usage-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/cert-weak-key-or-signature"] !== undefined){
if(!(validate23(data["file/cert-weak-key-or-signature"], {instancePath:instancePath+"/file~1cert-weak-key-or-signature",parentData:data,parentDataProperty:"file/cert-weak-key-or-signature",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/chain-incomplete"] !== undefined){
if(!(validate23(data["file/chain-incomplete"], {instancePath:instancePath+"/file~1chain-incomplete",parentData:data,parentDataProperty:"file/chain-incomplete",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/key-committed"] !== undefined){
if(!(validate23(data["file/key-committed"], {instancePath:instancePath+"/file~1key-committed",parentData:data,parentDataProperty:"file/key-committed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/key-permissions"] !== undefined){
if(!(validate23(data["file/key-permissions"], {instancePath:instancePath+"/file~1key-permissions",parentData:data,parentDataProperty:"file/key-permissions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/trust-store-too-broad"] !== undefined){
if(!(validate23(data["file/trust-store-too-broad"], {instancePath:instancePath+"/file~1trust-store-too-broad",parentData:data,parentDataProperty:"file/trust-store-too-broad",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/address-any"] !== undefined){
if(!(validate23(data["hba/address-any"], {instancePath:instancePath+"/hba~1address-any",parentData:data,parentDataProperty:"hba/address-any",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/address-slip"] !== undefined){
if(!(validate23(data["hba/address-slip"], {instancePath:instancePath+"/hba~1address-slip",parentData:data,parentDataProperty:"hba/address-slip",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/cleartext-password"] !== undefined){
if(!(validate23(data["hba/cleartext-password"], {instancePath:instancePath+"/hba~1cleartext-password",parentData:data,parentDataProperty:"hba/cleartext-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/clientcert-ca-only"] !== undefined){
if(!(validate23(data["hba/clientcert-ca-only"], {instancePath:instancePath+"/hba~1clientcert-ca-only",parentData:data,parentDataProperty:"hba/clientcert-ca-only",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/clientcert-invalid"] !== undefined){
if(!(validate23(data["hba/clientcert-invalid"], {instancePath:instancePath+"/hba~1clientcert-invalid",parentData:data,parentDataProperty:"hba/clientcert-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/clientcert-not-required"] !== undefined){
if(!(validate23(data["hba/clientcert-not-required"], {instancePath:instancePath+"/hba~1clientcert-not-required",parentData:data,parentDataProperty:"hba/clientcert-not-required",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/dead-record"] !== undefined){
if(!(validate23(data["hba/dead-record"], {instancePath:instancePath+"/hba~1dead-record",parentData:data,parentDataProperty:"hba/dead-record",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/downgrade-after-tls-reject"] !== undefined){
if(!(validate23(data["hba/downgrade-after-tls-reject"], {instancePath:instancePath+"/hba~1downgrade-after-tls-reject",parentData:data,parentDataProperty:"hba/downgrade-after-tls-reject",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/expectation-failed"] !== undefined){
if(!(validate23(data["hba/expectation-failed"], {instancePath:instancePath+"/hba~1expectation-failed",parentData:data,parentDataProperty:"hba/expectation-failed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/external-auth-plaintext"] !== undefined){
if(!(validate23(data["hba/external-auth-plaintext"], {instancePath:instancePath+"/hba~1external-auth-plaintext",parentData:data,parentDataProperty:"hba/external-auth-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/file-refused"] !== undefined){
if(!(validate23(data["hba/file-refused"], {instancePath:instancePath+"/hba~1file-refused",parentData:data,parentDataProperty:"hba/file-refused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/hostnossl-permitted"] !== undefined){
if(!(validate23(data["hba/hostnossl-permitted"], {instancePath:instancePath+"/hba~1hostnossl-permitted",parentData:data,parentDataProperty:"hba/hostnossl-permitted",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/hostssl-inert"] !== undefined){
if(!(validate23(data["hba/hostssl-inert"], {instancePath:instancePath+"/hba~1hostssl-inert",parentData:data,parentDataProperty:"hba/hostssl-inert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/ident-map-too-broad"] !== undefined){
if(!(validate23(data["hba/ident-map-too-broad"], {instancePath:instancePath+"/hba~1ident-map-too-broad",parentData:data,parentDataProperty:"hba/ident-map-too-broad",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/ident-remote"] !== undefined){
if(!(validate23(data["hba/ident-remote"], {instancePath:instancePath+"/hba~1ident-remote",parentData:data,parentDataProperty:"hba/ident-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/ipv6-gap"] !== undefined){
if(!(validate23(data["hba/ipv6-gap"], {instancePath:instancePath+"/hba~1ipv6-gap",parentData:data,parentDataProperty:"hba/ipv6-gap",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/map-missing"] !== undefined){
if(!(validate23(data["hba/map-missing"], {instancePath:instancePath+"/hba~1map-missing",parentData:data,parentDataProperty:"hba/map-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/md5-method"] !== undefined){
if(!(validate23(data["hba/md5-method"], {instancePath:instancePath+"/hba~1md5-method",parentData:data,parentDataProperty:"hba/md5-method",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/plaintext-path"] !== undefined){
if(!(validate23(data["hba/plaintext-path"], {instancePath:instancePath+"/hba~1plaintext-path",parentData:data,parentDataProperty:"hba/plaintext-path",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/superuser-remote"] !== undefined){
if(!(validate23(data["hba/superuser-remote"], {instancePath:instancePath+"/hba~1superuser-remote",parentData:data,parentDataProperty:"hba/superuser-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/trust-local"] !== undefined){
if(!(validate23(data["hba/trust-local"], {instancePath:instancePath+"/hba~1trust-local",parentData:data,parentDataProperty:"hba/trust-local",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/trust-remote"] !== undefined){
if(!(validate23(data["hba/trust-remote"], {instancePath:instancePath+"/hba~1trust-remote",parentData:data,parentDataProperty:"hba/trust-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/weaker-first"] !== undefined){
if(!(validate23(data["hba/weaker-first"], {instancePath:instancePath+"/hba~1weaker-first",parentData:data,parentDataProperty:"hba/weaker-first",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/expired"] !== undefined){
if(!(validate23(data["ignore/expired"], {instancePath:instancePath+"/ignore~1expired",parentData:data,parentDataProperty:"ignore/expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/no-reason"] !== undefined){
if(!(validate23(data["ignore/no-reason"], {instancePath:instancePath+"/ignore~1no-reason",parentData:data,parentDataProperty:"ignore/no-reason",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/unknown-rule"] !== undefined){
if(!(validate23(data["ignore/unknown-rule"], {instancePath:instancePath+"/ignore~1unknown-rule",parentData:data,parentDataProperty:"ignore/unknown-rule",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/unused"] !== undefined){
if(!(validate23(data["ignore/unused"], {instancePath:instancePath+"/ignore~1unused",parentData:data,parentDataProperty:"ignore/unused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["pooler/pgbouncer-client-tls-off"] !== undefined){
if(!(validate23(data["pooler/pgbouncer-client-tls-off"], {instancePath:instancePath+"/pooler~1pgbouncer-client-tls-off",parentData:data,parentDataProperty:"pooler/pgbouncer-client-tls-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["pooler/pgbouncer-policy-weak"] !== undefined){
if(!(validate23(data["pooler/pgbouncer-policy-weak"], {instancePath:instancePath+"/pooler~1pgbouncer-policy-weak",parentData:data,parentDataProperty:"pooler/pgbouncer-policy-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["pooler/pgbouncer-server-tls-weak"] !== undefined){
if(!(validate23(data["pooler/pgbouncer-server-tls-weak"], {instancePath:instancePath+"/pooler~1pgbouncer-server-tls-weak",parentData:data,parentDataProperty:"pooler/pgbouncer-server-tls-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["pooler/proxy-plaintext-leg"] !== undefined){
if(!(validate23(data["pooler/proxy-plaintext-leg"], {instancePath:instancePath+"/pooler~1proxy-plaintext-leg",parentData:data,parentDataProperty:"pooler/proxy-plaintext-leg",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/conninfo-weak-sslmode"] !== undefined){
if(!(validate23(data["replication/conninfo-weak-sslmode"], {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",parentData:data,parentDataProperty:"replication/conninfo-weak-sslmode",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/drift"] !== undefined){
if(!(validate23(data["replication/drift"], {instancePath:instancePath+"/replication~1drift",parentData:data,parentDataProperty:"replication/drift",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/hba-plaintext"] !== undefined){
if(!(validate23(data["replication/hba-plaintext"], {instancePath:instancePath+"/replication~1hba-plaintext",parentData:data,parentDataProperty:"replication/hba-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["secret/dsn-password"] !== undefined){
if(!(validate23(data["secret/dsn-password"], {instancePath:instancePath+"/secret~1dsn-password",parentData:data,parentDataProperty:"secret/dsn-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["secret/env-or-argv-password"] !== undefined){
if(!(validate23(data["secret/env-or-argv-password"], {instancePath:instancePath+"/secret~1env-or-argv-password",parentData:data,parentDataProperty:"secret/env-or-argv-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["secret/passfile-exposed"] !== undefined){
if(!(validate23(data["secret/passfile-exposed"], {instancePath:instancePath+"/secret~1passfile-exposed",parentData:data,parentDataProperty:"secret/passfile-exposed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["secret/sql-password-literal"] !== undefined){
if(!(validate23(data["secret/sql-password-literal"], {instancePath:instancePath+"/secret~1sql-password-literal",parentData:data,parentDataProperty:"secret/sql-password-literal",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ca-missing-for-clientcert"] !== undefined){
if(!(validate23(data["server/ca-missing-for-clientcert"], {instancePath:instancePath+"/server~1ca-missing-for-clientcert",parentData:data,parentDataProperty:"server/ca-missing-for-clientcert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/cert-unreadable"] !== undefined){
if(!(validate23(data["server/cert-unreadable"], {instancePath:instancePath+"/server~1cert-unreadable",parentData:data,parentDataProperty:"server/cert-unreadable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ciphers-cert-mismatch"] !== undefined){
if(!(validate23(data["server/ciphers-cert-mismatch"], {instancePath:instancePath+"/server~1ciphers-cert-mismatch",parentData:data,parentDataProperty:"server/ciphers-cert-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ciphers-weak"] !== undefined){
if(!(validate23(data["server/ciphers-weak"], {instancePath:instancePath+"/server~1ciphers-weak",parentData:data,parentDataProperty:"server/ciphers-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/crl-missing"] !== undefined){
if(!(validate23(data["server/crl-missing"], {instancePath:instancePath+"/server~1crl-missing",parentData:data,parentDataProperty:"server/crl-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/min-protocol-legacy"] !== undefined){
if(!(validate23(data["server/min-protocol-legacy"], {instancePath:instancePath+"/server~1min-protocol-legacy",parentData:data,parentDataProperty:"server/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/password-encryption-md5"] !== undefined){
if(!(validate23(data["server/password-encryption-md5"], {instancePath:instancePath+"/server~1password-encryption-md5",parentData:data,parentDataProperty:"server/password-encryption-md5",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/setting-overridden"] !== undefined){
if(!(validate23(data["server/setting-overridden"], {instancePath:instancePath+"/server~1setting-overridden",parentData:data,parentDataProperty:"server/setting-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/setting-version-mismatch"] !== undefined){
if(!(validate23(data["server/setting-version-mismatch"], {instancePath:instancePath+"/server~1setting-version-mismatch",parentData:data,parentDataProperty:"server/setting-version-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ssl-off"] !== undefined){
if(!(validate23(data["server/ssl-off"], {instancePath:instancePath+"/server~1ssl-off",parentData:data,parentDataProperty:"server/ssl-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/tls-startup-failure"] !== undefined){
if(!(validate23(data["server/tls-startup-failure"], {instancePath:instancePath+"/server~1tls-startup-failure",parentData:data,parentDataProperty:"server/tls-startup-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate199.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("\\S", "u");
const pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="config" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
if(!(data.version === 1)){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema6.properties.version.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(!((data2 === "recommended") || (data2 === "strict"))){
const err3 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema6.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.failOn !== undefined){
let data3 = data.failOn;
if(!((((data3 === "error") || (data3 === "warning")) || (data3 === "info")) || (data3 === "never"))){
const err4 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate22(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.overrides !== undefined){
let data5 = data.overrides;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.files === undefined){
const err5 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data6.rules === undefined){
const err6 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "files") || (key1 === "rules"))){
const err7 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.files !== undefined){
let data7 = data6.files;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err8 = {instancePath:instancePath+"/overrides/" + i0+"/files/" + i1,schemaPath:"#/properties/overrides/items/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/overrides/" + i0+"/files",schemaPath:"#/properties/overrides/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.rules !== undefined){
if(!(validate199(data6.rules, {instancePath:instancePath+"/overrides/" + i0+"/rules",parentData:data6,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.files !== undefined){
let data10 = data.files;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((key2 === "kinds") || (key2 === "exclude"))){
const err12 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.kinds !== undefined){
let data11 = data10.kinds;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data12 = data11[key3];
if(!(((((((((((((((((((((((((((((((((data12 === "pg_hba") || (data12 === "pg_ident")) || (data12 === "postgresql.conf")) || (data12 === "conninfo")) || (data12 === "env")) || (data12 === "compose")) || (data12 === "pg_service")) || (data12 === "key")) || (data12 === "pgpass")) || (data12 === "pgbouncer")) || (data12 === "userlist")) || (data12 === "pgpool")) || (data12 === "odyssey")) || (data12 === "pgcat")) || (data12 === "repmgr")) || (data12 === "patroni")) || (data12 === "kubernetes")) || (data12 === "ci")) || (data12 === "rails")) || (data12 === "spring")) || (data12 === "yaml")) || (data12 === "properties")) || (data12 === "ini")) || (data12 === "json")) || (data12 === "prisma")) || (data12 === "javascript")) || (data12 === "python")) || (data12 === "dockerfile")) || (data12 === "shell")) || (data12 === "sql")) || (data12 === "terraform")) || (data12 === "text")) || (data12 === "prose"))){
const err13 = {instancePath:instancePath+"/files/kinds/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/files/properties/kinds/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.files.properties.kinds.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/files/kinds",schemaPath:"#/properties/files/properties/kinds/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.exclude !== undefined){
let data13 = data10.exclude;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err15 = {instancePath:instancePath+"/files/exclude/" + i2,schemaPath:"#/properties/files/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/files/exclude",schemaPath:"#/properties/files/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.postgresqlVersion !== undefined){
let data15 = data.postgresqlVersion;
if(!(((((((data15 === 13) || (data15 === 14)) || (data15 === 15)) || (data15 === 16)) || (data15 === 17)) || (data15 === 18)) || (data15 === 19))){
const err18 = {instancePath:instancePath+"/postgresqlVersion",schemaPath:"#/properties/postgresqlVersion/enum",keyword:"enum",params:{allowedValues: schema6.properties.postgresqlVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.versions !== undefined){
let data16 = data.versions;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
let data17 = data16[key4];
if(!(((((((data17 === 13) || (data17 === 14)) || (data17 === 15)) || (data17 === 16)) || (data17 === 17)) || (data17 === 18)) || (data17 === 19))){
const err19 = {instancePath:instancePath+"/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/versions/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.versions.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.environments !== undefined){
let data18 = data.environments;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
let data19 = data18[key5];
if(!(((((data19 === "production") || (data19 === "dev")) || (data19 === "test")) || (data19 === "example")) || (data19 === "documentation"))){
const err21 = {instancePath:instancePath+"/environments/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.servers !== undefined){
let data20 = data.servers;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
let data21 = data20[key6];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
if(!(((((((key7 === "directory") || (key7 === "config")) || (key7 === "hba")) || (key7 === "version")) || (key7 === "roles")) || (key7 === "interfaces")) || (key7 === "hosts"))){
const err23 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data21.directory !== undefined){
if(typeof data21.directory !== "string"){
const err24 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/directory",schemaPath:"#/properties/servers/additionalProperties/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data21.config !== undefined){
if(typeof data21.config !== "string"){
const err25 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/config",schemaPath:"#/properties/servers/additionalProperties/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data21.hba !== undefined){
if(typeof data21.hba !== "string"){
const err26 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hba",schemaPath:"#/properties/servers/additionalProperties/properties/hba/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data21.version !== undefined){
let data25 = data21.version;
if(!(((((((data25 === 13) || (data25 === 14)) || (data25 === 15)) || (data25 === 16)) || (data25 === 17)) || (data25 === 18)) || (data25 === 19))){
const err27 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/servers/additionalProperties/properties/version/enum",keyword:"enum",params:{allowedValues: schema6.properties.servers.additionalProperties.properties.version.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data21.roles !== undefined){
let data26 = data21.roles;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key8 in data26){
let data27 = data26[key8];
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
if(typeof data27[i3] !== "string"){
const err28 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/servers/additionalProperties/properties/roles/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/properties/roles/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/properties/servers/additionalProperties/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data21.interfaces !== undefined){
let data29 = data21.interfaces;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
if(typeof data29[i4] !== "string"){
const err31 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/interfaces/" + i4,schemaPath:"#/properties/servers/additionalProperties/properties/interfaces/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/interfaces",schemaPath:"#/properties/servers/additionalProperties/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.hosts !== undefined){
let data31 = data21.hosts;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key9 in data31){
let data32 = data31[key9];
if(Array.isArray(data32)){
const len5 = data32.length;
for(let i5=0; i5<len5; i5++){
if(typeof data32[i5] !== "string"){
const err33 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/servers/additionalProperties/properties/hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/properties/hosts/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/servers/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/servers",schemaPath:"#/properties/servers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.roles !== undefined){
let data34 = data.roles;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key10 in data34){
let data35 = data34[key10];
if(Array.isArray(data35)){
const len6 = data35.length;
for(let i6=0; i6<len6; i6++){
if(typeof data35[i6] !== "string"){
const err38 = {instancePath:instancePath+"/roles/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/roles/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/roles/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data37 = data.interfaces;
if(Array.isArray(data37)){
const len7 = data37.length;
for(let i7=0; i7<len7; i7++){
if(typeof data37[i7] !== "string"){
const err41 = {instancePath:instancePath+"/interfaces/" + i7,schemaPath:"#/properties/interfaces/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.hosts !== undefined){
let data39 = data.hosts;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key11 in data39){
let data40 = data39[key11];
if(Array.isArray(data40)){
const len8 = data40.length;
for(let i8=0; i8<len8; i8++){
if(typeof data40[i8] !== "string"){
const err43 = {instancePath:instancePath+"/hosts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i8,schemaPath:"#/properties/hosts/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/hosts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hosts/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.expect !== undefined){
let data42 = data.expect;
if(Array.isArray(data42)){
const len9 = data42.length;
for(let i9=0; i9<len9; i9++){
let data43 = data42[i9];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.from === undefined){
const err46 = {instancePath:instancePath+"/expect/" + i9,schemaPath:"#/properties/expect/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data43.user === undefined){
const err47 = {instancePath:instancePath+"/expect/" + i9,schemaPath:"#/properties/expect/items/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data43.decision === undefined){
const err48 = {instancePath:instancePath+"/expect/" + i9,schemaPath:"#/properties/expect/items/required",keyword:"required",params:{missingProperty: "decision"},message:"must have required property '"+"decision"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key12 in data43){
if(!(func2.call(schema6.properties.expect.items.properties, key12))){
const err49 = {instancePath:instancePath+"/expect/" + i9,schemaPath:"#/properties/expect/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data43.server !== undefined){
if(typeof data43.server !== "string"){
const err50 = {instancePath:instancePath+"/expect/" + i9+"/server",schemaPath:"#/properties/expect/items/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data43.from !== undefined){
let data45 = data43.from;
const _errs95 = errors;
let valid33 = true;
const _errs96 = errors;
if(!(Array.isArray(data45))){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid0 = _errs96 === errors;
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs98 = errors;
if(Array.isArray(data45)){
if(data45.length < 1){
const err52 = {instancePath:instancePath+"/expect/" + i9+"/from",schemaPath:"#/properties/expect/items/properties/from/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len10 = data45.length;
for(let i10=0; i10<len10; i10++){
if(typeof data45[i10] !== "string"){
const err53 = {instancePath:instancePath+"/expect/" + i9+"/from/" + i10,schemaPath:"#/properties/expect/items/properties/from/then/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/expect/" + i9+"/from",schemaPath:"#/properties/expect/items/properties/from/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid0 = _errs98 === errors;
valid33 = _valid0;
ifClause0 = "then";
}
else {
const _errs102 = errors;
if(typeof data45 !== "string"){
const err55 = {instancePath:instancePath+"/expect/" + i9+"/from",schemaPath:"#/properties/expect/items/properties/from/else/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid0 = _errs102 === errors;
valid33 = _valid0;
ifClause0 = "else";
}
if(!valid33){
const err56 = {instancePath:instancePath+"/expect/" + i9+"/from",schemaPath:"#/properties/expect/items/properties/from/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data43.user !== undefined){
let data47 = data43.user;
const _errs105 = errors;
let valid36 = true;
const _errs106 = errors;
if(!(Array.isArray(data47))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid1 = _errs106 === errors;
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs108 = errors;
if(Array.isArray(data47)){
if(data47.length < 1){
const err58 = {instancePath:instancePath+"/expect/" + i9+"/user",schemaPath:"#/properties/expect/items/properties/user/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len11 = data47.length;
for(let i11=0; i11<len11; i11++){
if(typeof data47[i11] !== "string"){
const err59 = {instancePath:instancePath+"/expect/" + i9+"/user/" + i11,schemaPath:"#/properties/expect/items/properties/user/then/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/expect/" + i9+"/user",schemaPath:"#/properties/expect/items/properties/user/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid1 = _errs108 === errors;
valid36 = _valid1;
ifClause1 = "then";
}
else {
const _errs112 = errors;
if(typeof data47 !== "string"){
const err61 = {instancePath:instancePath+"/expect/" + i9+"/user",schemaPath:"#/properties/expect/items/properties/user/else/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid1 = _errs112 === errors;
valid36 = _valid1;
ifClause1 = "else";
}
if(!valid36){
const err62 = {instancePath:instancePath+"/expect/" + i9+"/user",schemaPath:"#/properties/expect/items/properties/user/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data43.database !== undefined){
let data49 = data43.database;
const _errs115 = errors;
let valid39 = true;
const _errs116 = errors;
if(!(Array.isArray(data49))){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid2 = _errs116 === errors;
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs118 = errors;
if(Array.isArray(data49)){
if(data49.length < 1){
const err64 = {instancePath:instancePath+"/expect/" + i9+"/database",schemaPath:"#/properties/expect/items/properties/database/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len12 = data49.length;
for(let i12=0; i12<len12; i12++){
if(typeof data49[i12] !== "string"){
const err65 = {instancePath:instancePath+"/expect/" + i9+"/database/" + i12,schemaPath:"#/properties/expect/items/properties/database/then/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/expect/" + i9+"/database",schemaPath:"#/properties/expect/items/properties/database/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid2 = _errs118 === errors;
valid39 = _valid2;
ifClause2 = "then";
}
else {
const _errs122 = errors;
if(typeof data49 !== "string"){
const err67 = {instancePath:instancePath+"/expect/" + i9+"/database",schemaPath:"#/properties/expect/items/properties/database/else/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid2 = _errs122 === errors;
valid39 = _valid2;
ifClause2 = "else";
}
if(!valid39){
const err68 = {instancePath:instancePath+"/expect/" + i9+"/database",schemaPath:"#/properties/expect/items/properties/database/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data43.transport !== undefined){
let data51 = data43.transport;
const _errs125 = errors;
let valid42 = true;
const _errs126 = errors;
if(!(Array.isArray(data51))){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid3 = _errs126 === errors;
errors = _errs125;
if(vErrors !== null){
if(_errs125){
vErrors.length = _errs125;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs128 = errors;
if(Array.isArray(data51)){
if(data51.length < 1){
const err70 = {instancePath:instancePath+"/expect/" + i9+"/transport",schemaPath:"#/properties/expect/items/properties/transport/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len13 = data51.length;
for(let i13=0; i13<len13; i13++){
let data52 = data51[i13];
if(!((((data52 === "plaintext") || (data52 === "tls")) || (data52 === "gss")) || (data52 === "local"))){
const err71 = {instancePath:instancePath+"/expect/" + i9+"/transport/" + i13,schemaPath:"#/properties/expect/items/properties/transport/then/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.expect.items.properties.transport.then.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/expect/" + i9+"/transport",schemaPath:"#/properties/expect/items/properties/transport/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid3 = _errs128 === errors;
valid42 = _valid3;
ifClause3 = "then";
}
else {
const _errs131 = errors;
if(!((((data51 === "plaintext") || (data51 === "tls")) || (data51 === "gss")) || (data51 === "local"))){
const err73 = {instancePath:instancePath+"/expect/" + i9+"/transport",schemaPath:"#/properties/expect/items/properties/transport/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.expect.items.properties.transport.else.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid3 = _errs131 === errors;
valid42 = _valid3;
ifClause3 = "else";
}
if(!valid42){
const err74 = {instancePath:instancePath+"/expect/" + i9+"/transport",schemaPath:"#/properties/expect/items/properties/transport/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data43.replication !== undefined){
if(typeof data43.replication !== "boolean"){
const err75 = {instancePath:instancePath+"/expect/" + i9+"/replication",schemaPath:"#/properties/expect/items/properties/replication/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data43.decision !== undefined){
let data54 = data43.decision;
if(!(((data54 === "accept") || (data54 === "reject")) || (data54 === "no-entry"))){
const err76 = {instancePath:instancePath+"/expect/" + i9+"/decision",schemaPath:"#/properties/expect/items/properties/decision/enum",keyword:"enum",params:{allowedValues: schema6.properties.expect.items.properties.decision.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data43.method !== undefined){
let data55 = data43.method;
const _errs136 = errors;
let valid45 = true;
const _errs137 = errors;
if(!(Array.isArray(data55))){
const err77 = {};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid4 = _errs137 === errors;
errors = _errs136;
if(vErrors !== null){
if(_errs136){
vErrors.length = _errs136;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs139 = errors;
if(Array.isArray(data55)){
if(data55.length < 1){
const err78 = {instancePath:instancePath+"/expect/" + i9+"/method",schemaPath:"#/properties/expect/items/properties/method/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len14 = data55.length;
for(let i14=0; i14<len14; i14++){
let data56 = data55[i14];
if(!((((((((((((((data56 === "trust") || (data56 === "scram-sha-256")) || (data56 === "md5")) || (data56 === "password")) || (data56 === "gss")) || (data56 === "sspi")) || (data56 === "ident")) || (data56 === "peer")) || (data56 === "ldap")) || (data56 === "radius")) || (data56 === "cert")) || (data56 === "pam")) || (data56 === "bsd")) || (data56 === "oauth"))){
const err79 = {instancePath:instancePath+"/expect/" + i9+"/method/" + i14,schemaPath:"#/properties/expect/items/properties/method/then/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.expect.items.properties.method.then.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/expect/" + i9+"/method",schemaPath:"#/properties/expect/items/properties/method/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid4 = _errs139 === errors;
valid45 = _valid4;
ifClause4 = "then";
}
else {
const _errs142 = errors;
if(!((((((((((((((data55 === "trust") || (data55 === "scram-sha-256")) || (data55 === "md5")) || (data55 === "password")) || (data55 === "gss")) || (data55 === "sspi")) || (data55 === "ident")) || (data55 === "peer")) || (data55 === "ldap")) || (data55 === "radius")) || (data55 === "cert")) || (data55 === "pam")) || (data55 === "bsd")) || (data55 === "oauth"))){
const err81 = {instancePath:instancePath+"/expect/" + i9+"/method",schemaPath:"#/properties/expect/items/properties/method/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.expect.items.properties.method.else.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid4 = _errs142 === errors;
valid45 = _valid4;
ifClause4 = "else";
}
if(!valid45){
const err82 = {instancePath:instancePath+"/expect/" + i9+"/method",schemaPath:"#/properties/expect/items/properties/method/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data43.roles !== undefined){
let data57 = data43.roles;
if(Array.isArray(data57)){
const len15 = data57.length;
for(let i15=0; i15<len15; i15++){
if(typeof data57[i15] !== "string"){
const err83 = {instancePath:instancePath+"/expect/" + i9+"/roles/" + i15,schemaPath:"#/properties/expect/items/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/expect/" + i9+"/roles",schemaPath:"#/properties/expect/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data43.hostname !== undefined){
if(typeof data43.hostname !== "string"){
const err85 = {instancePath:instancePath+"/expect/" + i9+"/hostname",schemaPath:"#/properties/expect/items/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data43.reason !== undefined){
if(typeof data43.reason !== "string"){
const err86 = {instancePath:instancePath+"/expect/" + i9+"/reason",schemaPath:"#/properties/expect/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/expect/" + i9,schemaPath:"#/properties/expect/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.replications !== undefined){
let data61 = data.replications;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key13 in data61){
let data62 = data61[key13];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.primary === undefined){
const err89 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/required",keyword:"required",params:{missingProperty: "primary"},message:"must have required property '"+"primary"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data62.standbys === undefined){
const err90 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/required",keyword:"required",params:{missingProperty: "standbys"},message:"must have required property '"+"standbys"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key14 in data62){
if(!((key14 === "primary") || (key14 === "standbys"))){
const err91 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data62.primary !== undefined){
if(typeof data62.primary !== "string"){
const err92 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/replications/additionalProperties/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data62.standbys !== undefined){
let data64 = data62.standbys;
if(Array.isArray(data64)){
const len16 = data64.length;
for(let i16=0; i16<len16; i16++){
if(typeof data64[i16] !== "string"){
const err93 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/standbys/" + i16,schemaPath:"#/properties/replications/additionalProperties/properties/standbys/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/standbys",schemaPath:"#/properties/replications/additionalProperties/properties/standbys/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/replications/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/replications",schemaPath:"#/properties/replications/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.aliases !== undefined){
let data66 = data.aliases;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key15 in data66){
if(typeof data66[key15] !== "string"){
const err97 = {instancePath:instancePath+"/aliases/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.deploy !== undefined){
let data68 = data.deploy;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key16 in data68){
if(typeof data68[key16] !== "string"){
const err99 = {instancePath:instancePath+"/deploy/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/deploy/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.ignore !== undefined){
let data70 = data.ignore;
if(Array.isArray(data70)){
const len17 = data70.length;
for(let i17=0; i17<len17; i17++){
let data71 = data70[i17];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.rule === undefined){
const err101 = {instancePath:instancePath+"/ignore/" + i17,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data71.path === undefined){
const err102 = {instancePath:instancePath+"/ignore/" + i17,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data71.reason === undefined){
const err103 = {instancePath:instancePath+"/ignore/" + i17,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key17 in data71){
if(!((((key17 === "rule") || (key17 === "path")) || (key17 === "reason")) || (key17 === "until"))){
const err104 = {instancePath:instancePath+"/ignore/" + i17,schemaPath:"#/properties/ignore/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data71.rule !== undefined){
let data72 = data71.rule;
if(!(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data72 === "client/channel-binding-off") || (data72 === "client/downgrade-on-failure")) || (data72 === "client/keylog-enabled")) || (data72 === "client/legacy-parameter")) || (data72 === "client/min-protocol-legacy")) || (data72 === "client/mixed-meaning")) || (data72 === "client/name-mismatch")) || (data72 === "client/options-overridden")) || (data72 === "client/plaintext-accepted")) || (data72 === "client/rootcert-missing")) || (data72 === "client/rootcert-system-misuse")) || (data72 === "client/rootcert-wrong")) || (data72 === "client/setting-ignored")) || (data72 === "client/sslmode-disable")) || (data72 === "client/sslmode-invalid")) || (data72 === "client/sslmode-opportunistic")) || (data72 === "client/sslmode-unverified")) || (data72 === "client/verification-disabled")) || (data72 === "client/verify-ca-public-root")) || (data72 === "client/weakens-on-upgrade")) || (data72 === "client/will-fail")) || (data72 === "cloud/managed-tls-not-enforced")) || (data72 === "container/host-auth-trust")) || (data72 === "container/k8s-tls-weakened")) || (data72 === "container/key-exposed")) || (data72 === "container/port-exposed-plaintext")) || (data72 === "file/cert-expired")) || (data72 === "file/cert-host-mismatch")) || (data72 === "file/cert-key-mismatch")) || (data72 === "file/cert-lifetime-too-long")) || (data72 === "file/cert-missing-san")) || (data72 === "file/cert-self-signed")) || (data72 === "file/cert-usage-mismatch")) || (data72 === "file/cert-weak-key-or-signature")) || (data72 === "file/chain-incomplete")) || (data72 === "file/key-committed")) || (data72 === "file/key-permissions")) || (data72 === "file/trust-store-too-broad")) || (data72 === "hba/address-any")) || (data72 === "hba/address-slip")) || (data72 === "hba/cleartext-password")) || (data72 === "hba/clientcert-ca-only")) || (data72 === "hba/clientcert-invalid")) || (data72 === "hba/clientcert-not-required")) || (data72 === "hba/dead-record")) || (data72 === "hba/downgrade-after-tls-reject")) || (data72 === "hba/expectation-failed")) || (data72 === "hba/external-auth-plaintext")) || (data72 === "hba/file-refused")) || (data72 === "hba/hostnossl-permitted")) || (data72 === "hba/hostssl-inert")) || (data72 === "hba/ident-map-too-broad")) || (data72 === "hba/ident-remote")) || (data72 === "hba/ipv6-gap")) || (data72 === "hba/map-missing")) || (data72 === "hba/md5-method")) || (data72 === "hba/plaintext-path")) || (data72 === "hba/superuser-remote")) || (data72 === "hba/trust-local")) || (data72 === "hba/trust-remote")) || (data72 === "hba/weaker-first")) || (data72 === "ignore/expired")) || (data72 === "ignore/no-reason")) || (data72 === "ignore/unknown-rule")) || (data72 === "ignore/unused")) || (data72 === "pooler/pgbouncer-client-tls-off")) || (data72 === "pooler/pgbouncer-policy-weak")) || (data72 === "pooler/pgbouncer-server-tls-weak")) || (data72 === "pooler/proxy-plaintext-leg")) || (data72 === "replication/conninfo-weak-sslmode")) || (data72 === "replication/drift")) || (data72 === "replication/hba-plaintext")) || (data72 === "secret/dsn-password")) || (data72 === "secret/env-or-argv-password")) || (data72 === "secret/passfile-exposed")) || (data72 === "secret/sql-password-literal")) || (data72 === "server/ca-missing-for-clientcert")) || (data72 === "server/cert-unreadable")) || (data72 === "server/ciphers-cert-mismatch")) || (data72 === "server/ciphers-weak")) || (data72 === "server/crl-missing")) || (data72 === "server/min-protocol-legacy")) || (data72 === "server/password-encryption-md5")) || (data72 === "server/setting-overridden")) || (data72 === "server/setting-version-mismatch")) || (data72 === "server/ssl-off")) || (data72 === "server/tls-startup-failure"))){
const err105 = {instancePath:instancePath+"/ignore/" + i17+"/rule",schemaPath:"#/properties/ignore/items/properties/rule/enum",keyword:"enum",params:{allowedValues: schema6.properties.ignore.items.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data71.path !== undefined){
if(typeof data71.path !== "string"){
const err106 = {instancePath:instancePath+"/ignore/" + i17+"/path",schemaPath:"#/properties/ignore/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data71.reason !== undefined){
let data74 = data71.reason;
if(typeof data74 === "string"){
if(!pattern0.test(data74)){
const err107 = {instancePath:instancePath+"/ignore/" + i17+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/ignore/" + i17+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data71.until !== undefined){
let data75 = data71.until;
if(typeof data75 === "string"){
if(!pattern1.test(data75)){
const err109 = {instancePath:instancePath+"/ignore/" + i17+"/until",schemaPath:"#/properties/ignore/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/ignore/" + i17+"/until",schemaPath:"#/properties/ignore/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/ignore/" + i17,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

