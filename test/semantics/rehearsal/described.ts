/** Descriptions of certificates and keys, as the reader of examples takes them. */
export const cert = (words: Readonly<Record<string, string>>): string => block('CERTIFICATE', words);
export const key = (pair: string): string => block('PRIVATE KEY', { pair });

const block = (label: string, words: Readonly<Record<string, string>>): string =>
  `-----BEGIN ${label}-----\n${Object.entries(words)
    .map(([word, value]) => `${word}: ${value}\n`)
    .join('')}-----END ${label}-----\n`;

export const ROOT = cert({ subject: 'CN=Our CA', ca: 'true' });
export const OTHER_ROOT = cert({ subject: 'CN=Their CA', ca: 'true' });
export const LEAF = {
  subject: 'CN=db.example.com',
  issuer: 'CN=Our CA',
  dns: 'db.example.com',
  from: '2026-09-01',
  until: '2027-09-01',
};
