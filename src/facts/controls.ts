/**
 * What a rule supports, in our own words; per-edition numbers of the frameworks live here and nowhere else.
 * Relation is always "supports": a finding is evidence, never a verdict on compliance.
 */
export interface Control {
  readonly title: string;
  readonly maps: readonly { readonly framework: string; readonly edition: string; readonly ids: readonly string[] }[];
}

const cis17 = (...ids: string[]) => ({ framework: 'CIS PostgreSQL 17', edition: '1.1.0', ids });
const stig16 = (...ids: string[]) => ({ framework: 'DISA STIG Crunchy PostgreSQL 16', edition: 'V1', ids });
const nist = (...ids: string[]) => ({ framework: 'NIST SP 800-53', edition: 'Rev. 5', ids });
const pci = (...ids: string[]) => ({ framework: 'PCI DSS', edition: '4.0.1', ids });
const asvs = (...ids: string[]) => ({ framework: 'OWASP ASVS', edition: '5.0', ids });
const cwe = (...ids: string[]) => ({ framework: 'CWE', edition: '4', ids });

export const CONTROLS = {
  'tls-enabled': {
    title: 'the server offers TLS and nothing crosses the network in the clear',
    maps: [
      cis17('6.8'),
      stig16('CD16-00-004900', 'CD16-00-008800', 'CD16-00-008900'),
      nist('SC-8', 'SC-8(1)', 'AC-17(2)'),
      pci('4.2.1', '2.2.7', '8.3.2'),
      asvs('12.3.1'),
      cwe('CWE-319'),
    ],
  },
  'remote-access-encrypted': {
    title: 'no remote connection is accepted without encryption',
    maps: [
      cis17('5.4', '6.8'),
      nist('SC-8', 'SC-8(1)', 'AC-17(2)'),
      pci('4.2.1', '8.3.2'),
      asvs('12.3.1'),
      cwe('CWE-319', 'CWE-757'),
    ],
  },
  'protocol-current': {
    title: 'only current TLS versions are accepted',
    maps: [
      cis17('6.9'),
      nist('SC-8(1)', 'SC-13'),
      pci('4.2.1', '12.3.3'),
      asvs('12.1.1'),
      cwe('CWE-326', 'CWE-327', 'CWE-757'),
    ],
  },
  'ciphers-strong': {
    title: 'only strong cipher suites are enabled',
    maps: [cis17('6.10'), nist('SC-13'), pci('4.2.1', '12.3.3'), asvs('12.1.2'), cwe('CWE-326', 'CWE-327')],
  },
  'peer-verified': {
    title: 'clients verify whom they talk to',
    maps: [
      nist('SC-8(1)', 'SC-17', 'SC-23', 'SC-23(5)'),
      pci('4.2.1'),
      asvs('12.3.2', '12.3.4'),
      cwe('CWE-295', 'CWE-297', 'CWE-300'),
    ],
  },
  'no-downgrade': {
    title: 'nothing falls back from TLS to plaintext',
    maps: [nist('SC-8', 'SC-8(1)'), pci('4.2.1'), asvs('12.3.1'), cwe('CWE-757')],
  },
  'certificates-valid': {
    title: 'certificates are valid, strong and issued for what they are used for',
    maps: [
      nist('SC-17', 'IA-5(2)'),
      pci('4.2.1', '4.2.1.1'),
      asvs('12.3.4'),
      cwe('CWE-295', 'CWE-296', 'CWE-297', 'CWE-298', 'CWE-326', 'CWE-328'),
    ],
  },
  'client-certificates': {
    title: 'client certificates identify the role that connects',
    maps: [
      stig16('CD16-00-004000', 'CD16-00-004200'),
      nist('IA-5(2)', 'IA-2', 'SC-23(5)'),
      asvs('12.1.3', '12.3.5'),
      cwe('CWE-295', 'CWE-297'),
    ],
  },
  'private-keys-protected': {
    title: 'private keys are readable by their owner alone',
    maps: [
      cis17('6.8'),
      stig16('CD16-00-004100'),
      nist('SC-12', 'IA-5(2)', 'AC-6'),
      cwe('CWE-732', 'CWE-522', 'CWE-321'),
    ],
  },
  'authentication-strong': {
    title: 'every connection is authenticated, and passwords are not exposed',
    maps: [
      cis17('5.3', '5.4'),
      stig16('CD16-00-003600', 'CD16-00-003800', 'CD16-00-003900'),
      nist('IA-2', 'IA-5(1)'),
      pci('8.3.2'),
      asvs('13.2.1'),
      cwe('CWE-287', 'CWE-306', 'CWE-522'),
    ],
  },
  'exposure-limited': {
    title: 'the server is reachable from where it must be, and nowhere else',
    maps: [cis17('5.2'), stig16('CD16-00-003500'), nist('SC-7', 'CM-7'), cwe('CWE-1327')],
  },
  'replication-encrypted': {
    title: 'replication travels encrypted to a verified primary',
    maps: [cis17('7.1', '7.5'), nist('SC-8', 'SC-8(1)'), pci('4.2.1'), cwe('CWE-319')],
  },
  'configuration-effective': {
    title: 'the configuration that was reviewed is the one in force',
    maps: [nist('CM-3', 'CM-6')],
  },
  'secrets-kept-out': {
    title: 'no credential stands in a file people share',
    maps: [
      cis17('1.6', '1.7', '2.4', '5.1'),
      nist('IA-5(1)', 'IA-5(7)'),
      pci('8.3.2', '8.6.2'),
      asvs('13.3.1'),
      cwe('CWE-798', 'CWE-256', 'CWE-260', 'CWE-522'),
    ],
  },
  'administration-limited': {
    title: 'roles with every right come in only where they have to, and with a strong proof',
    maps: [nist('AC-6', 'AC-17(2)'), pci('2.2.7'), cwe('CWE-250')],
  },
} as const satisfies Record<string, Control>;

export type ControlId = keyof typeof CONTROLS;
