import { describe, expect, it } from 'vitest';
import { exampleProject } from '../../../src/engine/example-project.js';
import { missingIntermediate } from '../../../src/semantics/certificates/missing-intermediate.js';

const certificate = (...lines: readonly string[]) =>
  ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
const LEAF = certificate('subject: CN=db', 'issuer: CN=Issuing');
const ISSUING = certificate('subject: CN=Issuing', 'issuer: CN=Root', 'ca: true');
const ROOT = certificate('subject: CN=Root', 'ca: true');

/** What is missing when a server presents the one file and the tree has the other. */
function missing(served: string, elsewhere: string) {
  const texts = { 'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\n", 'server.crt': served, 'ca.crt': elsewhere };
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const project = exampleProject(files, { title: '', files: texts });
  const from = project.material.find(({ file }) => file.path === 'server.crt')!;
  const [leaf, ...sent] = from.certificates;
  const found = missingIntermediate({ leaf: leaf!, sent, from }, project);
  return found && (found.intermediate?.subject.text ?? found.issuer);
}

describe('an intermediate that ought to be sent', () => {
  it.each([
    ['lies in another file', LEAF, ISSUING + ROOT, 'CN=Issuing'],
    ['is sent', LEAF + ISSUING, ISSUING + ROOT, undefined],
    [
      'is sent, and a second one is not',
      LEAF + ISSUING,
      certificate('subject: CN=Root', 'issuer: CN=Old', 'ca: true'),
      'CN=Root',
    ],
    ['is a root', certificate('subject: CN=db', 'issuer: CN=Root'), ROOT, undefined],
    [
      'is a root that an older one has signed, too',
      certificate('subject: CN=db', 'issuer: CN=Root'),
      certificate('subject: CN=Root', 'issuer: CN=Old', 'ca: true') + ROOT,
      undefined,
    ],
    [
      'has the name and another key',
      LEAF,
      certificate('subject: CN=Issuing', 'issuer: CN=Root', 'ca: true', 'pair: new'),
      undefined,
    ],
    [
      'belongs to a public CA',
      certificate('subject: CN=db', "issuer: CN=R11,O=Let's Encrypt,C=US"),
      ROOT,
      "Let's Encrypt",
    ],
    ['is not needed by what signed itself', certificate('subject: CN=db'), ROOT, undefined],
    ['is nowhere to be seen', LEAF, ROOT, undefined],
    [
      'goes round in a ring',
      LEAF +
        certificate('subject: CN=Issuing', 'issuer: CN=B', 'ca: true') +
        certificate('subject: CN=B', 'issuer: CN=Issuing', 'ca: true'),
      ROOT,
      undefined,
    ],
  ])('%s', (_, served, elsewhere, expected) => expect(missing(served, elsewhere)).toBe(expected));
});
