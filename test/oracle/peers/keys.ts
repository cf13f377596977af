import { type PeerCase, settings } from './case.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
const files = { ...settings({ ssl_key_file: 'tls/server.key' }), 'tls/server.key': KEY };

/** Which modes the server takes is asked of it in key-permission.test.ts. */
export const KEYS: readonly PeerCase[] = [
  {
    tool: 'Lynis, DBS-1828 (2026-01)',
    says: 'looks at world-readable *.conf; a key that everybody can read is no concern',
    files,
    modes: { 'tls/server.key': { mode: 0o644 } },
    finds: ['tls/server.key:1 file/key-permissions'],
    truth: [],
  },
  {
    tool: 'Crunchy Data PostgreSQL 16 STIG, InSpec profile (2025-06)',
    says: 'SV-261894 looks at the directory of the key, and never at the key',
    files,
    modes: { 'tls/server.key': { mode: 0o640, uid: 1000 } },
    finds: ['tls/server.key:1 file/key-permissions'],
    truth: [],
  },
  {
    tool: 'Crunchy Data PostgreSQL 16 STIG, InSpec profile (2025-06)',
    says: 'SV-261894 fails a key in a directory of root that others may list, as every distribution has it',
    files,
    modes: { 'tls/server.key': { mode: 0o640, uid: 0 } },
    finds: [],
    truth: [],
  },
];
