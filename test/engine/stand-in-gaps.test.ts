import { describe, expect, it } from 'vitest';
import { describedMaterial } from '../../src/engine/described-material.js';
import { linked, shown } from './material-tree.js';

const CONF = { 'postgresql.conf': 'ssl = on\n' };
const linkedWith = (path: string, text: string) =>
  linked({ ...CONF, [path]: text }, undefined, { material: describedMaterial });

describe('a file that stands in for the one that gets deployed', () => {
  it.each([
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d\n',
      'is a pointer of Git LFS: the real file was not fetched',
    ],
    ['$ANSIBLE_VAULT;1.1;AES256\n6338\n', 'is encrypted by Ansible Vault'],
    ['{\n  "data": "ENC[AES256_GCM,data:xx]",\n  "sops": {}\n}\n', 'is encrypted by SOPS'],
    ['\0GITCRYPT\0xxxx', 'is locked by git-crypt'],
    ['{{ server_certificate }}\n', 'is a template: what is put in is not known here'],
  ])('%j', (text, why) => {
    for (const [path, which] of [
      ['server.crt', 'certificate'],
      ['server.key', 'key'],
    ] as const) {
      const { servers, gaps } = linkedWith(path, text);
      expect(shown(servers[0]!.material[which])).toBe(`unseen: \`${path}\` ${why}`);
      expect(gaps.map(({ message }) => message)).toEqual([
        `\`${path}\` ${why}, so the server ${which} of the server \`.\` was not looked at`,
      ]);
    }
  });

  it('is none where a script lies, which nobody deploys as something else', () =>
    expect(linkedWith('server.crt', '#!/bin/sh\necho {{ x }}\n').gaps).toEqual([]));
});
