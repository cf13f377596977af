/** What a file without any key material is, where it looks like something: what follows "this file". */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/u, 'is empty'],
  [/^version https:\/\/git-lfs\.github\.com\/spec\//u, 'is a pointer of Git LFS: the real file was not fetched'],
  [/^\0GITCRYPT\0/u, 'is locked by git-crypt'],
  [/^\$ANSIBLE_VAULT;/u, 'is encrypted by Ansible Vault'],
  [/ENC\[AES256_GCM,|^\s*"?sops"?\s*:/mu, 'is encrypted by SOPS'],
  [/^age-encryption\.org\//u, 'is encrypted by age'],
  [/^#!.*\b(?:ba|da|z|k|a)?sh\b/u, 'holds no certificate or key: it starts like a shell script'],
  [/^#!.*\bpython/u, 'holds no certificate or key: it starts like a Python script'],
  [/^#!/u, 'holds no certificate or key: it starts like a script'],
  [/^\s*<(?:!doctype html|html|head|body)\b/iu, 'holds no certificate or key: it starts like an HTML page'],
  [/^\s*<\?php/iu, 'holds no certificate or key: it starts like a PHP script'],
  [/^\s*<\?xml/iu, 'holds no certificate or key: it starts like an XML document'],
  [/^(?:import|from) \w[\w.]* ?(?:import\b|$)/mu, 'holds no certificate or key: it starts like a Python script'],
  [/\{\{.*?\}\}|\{%.*?%\}|<%.*?%>/u, 'is a template: what is put in is not known here'],
  [/^\s*\$\{[\w.]+\}\s*$/u, 'is a template: what is put in is not known here'],
  [/^PuTTY-User-Key-File-/u, 'is a key of PuTTY, which OpenSSL does not read'],
  [/^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+) AAAA/u, 'is a public key of SSH, which OpenSSL does not read'],
  [/^\ufffd\ufffd\ufffd\ufffd\0\0\0/u, 'is a Java keystore, which OpenSSL does not read'],
  [/^\s*MI[A-Za-z0-9+/]{2}[A-Za-z0-9+/=\s]{60,}$/u, 'is base64 without its `-----BEGIN` and `-----END` lines'],
  [/^\s*[{[]/u, 'holds no certificate or key: it starts like JSON'],
];

/** How much of a file tells what it is. */
const BEGINNING = 4_000;

export function withoutMaterial(text: string): string {
  const beginning = text.slice(0, BEGINNING).replace(/^\ufeff/u, '');
  const shape = SHAPES.find(([pattern]) => pattern.test(beginning));
  return `this file ${shape?.[1] ?? 'holds no certificate, key or list'}`;
}
