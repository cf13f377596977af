/**
 * What PostgreSQL 19 adds to 18, in the columns of `SETTINGS_TABLE`. Read in its development sources of April 2026, not
 * on a server.
 */
export const SETTINGS_19 = `
hosts_file|19|19|string|postmaster|||||
password_expiration_warning_threshold|19|19|integer|sighup|s|0|2147483647||604800
ssl_sni|19|19|bool|sighup|||||off
`;
