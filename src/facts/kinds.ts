/** The kinds of file we read. `conninfo` is only ever named by a person (`--as conninfo`). */
export type Kind = 'pg_hba' | 'pg_ident' | 'postgresql.conf' | 'conninfo' | 'env' | 'compose' | 'pg_service' | 'key';
