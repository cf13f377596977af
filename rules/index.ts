// Written by `npm run generate`. Do not edit.
import type { AnyRule } from 'hostssl/rule';
import clientChannelBindingOff from './client/channel-binding-off.js';
import clientDowngradeOnFailure from './client/downgrade-on-failure.js';
import clientKeylogEnabled from './client/keylog-enabled.js';
import clientLegacyParameter from './client/legacy-parameter.js';
import clientMinProtocolLegacy from './client/min-protocol-legacy.js';
import clientMixedMeaning from './client/mixed-meaning.js';
import clientNameMismatch from './client/name-mismatch.js';
import clientOptionsOverridden from './client/options-overridden.js';
import clientPlaintextAccepted from './client/plaintext-accepted.js';
import clientRootcertMissing from './client/rootcert-missing.js';
import clientRootcertSystemMisuse from './client/rootcert-system-misuse.js';
import clientRootcertWrong from './client/rootcert-wrong.js';
import clientSettingIgnored from './client/setting-ignored.js';
import clientSslmodeDisable from './client/sslmode-disable.js';
import clientSslmodeInvalid from './client/sslmode-invalid.js';
import clientSslmodeOpportunistic from './client/sslmode-opportunistic.js';
import clientSslmodeUnverified from './client/sslmode-unverified.js';
import clientVerificationDisabled from './client/verification-disabled.js';
import clientVerifyCaPublicRoot from './client/verify-ca-public-root.js';
import clientWeakensOnUpgrade from './client/weakens-on-upgrade.js';
import clientWillFail from './client/will-fail.js';
import cloudManagedTlsNotEnforced from './cloud/managed-tls-not-enforced.js';
import containerHostAuthTrust from './container/host-auth-trust.js';
import containerK8sTlsWeakened from './container/k8s-tls-weakened.js';
import containerKeyExposed from './container/key-exposed.js';
import containerPortExposedPlaintext from './container/port-exposed-plaintext.js';
import fileCertExpired from './file/cert-expired.js';
import fileCertHostMismatch from './file/cert-host-mismatch.js';
import fileCertKeyMismatch from './file/cert-key-mismatch.js';
import fileCertLifetimeTooLong from './file/cert-lifetime-too-long.js';
import fileCertMissingSan from './file/cert-missing-san.js';
import fileCertSelfSigned from './file/cert-self-signed.js';
import fileCertUsageMismatch from './file/cert-usage-mismatch.js';
import fileCertWeakKeyOrSignature from './file/cert-weak-key-or-signature.js';
import fileChainIncomplete from './file/chain-incomplete.js';
import fileKeyCommitted from './file/key-committed.js';
import fileKeyPermissions from './file/key-permissions.js';
import fileTrustStoreTooBroad from './file/trust-store-too-broad.js';
import hbaAddressAny from './hba/address-any.js';
import hbaAddressSlip from './hba/address-slip.js';
import hbaCleartextPassword from './hba/cleartext-password.js';
import hbaClientcertCaOnly from './hba/clientcert-ca-only.js';
import hbaClientcertInvalid from './hba/clientcert-invalid.js';
import hbaClientcertNotRequired from './hba/clientcert-not-required.js';
import hbaDeadRecord from './hba/dead-record.js';
import hbaDowngradeAfterTlsReject from './hba/downgrade-after-tls-reject.js';
import hbaExpectationFailed from './hba/expectation-failed.js';
import hbaExternalAuthPlaintext from './hba/external-auth-plaintext.js';
import hbaFileRefused from './hba/file-refused.js';
import hbaHostnosslPermitted from './hba/hostnossl-permitted.js';
import hbaHostsslInert from './hba/hostssl-inert.js';
import hbaIdentMapTooBroad from './hba/ident-map-too-broad.js';
import hbaIdentRemote from './hba/ident-remote.js';
import hbaIpv6Gap from './hba/ipv6-gap.js';
import hbaMapMissing from './hba/map-missing.js';
import hbaMd5Method from './hba/md5-method.js';
import hbaPlaintextPath from './hba/plaintext-path.js';
import hbaSuperuserRemote from './hba/superuser-remote.js';
import hbaTrustLocal from './hba/trust-local.js';
import hbaTrustRemote from './hba/trust-remote.js';
import hbaWeakerFirst from './hba/weaker-first.js';
import poolerPgbouncerClientTlsOff from './pooler/pgbouncer-client-tls-off.js';
import poolerPgbouncerPolicyWeak from './pooler/pgbouncer-policy-weak.js';
import poolerPgbouncerServerTlsWeak from './pooler/pgbouncer-server-tls-weak.js';
import poolerProxyPlaintextLeg from './pooler/proxy-plaintext-leg.js';
import replicationConninfoWeakSslmode from './replication/conninfo-weak-sslmode.js';
import replicationDrift from './replication/drift.js';
import replicationHbaPlaintext from './replication/hba-plaintext.js';
import secretDsnPassword from './secret/dsn-password.js';
import secretEnvOrArgvPassword from './secret/env-or-argv-password.js';
import secretPassfileExposed from './secret/passfile-exposed.js';
import secretSqlPasswordLiteral from './secret/sql-password-literal.js';
import serverCaMissingForClientcert from './server/ca-missing-for-clientcert.js';
import serverCertUnreadable from './server/cert-unreadable.js';
import serverCiphersCertMismatch from './server/ciphers-cert-mismatch.js';
import serverCiphersWeak from './server/ciphers-weak.js';
import serverCrlMissing from './server/crl-missing.js';
import serverMinProtocolLegacy from './server/min-protocol-legacy.js';
import serverPasswordEncryptionMd5 from './server/password-encryption-md5.js';
import serverSettingOverridden from './server/setting-overridden.js';
import serverSettingVersionMismatch from './server/setting-version-mismatch.js';
import serverSslOff from './server/ssl-off.js';
import serverTlsStartupFailure from './server/tls-startup-failure.js';

/** Every rule of ours, by id. */
export const rules: readonly AnyRule[] = [
  clientChannelBindingOff,
  clientDowngradeOnFailure,
  clientKeylogEnabled,
  clientLegacyParameter,
  clientMinProtocolLegacy,
  clientMixedMeaning,
  clientNameMismatch,
  clientOptionsOverridden,
  clientPlaintextAccepted,
  clientRootcertMissing,
  clientRootcertSystemMisuse,
  clientRootcertWrong,
  clientSettingIgnored,
  clientSslmodeDisable,
  clientSslmodeInvalid,
  clientSslmodeOpportunistic,
  clientSslmodeUnverified,
  clientVerificationDisabled,
  clientVerifyCaPublicRoot,
  clientWeakensOnUpgrade,
  clientWillFail,
  cloudManagedTlsNotEnforced,
  containerHostAuthTrust,
  containerK8sTlsWeakened,
  containerKeyExposed,
  containerPortExposedPlaintext,
  fileCertExpired,
  fileCertHostMismatch,
  fileCertKeyMismatch,
  fileCertLifetimeTooLong,
  fileCertMissingSan,
  fileCertSelfSigned,
  fileCertUsageMismatch,
  fileCertWeakKeyOrSignature,
  fileChainIncomplete,
  fileKeyCommitted,
  fileKeyPermissions,
  fileTrustStoreTooBroad,
  hbaAddressAny,
  hbaAddressSlip,
  hbaCleartextPassword,
  hbaClientcertCaOnly,
  hbaClientcertInvalid,
  hbaClientcertNotRequired,
  hbaDeadRecord,
  hbaDowngradeAfterTlsReject,
  hbaExpectationFailed,
  hbaExternalAuthPlaintext,
  hbaFileRefused,
  hbaHostnosslPermitted,
  hbaHostsslInert,
  hbaIdentMapTooBroad,
  hbaIdentRemote,
  hbaIpv6Gap,
  hbaMapMissing,
  hbaMd5Method,
  hbaPlaintextPath,
  hbaSuperuserRemote,
  hbaTrustLocal,
  hbaTrustRemote,
  hbaWeakerFirst,
  poolerPgbouncerClientTlsOff,
  poolerPgbouncerPolicyWeak,
  poolerPgbouncerServerTlsWeak,
  poolerProxyPlaintextLeg,
  replicationConninfoWeakSslmode,
  replicationDrift,
  replicationHbaPlaintext,
  secretDsnPassword,
  secretEnvOrArgvPassword,
  secretPassfileExposed,
  secretSqlPasswordLiteral,
  serverCaMissingForClientcert,
  serverCertUnreadable,
  serverCiphersCertMismatch,
  serverCiphersWeak,
  serverCrlMissing,
  serverMinProtocolLegacy,
  serverPasswordEncryptionMd5,
  serverSettingOverridden,
  serverSettingVersionMismatch,
  serverSslOff,
  serverTlsStartupFailure,
];
