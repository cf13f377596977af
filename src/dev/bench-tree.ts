import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchTree {
  readonly folder: string;
  /** Files whose names we know, from the folder. */
  readonly candidates: readonly string[];
  readonly files: number;
}

const HBA = `# TYPE  DATABASE  USER  ADDRESS  METHOD
local   all  all                 peer
host    all  all  127.0.0.1/32   scram-sha-256
hostssl app  app  10.0.0.0/8     scram-sha-256
host    all  all  192.168.0.0/16 md5
`;

const CONF =
  "listen_addresses = '*'\nssl = on\nssl_cert_file = 'server.crt'\nssl_key_file = 'server.key'\nshared_buffers = 256MB\n";

const ENV =
  'NODE_ENV=production\nDATABASE_URL=postgresql://app:secret@db.example.org/app?sslmode=require\nLOG_LEVEL=info\n';

const COMPOSE = `services:
  db:
    image: postgres:16
    command: ["-c", "ssl=on"]
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:?}
    ports: ["5432:5432"]
  app:
    image: example/app
    environment:
      DATABASE_URL: postgresql://app@db/app?sslmode=disable
    depends_on: [db]
`;

/** One file of each kind, each in a folder of its own. */
export const SINGLES = { 'pg_hba.conf': HBA, 'postgresql.conf': CONF, '.env': ENV, 'compose.yaml': COMPOSE } as const;

/**
 * A repository like those we meet: 2 % compose files, 0.5 % environment files, a server here and there, source text,
 * and a large folder of packages that git ignores.
 */
export function benchTree(folder: string, size: number): BenchTree {
  const candidates: string[] = [];
  const text = 'export const answer = 42; // and some words to read\n'.repeat(100);
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const putCandidate = (path: string, content: string) => {
    candidates.push(path);
    put(path, content);
  };
  for (let i = 0; i < size; i++) {
    const home = `services/group-${i % 100}/service-${Math.floor(i / 100)}`;
    if (i % 50 === 0) putCandidate(`${home}/compose.yaml`, COMPOSE);
    else if (i % 200 === 1) putCandidate(`${home}/.env`, ENV);
    else if (i % 1000 === 2) {
      putCandidate(`${home}/db/pg_hba.conf`, HBA);
      putCandidate(`${home}/db/postgresql.conf`, CONF);
    } else put(`${home}/index-${i}.ts`, text);
  }
  for (let i = 0; i < size / 2; i++) put(`node_modules/package-${i % 200}/file-${i}.js`, text);
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
  spawnSync('git', ['init', '-q'], { cwd: folder });
  return { folder, candidates, files: size };
}
