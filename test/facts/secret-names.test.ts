import { describe, expect, it } from 'vitest';
import { namesSecret } from '../../src/facts/secret-names.js';

describe('namesSecret', () => {
  it('knows names of credentials', () => {
    for (const name of `password PGPASSWORD POSTGRES_PASSWORD dbPassword db-password ldapbindpasswd radiussecrets
      sslpassword API_KEY apiKey SECRET_KEY SECRET_KEY_BASE AUTH_TOKEN passphrase client.secret DB_PASS DB_PWD
      ssl_passphrase_command AWS_SECRET_ACCESS_KEY spring.datasource.password`.split(/\s+/u)) {
      expect(namesSecret(name), name).toBe(true);
    }
  });

  it('knows names of what is near them', () => {
    for (const name of `user host PGPASSFILE passfile POSTGRES_PASSWORD_FILE ssl_key_file sslkey PGSSLKEY key
      password_encryption ssl_passphrase_command_supports_reload tcp_keepalives_idle keywords TOKEN_URL
      PASSWORD_MIN_LENGTH require_auth`.split(/\s+/u)) {
      expect(namesSecret(name), name).toBe(false);
    }
  });
});
