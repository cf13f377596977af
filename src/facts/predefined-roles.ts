/**
 * Predefined roles that are members of others in every database.
 * Source: `system_views.sql` / `system_functions.sql` of PostgreSQL 13–18, asked of `pg_auth_members` there.
 */
export const PREDEFINED_GRANTS: Readonly<Record<string, readonly string[]>> = {
  pg_monitor: ['pg_read_all_settings', 'pg_read_all_stats', 'pg_stat_scan_tables'],
};
