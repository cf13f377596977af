/** What a rule may see and say. Our rules and plugins come in by this door alone. */
export { CONTROLS, type ControlId } from '../facts/controls.js';
export { sendsCleartext } from '../facts/hba.js';
export { isSslmode } from '../facts/libpq.js';
export { isStandIn, isTrivial } from '../facts/placeholders.js';
export { isRefusal, type Policy, type PolicyOrRefusal, type Posture, postureOf } from '../facts/policy.js';
export { hasTls13Setting, isLegacyTls } from '../facts/tls.js';
export { verificationSwitch } from '../facts/verification-switches.js';
export { isMajor, MAJORS, type Major, NEWEST } from '../facts/versions.js';
export type { HbaRecord } from '../parse/hba-tree.js';
export { describeAddress, staysOnHost } from '../semantics/address.js';
export { type CaMissing, caMissing } from '../semantics/ca-missing.js';
export { type WeakCipher, weakCiphers } from '../semantics/cipher-list.js';
export {
  type CertificateDemand,
  certificateDemand,
  clientcertOption,
  withoutProof,
} from '../semantics/client-certificate.js';
export { type ClientPath, clientPath, hostName } from '../semantics/client-path.js';
export { connectionName, policySpan, readerOf, readingNote, sureOfDriver } from '../semantics/client-words.js';
export { type AccessDrift, accessDrift, type SettingDrift, settingDrift } from '../semantics/drift.js';
export {
  accepts,
  addressOf,
  deciders,
  isActive,
  isForReplication,
  isForSessions,
  isTurnedAway,
  recordsOf,
} from '../semantics/hba.js';
export { mend, startsWithMark } from '../semantics/hba-mending.js';
export {
  absentFileLines,
  hbaInForce,
  isRefusedEverywhere,
  type RefusedLine,
  refusedLines,
} from '../semantics/hba-versions.js';
export {
  type AppendedRecord,
  appendedFault,
  appendedRecords,
  defaultHostAuthMethod,
} from '../semantics/host-auth-method.js';
export { type InertRecords, inertRecords } from '../semantics/inert-records.js';
export { type KeyOwnership, type KeyRefusal, keyRefusal, octal } from '../semantics/key-permission.js';
export { isOffNetwork, listening } from '../semantics/listening.js';
export { majorsInWords } from '../semantics/majors.js';
export { bypassedBy, type NetworkRecord, networkRecords, reachableRecords } from '../semantics/network-records.js';
export type * from '../semantics/project.js';
export { exposedPorts } from '../semantics/published-port.js';
export { encryptedType, rolesOf, whence, witnessOf } from '../semantics/record-words.js';
export { refusalWords } from '../semantics/refusal-words.js';
export { forReplication, isReplicationOnly, replicationWitness } from '../semantics/replication-records.js';
export { type MissingRoot, missingRoot } from '../semantics/root-certificate.js';
export { type Override, overriddenSettings } from '../semantics/setting-overrides.js';
export type { SettingProblem, Settings } from '../semantics/settings.js';
export { isTlsOff, tlsOffFault } from '../semantics/tls-offered.js';
export { type TlsRefusal, tlsRefusals } from '../semantics/tls-refusals.js';
export type { Edit } from '../text/edit.js';
export { known, type Resolved } from '../text/resolved.js';
export type { Slot } from '../text/slot.js';
export { positionOf, type SourceFile, type Span, spanOf, textOf } from '../text/source.js';
export { assuming } from './assuming.js';
export { conf } from './conf.js';
export { fewNotes } from './few-notes.js';
export { helpUrl } from './help.js';
export * from './rule.js';
export type * from './settled.js';
