import { inTheClear, libpqSays, type PeerCase } from './case.js';

/** With TLS nobody gets in, and without everybody does. */
const NO_TLS = 'hostssl all all all reject\nhost all all all trust\n';

/** Strings and compose files, in which scanners look for passwords. */
export const CLIENTS: readonly PeerCase[] = [
  {
    tool: 'Semgrep rules (2024-10)',
    says: 'no rule knows sslmode',
    files: { '.env': 'DATABASE_URL=postgresql://app@db.example.com/app?sslmode=disable\n' },
    served: NO_TLS,
    finds: ['.env:1 client/sslmode-disable'],
    truth: [libpqSays('sslmode=disable', ''), libpqSays('sslmode=require', 'pg_hba.conf rejects connection')],
  },
  {
    tool: 'ESLint require-tls (2026-08)',
    says: '`?sslmode=disable` in code is reported, `prefer` is not, and neither is in an environment file',
    files: { '.env': 'DATABASE_URL=postgresql://app@db.example.com/app?sslmode=prefer\n' },
    served: NO_TLS,
    finds: ['.env:1 client/sslmode-opportunistic'],
    truth: [libpqSays('sslmode=prefer', ''), libpqSays('', '')],
  },
  {
    tool: 'secretlint, gitleaks, trufflehog (2026-08)',
    says: 'a password in a URL, and nothing about the line over which it goes',
    files: { '.env': 'DATABASE_URL=postgresql://app:Ohth8ieV@db.example.com/app?sslmode=disable\n' },
    served: NO_TLS,
    finds: ['.env:1 secret/dsn-password', '.env:1 client/sslmode-disable'],
    truth: [libpqSays('password=Ohth8ieV sslmode=disable', '')],
  },
  {
    tool: 'compose-lint 1.1.0',
    says: 'a port on all interfaces; that everybody gets in there without a password is not seen',
    files: {
      'compose.yaml':
        'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: trust\n    ports:\n      - "5432:5432"\n',
    },
    // What the image makes of initdb's file.
    served: 'host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\nhost all all all trust\n',
    finds: ['compose.yaml:5 container/host-auth-trust', 'compose.yaml:7 container/port-exposed-plaintext'],
    truth: [inTheClear('NET.1.2.3', 'nothing')],
  },
];
// Left out: rules of Checkov, Trivy, KICS, Prowler and the like are about Terraform and cloud interfaces, and those of
// Semgrep and ESLint about code, none of which we read.
