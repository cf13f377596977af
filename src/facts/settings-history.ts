/** What became of a parameter that newer servers do not have. Sources: the release notes of each major. */
export interface Succession {
  /** The first major without it. */
  readonly gone: string;
  /** The parameter that took its place. */
  readonly now?: string;
}

/** Parameters that 13 had lost already. */
export const GONE_BEFORE_13: Readonly<Record<string, Succession>> = {
  add_missing_from: { gone: '9.0' },
  checkpoint_segments: { gone: '9.5', now: 'max_wal_size' },
  custom_variable_classes: { gone: '9.2' },
  krb_srvname: { gone: '9.4' },
  max_fsm_pages: { gone: '8.4' },
  max_fsm_relations: { gone: '8.4' },
  min_parallel_relation_size: { gone: '10', now: 'min_parallel_table_scan_size' },
  regex_flavor: { gone: '9.0' },
  replacement_sort_tuples: { gone: '11' },
  silent_mode: { gone: '9.2' },
  sql_inheritance: { gone: '10' },
  standby_mode: { gone: '12' },
  trigger_file: { gone: '12' },
  unix_socket_directory: { gone: '9.3', now: 'unix_socket_directories' },
  wal_keep_segments: { gone: '13', now: 'wal_keep_size' },
  wal_sender_delay: { gone: '9.2' },
};

/** Successors of parameters that went away since. */
export const SUCCESSORS: Readonly<Record<string, string>> = {
  force_parallel_mode: 'debug_parallel_query',
  ssl_ecdh_curve: 'ssl_groups',
};
