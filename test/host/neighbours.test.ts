import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/facts/kinds.js';
import { neighbours } from '../../src/host/neighbours.js';
import { memoryFiles } from '../../src/text/files.js';

const tree = (...paths: string[]) => memoryFiles(paths.map((path) => ({ path, text: '' })));

describe('neighbours', () => {
  const files = tree(
    'compose.yaml',
    '.env',
    'db/pg_hba.conf',
    'db/postgresql.conf',
    'db/server.key',
    'db/x.md',
    'db/sub/.env',
    'other/.env',
    '../compose.yaml',
    '../../compose.yaml',
  );

  it('are the files of its folder and the compose files above', () => {
    expect(neighbours(['db/pg_hba.conf'], files, kindOf, 0)).toEqual(['compose.yaml', 'db/postgresql.conf']);
    expect(neighbours(['.env'], files, kindOf, 0)).toEqual(['compose.yaml']);
    expect(neighbours(['db/sub/.env'], files, kindOf, 0)).toEqual(['compose.yaml']);
  });

  it('go up to the top of the tree and no further', () => {
    expect(neighbours(['db/pg_hba.conf'], files, kindOf, 1)).toEqual([
      '../compose.yaml',
      'compose.yaml',
      'db/postgresql.conf',
    ]);
    expect(neighbours(['../x/.env'], tree('../x/.env', '../compose.yaml', '../../compose.yaml'), kindOf, 1)).toEqual([
      '../compose.yaml',
    ]);
  });

  it('of a file outside are those of its folder', () => {
    expect(
      neighbours(['/srv/db/.env'], tree('/srv/db/.env', '/srv/db/app.env', '/srv/compose.yaml'), kindOf, 3),
    ).toEqual(['/srv/db/app.env']);
  });

  it('do not count what is named', () => {
    expect(neighbours(['db/pg_hba.conf', 'db/postgresql.conf', 'compose.yaml'], files, kindOf, 0)).toEqual(['.env']);
  });
});
