import type { Major } from './versions.js';

/**
 * Enum values that only some builds of PostgreSQL have (LZ4, Zstandard, io_uring, Windows, macOS). Files are written for
 * a build we do not see, so we accept them all.
 */
export const BUILD_VALUES: readonly {
  readonly name: string;
  readonly since: Major;
  readonly values: readonly string[];
}[] = [
  { name: 'default_toast_compression', since: 14, values: ['lz4'] },
  { name: 'dynamic_shared_memory_type', since: 13, values: ['windows'] },
  { name: 'io_method', since: 18, values: ['io_uring'] },
  { name: 'shared_memory_type', since: 13, values: ['windows'] },
  { name: 'wal_compression', since: 15, values: ['lz4', 'zstd'] },
  { name: 'wal_sync_method', since: 13, values: ['fsync_writethrough'] },
];
