/**
 * Organisations whose CAs browsers and operating systems trust, as the `O` of their issuing certificates has it.
 * Source: the CCADB list of certificates included by Mozilla and Microsoft, and certificates these CAs have issued.
 * Amazon's public CAs are `O=Amazon`; those of RDS (`O=Amazon Web Services, Inc.`) and the origin CA of Cloudflare are
 * in no such list, and neither is what Let's Encrypt tests with.
 */
const PUBLIC: ReadonlySet<string> = new Set(
  [
    "Let's Encrypt",
    'Internet Security Research Group',
    'Google Trust Services',
    'Google Trust Services LLC',
    'DigiCert Inc',
    'DigiCert, Inc.',
    'Sectigo Limited',
    'The USERTRUST Network',
    'COMODO CA Limited',
    'ZeroSSL',
    'ZeroSSL GmbH',
    'Amazon',
    'GlobalSign nv-sa',
    'GlobalSign',
    'Microsoft Corporation',
    'Entrust, Inc.',
    'Entrust Limited',
    'GoDaddy.com, Inc.',
    'Starfield Technologies, Inc.',
    'IdenTrust',
    'SSL Corporation',
    'Buypass AS-983163327',
    'Asseco Data Systems S.A.',
    'Unizeto Technologies S.A.',
    'Actalis S.p.A.',
    'SwissSign AG',
    'QuoVadis Limited',
    'Deutsche Telekom Security GmbH',
    'T-Systems Enterprise Services GmbH',
    'D-Trust GmbH',
    'GEANT Vereniging',
    'Hellenic Academic and Research Institutions CA',
    'Certainly',
    'Baltimore',
  ].map((name) => name.toLowerCase()),
);

/** The public CA of this name in RFC 2253 (`CN=R11,O=Let's Encrypt,C=US`); undefined for any other. */
export function publicIssuer(name: string): string | undefined {
  // A comma inside a value is escaped: `O=DigiCert\, Inc.`.
  const organisation = /(?:^|[,+])O=((?:\\.|[^,+\\])*)/u.exec(name)?.[1]?.replace(/\\(.)/gu, '$1');
  return organisation !== undefined && PUBLIC.has(organisation.toLowerCase()) ? organisation : undefined;
}
