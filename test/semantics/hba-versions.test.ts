import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { hbaInForce, isRefusedEverywhere, refusedLines } from '../../src/semantics/hba-versions.js';
import { hbaServer } from './server-of.js';

const refused = (text: string, version?: Major) => {
  const server = hbaServer(`${text}\n`, version);
  return refusedLines(server).map((line) => [line.refusal.line, isRefusedEverywhere(server, line), line.majors]);
};
const FROM_14 = [14, 15, 16, 17, 18];

describe('refusedLines', () => {
  const clientcert = 'local all all peer\nhostssl all all all scram-sha-256 clientcert=1';
  it('is of one major where that is known', () => {
    expect(refused(clientcert, 13)).toEqual([]);
    expect(refused(clientcert, 16)).toEqual([[2, true, [16]]]);
  });
  it('names the majors where none is known', () => {
    expect(refused(clientcert)).toEqual([[2, false, FROM_14]]);
    expect(refused('HOST all all all md5')).toEqual([[1, true, [13, ...FROM_14]]]);
  });
  it('says nothing of what only older ones refuse', () => {
    expect(refused('include_if_exists more.conf\nlocal all all peer')).toEqual([]);
    expect(refused('host all all all oauth issuer=https://id.example.com scope=openid')).toEqual([]);
  });
});

describe('hbaInForce', () => {
  const majorOf = (text: string, version?: Major) => hbaInForce(hbaServer(`${text}\n`, version))?.version;
  it('is the file as it was read', () => expect(majorOf('local all all peer', 15)).toBe(15));
  it('is nothing for a file that is refused', () => expect(majorOf('LOCAL all all peer', 15)).toBeUndefined());
  it('is nothing for a file without records', () => expect(majorOf('# nothing', 15)).toBeUndefined());
  it('is nothing where every major refuses', () => expect(majorOf('LOCAL all all peer')).toBeUndefined());
  it('is the newest reading that loads', () => expect(majorOf('hostssl all all all md5 clientcert=1')).toBe(13));
});
