/**
 * What a file without any key material is, where it looks like something: what follows "this file". `stands in`: it is
 * another file that gets deployed.
 */
const SHAPES: readonly (readonly [RegExp, string, 'stands in'?])[] = [
  [/^\s*$/u, 'is empty'],
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//u,
    'is a pointer of Git LFS: the real file was not fetched',
    'stands in',
  ],
  [/^\0GITCRYPT\0/u, 'is locked by git-crypt', 'stands in'],
  [/^\$ANSIBLE_VAULT;/u, 'is encrypted by Ansible Vault', 'stands in'],
  [/ENC\[AES256_GCM,|^\s*"?sops"?\s*:/mu, 'is encrypted by SOPS', 'stands in'],
  [/^age-encryption\.org\//u, 'is encrypted by age', 'stands in'],
  [/^#!.*\b(?:ba|da|z|k|a)?sh\b/u, 'holds no certificate or key: it starts like a shell script'],
  [/^#!.*\bpython/u, 'holds no certificate or key: it starts like a Python script'],
  [/^#!/u, 'holds no certificate or key: it starts like a script'],
  [/^\s*<(?:!doctype html|html|head|body)\b/iu, 'holds no certificate or key: it starts like an HTML page'],
  [/^\s*<\?php/iu, 'holds no certificate or key: it starts like a PHP script'],
  [/^\s*<\?xml/iu, 'holds no certificate or key: it starts like an XML document'],
  [/^(?:import|from) \w[\w.]* ?(?:import\b|$)/mu, 'holds no certificate or key: it starts like a Python script'],
  [/\{\{.*?\}\}|\{%.*?%\}|<%.*?%>/u, 'is a template: what is put in is not known here', 'stands in'],
  [/^\s*\$\{[\w.]+\}\s*$/u, 'is a template: what is put in is not known here', 'stands in'],
  [/^PuTTY-User-Key-File-/u, 'is a key of PuTTY, which OpenSSL does not read'],
  [/^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+) AAAA/u, 'is a public key of SSH, which OpenSSL does not read'],
  [/^\ufffd\ufffd\ufffd\ufffd\0\0\0/u, 'is a Java keystore, which OpenSSL does not read'],
  [/^\s*MI[A-Za-z0-9+/]{2}[A-Za-z0-9+/=\s]{60,}$/u, 'is base64 without its `-----BEGIN` and `-----END` lines'],
  [/^\s*[{[]/u, 'holds no certificate or key: it starts like JSON'],
];

/** How much of a file tells what it is. */
const BEGINNING = 4_000;

/** What is wrong with the text of a file that holds no key material, as a clause about "this file". */
export const withoutMaterial = (text: string): string =>
  `this file ${shapeOf(text)?.[1] ?? 'holds no certificate, key or list'}`;

/** Why it is another file that gets deployed in place of this one, as a clause: `is encrypted by SOPS`. */
export function standIn(text: string): string | undefined {
  const [, why, kind] = shapeOf(text) ?? [];
  return kind === undefined ? undefined : why;
}

function shapeOf(text: string) {
  const beginning = text.slice(0, BEGINNING).replace(/^\ufeff/u, '');
  return SHAPES.find(([pattern]) => pattern.test(beginning));
}
