import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findConfig } from '../host/config.js';
import { gitTreeOf } from '../host/git.js';
import { UsageError } from '../host/usage-error.js';
import type { Arguments } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import { print, say } from './write.js';

const CONFIG = `# yaml-language-server: $schema=https://unpkg.com/hostssl/docs/schema/hostssl.schema.json
# What hostssl checks, and how strictly. Paths and globs start from this folder.

# recommended, or strict: rules that ask for more than most estates need.
profile: recommended

# Findings of this severity and above make the exit code 1: error, warning, info or never.
failOn: warning

# A level for one rule, or its level with its options. "hostssl rules" lists them.
# rules:
#   hba/md5-method: error
#   client/sslmode-disable:
#     level: warning

# Other levels for some files.
# overrides:
#   - files: ["dev/**"]
#     rules: { client/sslmode-disable: off }

# Files whose names do not tell what they are, and files never to be checked.
# files:
#   kinds: { "ops/access-*.conf": pg_hba }
#   exclude: ["test/fixtures/**"]

# The major version of PostgreSQL, where no image, path or PG_VERSION tells.
# postgresqlVersion: 17

# Where files are headed, by glob: production, dev, test, example or documentation.
# environments: { "deploy/live/**": production }

# Servers by name, where folders do not tell, and which of them replicate.
# servers:
#   primary: { directory: db/primary }
#   standby: { config: db/standby/postgresql.conf, hba: db/standby/pg_hba.conf }
# replications:
#   main: { primary: primary, standbys: [standby] }

# What clients call a server or a pooler that nothing in the files shows.
# aliases: { db.example.com: primary }

# Where folders of this tree lie on the machines it configures.
# deploy: { /etc/postgresql: ansible/files/postgresql }

# What decides about pg_hba.conf and stands in no file: direct memberships, the server's addresses, names of clients.
# roles: { alice: [staff] }
# interfaces: [10.0.0.5/24]
# hosts: { web.example.com: [10.0.0.9] }

# Who has to get in and who must not, checked on every run.
# expect:
#   - { from: all, user: all, database: all, transport: plaintext, decision: reject }

# Findings that are known and accepted, for files that hold no comments.
# ignore:
#   - rule: client/sslmode-disable
#     path: services/api/.env
#     reason: the connection stays inside the pod
#     until: 2027-03-31
`;

const HOOK = `# .pre-commit-config.yaml
repos:
  - repo: local
    hooks:
      - id: hostssl
        name: hostssl
        entry: hostssl check
        language: node
        additional_dependencies: [hostssl]
        types: [text]
        require_serial: true
`;

const CI = `# .github/workflows/hostssl.yaml
name: hostssl
on: [push, pull_request]
permissions:
  contents: read
  security-events: write
jobs:
  hostssl:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npx --yes hostssl --format github --output sarif=hostssl.sarif
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with: { sarif_file: hostssl.sarif, category: hostssl }
`;

/** `hostssl init`: a first configuration, or the snippet that was asked for. */
export async function initCommand(args: Arguments): Promise<ExitCode> {
  if (args.paths.length > 0)
    throw new UsageError('`init` takes no paths: it writes where it is run, at the root of a git repository');
  if (args.on('hook') || args.on('ci')) {
    print([...(args.on('hook') ? [HOOK] : []), ...(args.on('ci') ? [CI] : [])].join('\n'));
    return 0;
  }
  const cwd = process.cwd();
  const root = gitTreeOf(cwd)?.root;
  const existing = findConfig(cwd, root);
  if (existing !== undefined)
    throw new UsageError(`\`${relative(cwd, existing)}\` is there already, and is left as it is`);
  const path = join(root ?? cwd, 'hostssl.yaml');
  try {
    writeFileSync(path, CONFIG, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      `\`${relative(cwd, path)}\` cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
    );
  }
  say(`wrote \`${relative(cwd, path)}\`; --hook and --ci print snippets for pre-commit and GitHub Actions`);
  return 0;
}
