import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { judge } from '../../src/engine/judge.js';
import type { Kind } from '../../src/facts/kinds.js';
import { textOf } from '../../src/text/source.js';
import { linkedYaml } from '../semantics/formats/linked-yaml.js';
import { sha256 } from './tiny.js';

const judged = (text: string, kind: Kind = 'yaml', path = 'cluster.yaml') =>
  judge(linkedYaml(text, path, kind), rules, { version: '0', now: 0, hash: sha256 });

describe('lines that an operator adds', () => {
  const { findings, report } = judged(
    'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: shop\nspec:\n  postgresql:\n    pg_hba:\n      - hostssl all app all scram-sha-256\n',
  );
  const plaintext = findings.find(({ rule }) => rule.id === 'hba/plaintext-path')!;

  it('are told at the resource, and are no error of whoever wrote it', () => {
    expect(textOf(plaintext.finding.at)).toBe('shop');
    expect(plaintext.severity).toBe('warning');
    expect(plaintext.finding.notes?.[0]?.message).toBe(
      'the line is `host all all all scram-sha-256`, which CloudNativePG puts after those written here',
    );
  });

  it('are never fixed', () => expect(findings.flatMap(({ finding }) => finding.fix ?? [])).toEqual([]));

  it('are nowhere in a report but at the resource', () => {
    for (const { place } of report.findings.flatMap((finding) => [
      finding,
      ...finding.notes.filter((note) => note.place),
    ]))
      expect(place).toMatchObject({
        file: 'cluster.yaml',
        line: expect.toSatisfy((line: number) => line === 4 || line === 8),
      });
    expect(report.checked).toEqual([{ file: 'cluster.yaml', kind: 'yaml' }]);
  });

  it('that never decide are not dead lines that anybody could take out', () => {
    const strict = judged(
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: strict}\nspec:\n  postgresql:\n    pg_hba:\n      - hostssl all all all scram-sha-256\n      - host all all all reject\n',
    );
    expect(strict.findings.map(({ rule }) => rule.id)).toEqual([]);
  });
});

describe('a fix of a record', () => {
  const patroni = (pgHba: string) =>
    judged(
      `scope: a\nlines:\n  - &line host all all 10.0.0.0/8 scram-sha-256\npostgresql:\n  pg_hba:\n${pgHba}`,
      'patroni',
      'patroni.yml',
    ).findings.filter(({ rule }) => rule.id === 'hba/plaintext-path');

  it('is made in every style', () => {
    for (const line of [
      'host all all 10.0.0.0/8 scram-sha-256',
      '"host all all 10.0.0.0/8 scram-sha-256"',
      '>-\n        host all\n        all 10.0.0.0/8 scram-sha-256',
    ])
      expect(patroni(`    - ${line}\n`).map(({ finding }) => finding.fix?.edits.map(({ text }) => text))).toEqual([
        ['hostssl'],
      ]);
  });

  it('is left out where the line belongs to others, too', () =>
    expect(patroni('    - *line\n').map(({ finding }) => [textOf(finding.at), finding.fix])).toEqual([
      ['host', undefined],
    ]));
});
