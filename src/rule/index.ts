/** What a rule may see and say. Our rules and plugins come in by this door alone. */

export { lifetimeInDays, publicLifetime } from '../facts/certificate-lifetimes.js';
export { CONTROLS, type ControlId } from '../facts/controls.js';
export { hbaMethod, sendsCleartext } from '../facts/hba.js';
export { isBrokenHash, weakKey } from '../facts/key-strength.js';
export { isSslmode } from '../facts/libpq.js';
export { isWeakCipherWord, legacyProtocols } from '../facts/pgbouncer-tls.js';
export { isStandIn, isTrivial } from '../facts/placeholders.js';
export {
  comparePostures,
  isRefusal,
  type Policy,
  type PolicyOrRefusal,
  type Posture,
  postureOf,
} from '../facts/policy.js';
export { publicIssuer } from '../facts/public-issuers.js';
export { publicRoot } from '../facts/public-roots.js';
export { SUPERUSERS } from '../facts/superusers.js';
export { hasTls13Setting, isLegacyTls } from '../facts/tls.js';
export { acceptsAnyCertificate, verificationSwitch } from '../facts/verification-switches.js';
export { isMajor, MAJORS, type Major, NEWEST } from '../facts/versions.js';
export type { HbaRecord } from '../parse/hba-tree.js';
export type { IdentMapping } from '../parse/pg-ident-tree.js';
export { conditionWords, factsFor } from '../semantics/access/condition.js';
export { connectionWords } from '../semantics/access/connection-words.js';
export { type FailedExpectation, failedExpectations } from '../semantics/access/failed-expectations.js';
export { describeAddress, staysOnHost } from '../semantics/address.js';
export { type AuthenticationLeg, authenticationLeg, withStartTls } from '../semantics/authentication-leg.js';
export { type BroadMapping, broadMapping, isPatternRole } from '../semantics/broad-mapping.js';
export { type CaMissing, caMissing } from '../semantics/ca-missing.js';
export { type CapturedRecord, capturedRecords } from '../semantics/captured-records.js';
export {
  type IdleOption,
  idleOption,
  isAboutCertificates,
  withoutLastClientcert,
} from '../semantics/certificate-options.js';
export { type BroadTrust, broadTrust } from '../semantics/certificates/broad-trust.js';
export { type DateFault, dateFault, isLeftOver, isPinnedLeaf } from '../semantics/certificates/certificate-dates.js';
export { type CertificatePart, certificateParts, isPublicBundle } from '../semantics/certificates/certificate-parts.js';
export { certificateName, dayOf, isCa, isIssuedBy, isSelfSigned } from '../semantics/certificates/certificate-words.js';
export { type CipherMisfit, cipherMisfit } from '../semantics/certificates/cipher-fit.js';
export { hostNameVerdict, type NameChecker, type NameVerdict } from '../semantics/certificates/host-name.js';
export { type KeyPair, keyPairs, standsFirstByMistake } from '../semantics/certificates/key-pairs.js';
export {
  isIntermediateHeldByAll,
  type MissingIntermediate,
  missingIntermediate,
} from '../semantics/certificates/missing-intermediate.js';
export {
  legsShown,
  type Presented,
  pins,
  presentedBy,
  readersOf,
  type Verifier,
  verifiersOf,
} from '../semantics/certificates/presented.js';
export {
  areShortLived,
  type Revocation,
  type RevocationFault,
  revocation,
} from '../semantics/certificates/revocation.js';
export {
  isAmiss,
  type Sought,
  type UnreadableFile,
  unreadableMaterial,
} from '../semantics/certificates/unreadable-file.js';
export { type WeakCipher, weakCiphers } from '../semantics/cipher-list.js';
export {
  type CertificateDemand,
  certificateDemand,
  clientcertOption,
  withoutProof,
} from '../semantics/client-certificate.js';
export { type ClientPath, clientPath, hostName } from '../semantics/client-path.js';
export {
  connectionName,
  driverName,
  isPlainClient,
  policySpan,
  readerOf,
  readingNote,
  sureOfDriver,
} from '../semantics/client-words.js';
export { type DeadRecord, deadRecords } from '../semantics/dead-records.js';
export { type AccessDrift, accessDrift, type SettingDrift, settingDrift } from '../semantics/drift.js';
export { type HalfRejected, halfRejected } from '../semantics/half-rejected.js';
export {
  accepts,
  addressOf,
  isActive,
  isForReplication,
  isForSessions,
  recordsOf,
} from '../semantics/hba.js';
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
export {
  isOneRealm,
  isWhole,
  leastAssumed,
  mapOption,
  mappingsOf,
  mapUses,
  refusedMappings,
} from '../semantics/ident-map.js';
export { type InertRecords, inertRecords } from '../semantics/inert-records.js';
export { type Ipv6Gap, ipv6Gaps, leftOpenOverIpv6 } from '../semantics/ipv6-gap.js';
export { type KeyOwnership, type KeyRefusal, keyRefusal, octal } from '../semantics/key-permission.js';
export { lastingForm } from '../semantics/lasting-form.js';
export { destinationWords } from '../semantics/legs.js';
export { isOffNetwork, listening } from '../semantics/listening.js';
export { type LiveRecord, liveRecords } from '../semantics/live-records.js';
export { majorsInWords } from '../semantics/majors.js';
export { anchored } from '../semantics/mapping-anchors.js';
export {
  bypassedBy,
  isTurnedAway,
  type NetworkRecord,
  networkRecords,
  type ReachableRecord,
  reachableRecords,
} from '../semantics/network-records.js';
export { type OverriddenOption, overriddenOptions } from '../semantics/overridden-options.js';
export { isOpenOverTls, type PlaintextCause, plaintextCause } from '../semantics/plaintext-cause.js';
export { policyVerb } from '../semantics/policy-words.js';
export { endingHere, type Hop, hopsOf, isPgbouncer, poolerTitle } from '../semantics/pooler-words.js';
export type * from '../semantics/project.js';
export { exposedPorts } from '../semantics/published-port.js';
export { addressSpan, isForTheWorld, readdressed, writtenAddress } from '../semantics/record-address.js';
export { movedUp } from '../semantics/record-lines.js';
export {
  encryptedType,
  recordWords,
  retyped,
  rolesOf,
  turnedAway,
  whence,
  witnessBy,
  witnessOf,
} from '../semantics/record-words.js';
export { refusalWords } from '../semantics/refusal-words.js';
export { isUnanchored, plaintextInFact } from '../semantics/rehearsal/plaintext-in-fact.js';
export type { Attempt, Obstacle, Outcome, Rehearsal, Step } from '../semantics/rehearsal/rehearsal.js';
export {
  decisive,
  isSurelyPaired,
  rehearsals,
  sureObstacles,
  takenForGranted,
} from '../semantics/rehearsal/rehearsals.js';
export { type MissingRoot, missingRoot } from '../semantics/root-certificate.js';
export { type Securing, securing } from '../semantics/securing.js';
export { type Override, overriddenSettings } from '../semantics/setting-overrides.js';
export type { SettingProblem, Settings } from '../semantics/settings.js';
export type { AddressSlip } from '../semantics/slip/address-slip.js';
export { type SlipMending, slipMender } from '../semantics/slip/slip-mending.js';
export { plainFormOf, slipOf } from '../semantics/slip/slip-of.js';
export { type SlipEffect, slipAssumption, slipWords } from '../semantics/slip/slip-words.js';
export { type SlippedRecord, slippedRecords } from '../semantics/slip/slipped-records.js';
export { isTlsOff, tlsOffFault } from '../semantics/tls-offered.js';
export { type TlsRefusal, tlsRefusals } from '../semantics/tls-refusals.js';
export { userlistOf } from '../semantics/userlist-of.js';
export { asksInVain, switchedOff } from '../semantics/vain-options.js';
export { closest } from '../text/closest.js';
export type { Edit } from '../text/edit.js';
export { known, type Resolved } from '../text/resolved.js';
export type { Slot } from '../text/slot.js';
export { positionOf, type SourceFile, type Span, spanOf, textOf } from '../text/source.js';
export { assuming } from './assuming.js';
export { conf } from './conf.js';
export { fewNotes } from './few-notes.js';
export { helpUrl } from './help.js';
export { refusedFinding } from './refused-finding.js';
export * from './rule.js';
export { secureFix } from './secure-fix.js';
export type * from './settled.js';
