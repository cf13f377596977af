import { describe, expect, it } from 'vitest';
import { linkServer } from '../../src/engine/link-server.js';
import type { PolicyOrRefusal } from '../../src/facts/policy.js';
import { clientPath, hostName } from '../../src/semantics/client-path.js';
import type { Client, Endpoint, Locality, Project, Server } from '../../src/semantics/project.js';
import { missingRoot } from '../../src/semantics/root-certificate.js';
import { memoryFiles } from '../../src/text/files.js';
import { byDefault, set, unknown } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';

const at = (path: string) => whole({ path, text: 'services:\n' });

const endpoint = (host: string, locality: Locality): Endpoint => ({
  host: host === '' ? unknown('nobody tells') : set(host, at('.env')),
  port: byDefault('5432', 'the default'),
  locality,
});

function clientOf(endpoints: readonly Endpoint[], path = 'compose.yaml', options: Record<string, string> = {}): Client {
  return {
    name: 'DATABASE_URL',
    at: at(path),
    role: 'application',
    driver: { id: 'libpq', title: 'libpq', through: 'libpq', why: 'as the test says' },
    consumers: [],
    written: [],
    policiesWith: () => [],
    upgradesWith: () => [],
    options: new Map(
      Object.entries(options).map(([keyword, value]) => [
        keyword,
        { name: keyword, keyword, value: set(value, at(path)), layer: 'string', type: 'string' },
      ]),
    ),
    endpoints,
    policy: byDefault({ encryption: 'if-offered', verifies: 'nothing' }, 'the default'),
    problems: [],
    environment: 'unknown',
    setOption: () => undefined,
    setOptions: () => undefined,
  };
}

function serverOf(service: string, path: string, ssl: 'on' | 'off'): Server {
  const file = { path: 'postgresql.conf', text: `ssl = ${ssl}\n` };
  return linkServer({
    name: service,
    at: at(path),
    conf: file,
    version: byDefault(17, 'as the test says'),
    files: memoryFiles([file]),
    environment: 'unknown',
    container: { service, image: 'postgres', at: at(path), published: [] },
  }).server;
}

const projectOf = (...servers: readonly Server[]): Project => ({
  servers,
  clients: [],
  variables: [],
  keys: [],
  material: [],
  legs: [],
  poolers: [],
  managed: [],
  passwords: [],
  exposures: [],
  replications: [],
  gaps: [],
  secrets: [],
  checked: [],
  files: [],
});

describe('clientPath', () => {
  const socket = endpoint('/run/postgresql', 'socket');
  const loopback = endpoint('localhost', 'loopback');
  const service = endpoint('db', 'service');
  const remote = endpoint('db.example.com', 'remote');
  const nowhere = endpoint('', 'unknown');
  const table: readonly [title: string, endpoints: readonly Endpoint[], kind: string, host: string | undefined][] = [
    ['a socket', [socket], 'local', '/run/postgresql'],
    ['loopback beside a socket', [socket, loopback], 'local', 'localhost'],
    ['a service', [service], 'internal', 'db'],
    ['another machine', [remote], 'network', 'db.example.com'],
    ['the most remote of several', [socket, service, remote, nowhere], 'network', 'db.example.com'],
    ['what nobody knows may be anywhere', [service, nowhere], 'unknown', undefined],
    ['no endpoint at all', [], 'unknown', undefined],
  ];
  for (const [title, endpoints, kind, host] of table)
    it(title, () => {
      const path = clientPath(clientOf(endpoints), projectOf());
      expect([path.kind, hostName(path.endpoint)]).toEqual([kind, host]);
    });

  const kindWith = (client: Client, ends: readonly Endpoint[], server: Server) => {
    const legs = ends.map((end) => ({
      client,
      endpoint: end,
      to: { kind: 'server' as const, server },
      because: '`db` is a service of `compose.yaml`',
      confidence: 'certain' as const,
    }));
    return clientPath(client, { ...projectOf(server), legs });
  };
  it('takes a service whose server offers TLS for a path that is meant to be protected', () => {
    const server = serverOf('db', 'compose.yaml', 'on');
    const client = clientOf([service]);
    expect(kindWith(client, [service], server)).toEqual({ kind: 'network', endpoint: service, server });
  });
  it('does not where TLS is off, where the leg is another one, and for what stays on the machine', () => {
    const on = serverOf('db', 'compose.yaml', 'on');
    const client = clientOf([service]);
    expect(kindWith(client, [service], serverOf('db', 'compose.yaml', 'off')).kind).toBe('internal');
    expect(kindWith(client, [], on).kind).toBe('internal');
    expect(kindWith(clientOf([service]), [endpoint('db', 'service')], on).kind).toBe('internal');
    expect(kindWith(clientOf([loopback]), [loopback], on).kind).toBe('local');
  });
});

describe('missingRoot', () => {
  const require_: PolicyOrRefusal = { encryption: 'required', verifies: 'nothing' };
  const table: readonly [title: string, options: Record<string, string>, policy: PolicyOrRefusal, path?: string][] = [
    ['require that verifies nothing', { sslrootcert: '/certs/ca.crt' }, require_, '/certs/ca.crt'],
    ['a tilde', { sslrootcert: '~/ca.crt' }, require_, '~/ca.crt'],
    [
      'verify-full that is refused',
      { sslrootcert: 'ca.crt' },
      { refuses: 'root certificate file "ca.crt" does not exist' },
      'ca.crt',
    ],
    ['another refusal', { sslrootcert: 'ca.crt' }, { refuses: 'invalid sslmode value: "on"' }],
    ['no root certificate named', {}, require_],
    ['the roots of the system', { sslrootcert: 'system' }, require_],
    ['an empty name', { sslrootcert: '' }, require_],
    ['verified', { sslrootcert: '/certs/ca.crt' }, { encryption: 'required', verifies: 'chain' }],
    ['prefer', { sslrootcert: '~/ca.crt' }, { encryption: 'if-offered', verifies: 'nothing' }],
  ];
  for (const [title, options, policy, path] of table)
    it(title, () => {
      const client = { ...clientOf([], '.env', options), policy: set(policy, at('.env')) };
      expect(missingRoot(client)?.path).toBe(path);
    });
  it('says where only a shell would find the file', () => {
    const of = (sslrootcert: string) =>
      missingRoot({ ...clientOf([], '.env', { sslrootcert }), policy: set(require_, at('.env')) })?.needsShell;
    expect(['~/a', '$HOME/a', '${HOME}/a', '/home/a', './~a', '$HOMER/a'].map(of)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
