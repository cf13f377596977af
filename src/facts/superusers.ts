/**
 * Roles that are superusers wherever people have not changed it: initdb's own, EDB's, and those of hosted services.
 * `initdb` names the first superuser after the operating system's user, and packages and images run it as `postgres`.
 */
export const SUPERUSERS: ReadonlySet<string> = new Set([
  'postgres',
  'enterprisedb',
  'rdsadmin',
  'cloudsqladmin',
  'azuresu',
]);
