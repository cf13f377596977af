import { describe, expect, it } from 'vitest';
import {
  closestParameter,
  effectiveName,
  isCustom,
  majorsWith,
  parameter,
  parameterNames,
  predecessorOf,
  successionOf,
} from '../../src/facts/settings.js';
import { MAJORS } from '../../src/facts/versions.js';

describe('parameters by major', () => {
  it('types, contexts, units and defaults', () => {
    expect(parameter('SSL', 13)).toMatchObject({ name: 'ssl', type: 'bool', context: 'sighup', builtIn: 'off' });
    expect(parameter('port', 18)).toMatchObject({ type: 'integer', context: 'postmaster', min: 1, max: 65535 });
    expect(parameter('work_mem', 16)).toMatchObject({ unit: 'kB', min: 64, builtIn: '4096' });
    expect(parameter('ssl_max_protocol_version', 15)?.listed?.[0]).toBe('');
    expect(parameter('log_connections', 17)?.type).toBe('bool');
    expect(parameter('log_connections', 18)?.type).toBe('string');
    expect(parameter('timezone', 14)?.name).toBe('TimeZone');
  });
  it('defaults that changed', () => {
    expect(MAJORS.map((major) => parameter('password_encryption', major)?.builtIn)).toEqual([
      'md5',
      ...Array.from({ length: 6 }, () => 'scram-sha-256'),
    ]);
    expect(parameter('restore_command', 13)?.context).toBe('postmaster');
    expect(parameter('restore_command', 14)?.context).toBe('sighup');
  });
  it('unlisted spellings of enums', () => {
    expect(parameter('password_encryption', 13)?.values?.get('on')).toBe('md5');
    expect(parameter('password_encryption', 14)?.values?.get('on')).toBeUndefined();
    expect(parameter('wal_level', 18)?.values?.get('hot_standby')).toBe('replica');
    expect(parameter('wal_compression', 15)?.values?.get('zstd')).toBe('zstd');
  });
  it('come, go and change their names', () => {
    expect(majorsWith('ssl_groups')).toEqual([18, 19]);
    expect(majorsWith('db_user_namespace')).toEqual([13, 14, 15, 16]);
    expect(majorsWith('ssl_sni')).toEqual([19]);
    expect(majorsWith('ssl_crl_dir')).toEqual([14, 15, 16, 17, 18, 19]);
    expect(majorsWith('constructor')).toEqual([]);
    expect(effectiveName('SSL_ECDH_CURVE', 18)).toBe('ssl_groups');
    expect(effectiveName('ssl_ecdh_curve', 17)).toBe('ssl_ecdh_curve');
    expect(effectiveName('sort_mem', 13)).toBe('work_mem');
    expect(predecessorOf('ssl_groups')).toBe('ssl_ecdh_curve');
    expect(successionOf('db_user_namespace')).toEqual({ gone: '17' });
    expect(successionOf('force_parallel_mode')).toEqual({ gone: '16', now: 'debug_parallel_query' });
    expect(successionOf('wal_keep_segments')).toEqual({ gone: '13', now: 'wal_keep_size' });
    expect(successionOf('ssl')).toBeUndefined();
    expect(successionOf('constructor')).toBeUndefined();
  });
  it('a misspelt one is guessed', () => {
    expect(closestParameter('ssl_cert_fiel', 16)).toBe('ssl_cert_file');
    expect(closestParameter('nothing_like_it_at_all', 16)).toBeUndefined();
    expect(parameterNames(16)).not.toContain('sort_mem');
  });
  it('customized names have a dot', () => expect([isCustom('a.b'), isCustom('ab')]).toEqual([true, false]));
  it('19 keeps what 18 has', () => {
    const newer = new Set(parameterNames(19));
    expect(parameterNames(18).filter((name) => !newer.has(name))).toEqual([]);
  });
});
