import type { Resolved } from '../../text/resolved.js';
import { byMode, decidedBy, MODES, switchOf, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverInput,
  type DriverReading,
  NEVER,
  type PolicyOrRefusal,
  PREFERRED,
  required,
  type Written,
} from '../policy.js';

import type { TlsFiles } from '../tls-files.js';
import { fileHeld, fileNamed, files } from './file-options.js';

/** From a pooler to PostgreSQL: settings of its own file, and nothing from an environment. */
const READING: DriverReading = {
  layers: ['beside', 'string'],
  variables: {},
  withoutHost: 'localhost',
  strings: 'lenient',
  urls: false,
};

/** A setting by its own name, or inside of a section that the reader kept in the name. */
const settingOf = (input: DriverInput, name: string): Written | undefined =>
  input.get('beside', name) ?? input.all('beside').findLast((setting) => setting.name.endsWith(`.${name}`));

/** The files that settings of these names hold. */
const filesBy = (input: DriverInput, names: Readonly<Partial<Record<keyof TlsFiles, string>>>): TlsFiles =>
  files(
    Object.fromEntries(
      Object.entries(names).map(([role, name]) => [role, fileNamed(settingOf(input, name)?.value)] as const),
    ),
  );

const unseen = (...settings: readonly (Written | undefined)[]): Resolved<PolicyOrRefusal> | undefined => {
  const value = settings.find((setting) => setting?.value.kind === 'unknown')?.value;
  return value?.kind === 'unknown' ? value : undefined;
};

/** `ssl` is for both hops. A server that offers no TLS is talked to without, which its documentation does not say. */
export const pgpool: Driver = {
  id: 'pgpool',
  title: 'Pgpool-II',
  aliases: ['pgpool-ii', 'pgpool2', 'pgpool-2'],
  source: 'https://www.pgpool.net/docs/latest/en/html/runtime-ssl.html; pool_ssl.c, pool_ssl_negotiate_clientserver',
  reading: READING,
  secure: {
    words:
      '`ssl = on` with `ssl_ca_cert`, which still accepts a server without TLS: hostssl on the server refuses that',
  },
  policy(input) {
    const [ssl, file, folder] = ['ssl', 'ssl_ca_cert', 'ssl_ca_cert_dir'].map((name) => settingOf(input, name));
    const hidden = unseen(ssl);
    if (hidden) return hidden;
    if (!ssl || !switchOf(ssl)) return decidedBy(ssl?.value, NEVER, '`ssl` is off unless somebody sets it');
    const verifies = textOf(file) || textOf(folder) ? 'chain' : 'nothing';
    return unseen(file, folder) ?? decidedBy(ssl.value, { ...PREFERRED, verifies }, '`ssl` is on');
  },
  files: (input) => filesBy(input, { root: 'ssl_ca_cert' }),
};

/** Words with `_`. */
export const odyssey: Driver = {
  id: 'odyssey',
  title: 'Odyssey',
  aliases: ['yandex/odyssey'],
  source: 'https://github.com/yandex/odyssey/blob/master/docs/configuration/storage.md; sources/tls.c',
  reading: READING,
  secure: { words: '`tls "verify_full"` and `tls_ca_file` in the storage' },
  policy: (input) =>
    byMode(
      settingOf(input, 'tls')?.value,
      {
        disable: NEVER,
        // Both ask for TLS and go on without it.
        allow: PREFERRED,
        prefer: PREFERRED,
        require: MODES.require,
        verify_ca: MODES['verify-ca'],
        verify_full: MODES['verify-full'],
      },
      {
        fallback: NEVER,
        why: 'no `tls` is set for the storage, and Odyssey then uses none',
        refuse: () => 'unknown storage tls_opts->tls mode',
      },
    ),
  files: (input) => filesBy(input, { root: 'tls_ca_file', certificate: 'tls_cert_file', key: 'tls_key_file' }),
};

/** A server that offers no TLS is talked to without, verified or not. */
export const pgcat: Driver = {
  id: 'pgcat',
  title: 'PgCat',
  aliases: ['postgresml/pgcat'],
  source: 'postgresml/pgcat CONFIG.md and src/server.rs',
  reading: READING,
  secure: {
    words:
      '`server_tls = true` and `verify_server_certificate = true`, which still accept a server without TLS: hostssl on the server refuses that',
  },
  policy(input) {
    const [tls, verify] = ['server_tls', 'verify_server_certificate'].map((name) => settingOf(input, name));
    const hidden = unseen(tls);
    if (hidden) return hidden;
    if (!tls || !switchOf(tls)) return decidedBy(tls?.value, NEVER, '`server_tls` is off unless somebody sets it');
    const verifies = switchOf(verify) ? 'chain-and-name' : 'nothing';
    return unseen(verify) ?? decidedBy(tls.value, { ...PREFERRED, verifies }, '`server_tls` is on');
  },
  // Its roots are those of Mozilla, and are built in.
  files: () => ({ root: { kind: 'system' } }),
};

export const pgdog: Driver = {
  id: 'pgdog',
  title: 'PgDog',
  aliases: ['pgdogdev/pgdog'],
  source: 'pgdogdev/pgdog pgdog-config, TlsVerifyMode',
  reading: READING,
  secure: { words: '`tls_verify = "verify_full"` and `tls_server_ca_certificate`' },
  policy: (input) =>
    byMode(
      settingOf(input, 'tls_verify')?.value,
      {
        disabled: NEVER,
        prefer: PREFERRED,
        verify_ca: MODES['verify-ca'],
        verify_full: MODES['verify-full'],
      },
      {
        fallback: PREFERRED,
        why: 'no `tls_verify` is set, and PgDog then prefers TLS and accepts any certificate',
        refuse: (word) =>
          `unknown variant \`${word}\`, expected one of \`disabled\`, \`prefer\`, \`verify_ca\`, \`verify_full\``,
      },
    ),
  files: (input) => {
    const found = filesBy(input, { root: 'tls_server_ca_certificate' });
    return { ...found, root: found.root ?? { kind: 'system' } };
  },
};

/** A tenant's columns. Whoever is verified is so by the chain alone: every name matches. */
export const supavisor: Driver = {
  id: 'supavisor',
  title: 'Supavisor',
  aliases: ['supabase/supavisor'],
  source: 'supabase/supavisor lib/supavisor/db_handler.ex',
  reading: READING,
  secure: { words: '`upstream_ssl: true`, `upstream_verify: peer` and `upstream_tls_ca`' },
  policy(input) {
    const [ssl, verify] = ['upstream_ssl', 'upstream_verify'].map((name) => settingOf(input, name));
    const hidden = unseen(ssl);
    if (hidden) return hidden;
    if (!ssl || !switchOf(ssl)) return decidedBy(ssl?.value, NEVER, '`upstream_ssl` is off unless somebody sets it');
    const verifies = /^:?peer$/u.test(textOf(verify) ?? '') ? 'chain' : 'nothing';
    return unseen(verify) ?? decidedBy(ssl.value, required(verifies), '`upstream_ssl` is on');
  },
  files: (input) => files({ root: fileHeld(settingOf(input, 'upstream_tls_ca')) }),
};
