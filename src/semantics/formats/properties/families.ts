/** Keys that belong to one URL: what of them reaches the driver, by the driver's name for it. */
export interface Family {
  readonly option: (key: string) => string | undefined;
}

const PLACES: Readonly<Record<string, string>> = { username: 'user', user: 'user', password: 'password' };

/** Options behind any of these prefixes, and user and password behind the first. */
const family = (own: string, ...prefixes: readonly string[]): Family => ({
  option(key) {
    const prefix = prefixes.find((one) => key.startsWith(one));
    if (prefix !== undefined) return key.slice(prefix.length);
    const name = key.startsWith(own) ? key.slice(own.length) : '';
    return Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
  },
});

/** Vert.x has its own words for what URLs call otherwise. */
const REACTIVE: Readonly<Record<string, string>> = { 'postgresql.ssl-mode': 'sslmode', 'trust-all': 'trustAll' };

/**
 * The keys around the key of a URL. Spring Boot hands `data-source-properties` of Hikari to the driver; Quarkus
 * `additional-jdbc-properties`; Hibernate everything behind `hibernate.connection.` that it does not know itself.
 */
export function familyOf(key: string): Family | undefined {
  const hikari = /^(.+\.)(?:jdbc-url|jdbcUrl|url)$/u.exec(key)?.[1];
  const reactive = /^(quarkus\.datasource\.(?:[^.]+\.)?)reactive\.url$/u.exec(key)?.[1];
  if (reactive !== undefined) {
    return {
      option(name) {
        const own = name.startsWith(`${reactive}reactive.`) ? name.slice(reactive.length + 'reactive.'.length) : '';
        return Object.hasOwn(REACTIVE, own) ? REACTIVE[own] : undefined;
      },
    };
  }
  const quarkus = /^(quarkus\.datasource\.(?:[^.]+\.)?)jdbc\.url$/u.exec(key)?.[1];
  if (quarkus !== undefined) return family(quarkus, `${quarkus}jdbc.additional-jdbc-properties.`);
  if (key === 'hibernate.connection.url') {
    return {
      option(name) {
        const own = name.startsWith('hibernate.connection.') ? name.slice('hibernate.connection.'.length) : undefined;
        if (own === undefined) return undefined;
        return Object.hasOwn(PLACES, own) ? PLACES[own] : /^ssl/u.test(own) ? own : undefined;
      },
    };
  }
  if (hikari === undefined) return undefined;
  return family(
    hikari,
    ...['data-source-properties.', 'dataSourceProperties.', 'dataSource.'].flatMap((name) => [
      `${hikari}hikari.${name}`,
      `${hikari}${name}`,
    ]),
    `${hikari}properties.`,
  );
}
