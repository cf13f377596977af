// Written by `npm run generate`. Do not edit.
import type { AnyRule } from 'hostssl/rule';
import clientRootcertMissing from './client/rootcert-missing.js';
import clientSslmodeDisable from './client/sslmode-disable.js';
import clientSslmodeInvalid from './client/sslmode-invalid.js';
import clientSslmodeOpportunistic from './client/sslmode-opportunistic.js';
import clientSslmodeUnverified from './client/sslmode-unverified.js';
import clientVerificationDisabled from './client/verification-disabled.js';
import containerHostAuthTrust from './container/host-auth-trust.js';
import containerPortExposedPlaintext from './container/port-exposed-plaintext.js';
import fileKeyCommitted from './file/key-committed.js';
import fileKeyPermissions from './file/key-permissions.js';
import hbaCleartextPassword from './hba/cleartext-password.js';
import hbaClientcertCaOnly from './hba/clientcert-ca-only.js';
import hbaFileRefused from './hba/file-refused.js';
import hbaHostsslInert from './hba/hostssl-inert.js';
import hbaMd5Method from './hba/md5-method.js';
import hbaPlaintextPath from './hba/plaintext-path.js';
import hbaTrustRemote from './hba/trust-remote.js';
import replicationConninfoWeakSslmode from './replication/conninfo-weak-sslmode.js';
import replicationDrift from './replication/drift.js';
import replicationHbaPlaintext from './replication/hba-plaintext.js';
import secretDsnPassword from './secret/dsn-password.js';
import serverCaMissingForClientcert from './server/ca-missing-for-clientcert.js';
import serverCiphersWeak from './server/ciphers-weak.js';
import serverMinProtocolLegacy from './server/min-protocol-legacy.js';
import serverPasswordEncryptionMd5 from './server/password-encryption-md5.js';
import serverSettingOverridden from './server/setting-overridden.js';
import serverSettingVersionMismatch from './server/setting-version-mismatch.js';
import serverSslOff from './server/ssl-off.js';
import serverTlsStartupFailure from './server/tls-startup-failure.js';

/** Every rule of ours, by id. */
export const rules: readonly AnyRule[] = [
  clientRootcertMissing,
  clientSslmodeDisable,
  clientSslmodeInvalid,
  clientSslmodeOpportunistic,
  clientSslmodeUnverified,
  clientVerificationDisabled,
  containerHostAuthTrust,
  containerPortExposedPlaintext,
  fileKeyCommitted,
  fileKeyPermissions,
  hbaCleartextPassword,
  hbaClientcertCaOnly,
  hbaFileRefused,
  hbaHostsslInert,
  hbaMd5Method,
  hbaPlaintextPath,
  hbaTrustRemote,
  replicationConninfoWeakSslmode,
  replicationDrift,
  replicationHbaPlaintext,
  secretDsnPassword,
  serverCaMissingForClientcert,
  serverCiphersWeak,
  serverMinProtocolLegacy,
  serverPasswordEncryptionMd5,
  serverSettingOverridden,
  serverSettingVersionMismatch,
  serverSslOff,
  serverTlsStartupFailure,
];
