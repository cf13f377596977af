import type { Report } from '../../src/rule/settled.js';
import { spanOf } from '../../src/text/source.js';
import { find, projectOf, ruleAbout, run } from '../engine/tiny.js';

/** A report with everything in it that a report can hold. */
export function fullReport(): Report {
  const hba = {
    path: 'db/pg_hba.conf',
    text: 'hostssl app  app  10.0.0.0/8  scram-sha-256\nhost    all  all  0.0.0.0/0   md5\n',
  };
  const conf = { path: 'db/postgresql.conf', text: "# main\nlisten_addresses = '*'\nssl = on\n" };
  const env = { path: 'app, test/100%.env', text: 'DATABASE_URL=postgres://app:hunter2@db/app?sslmode=disable\n' };
  const rules = [
    ruleAbout('hba/plaintext-path', /^host(?= )/gmu, {
      confidence: 'likely',
      finding: (at) => ({
        message: '`host` accepts unencrypted connections from `0.0.0.0/0`',
        notes: [
          { message: 'any address', at: find(at.file, '0.0.0.0/0') },
          { message: 'a client that does not ask for TLS skips this line', at: find(at.file, 'hostssl') },
          { message: 'TLS is offered here, but nothing makes clients use it', at: find(conf, 'ssl = on') },
          { message: 'a list with [brackets] and a \\ stays text' },
        ],
        witness: {
          transport: 'plaintext',
          address: '192.0.2.1',
          database: 'app',
          user: 'app',
          record: at,
          method: 'md5',
        },
        fix: { title: 'Require TLS with `hostssl`', safety: 'review', edits: [{ at, text: 'hostssl' }] },
      }),
    }),
    ruleAbout('client/sslmode-disable', /disable/gu, {
      severity: 'warning',
      finding: (at) => ({
        message: '`sslmode=disable` sends everything in plaintext',
        fix: { title: 'Set `sslmode=verify-full`', safety: 'safe', edits: [{ at, text: 'verify-full' }] },
      }),
    }),
    ruleAbout('server/unset', /^(?=# main)/gmu, {
      severity: 'info',
      controls: [],
      finding: () => ({ message: '`ssl_min_protocol_version` is not set' }),
    }),
  ];
  const at = find(env, 'hunter2');
  return run(
    projectOf([hba, conf, env], {
      secrets: [{ at, value: 'hunter2' }],
      gaps: [{ at: spanOf(conf, 0, 6), message: 'the include `x.conf` does not exist' }],
    }),
    rules,
  ).report;
}

export const emptyReport = (): Report => run(projectOf([{ path: 'a.conf', text: '' }]), []).report;
