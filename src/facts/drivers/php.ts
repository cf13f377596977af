import type { Driver } from '../policy.js';
import { isAboutTls, unheeded } from '../unheeded.js';
import { onLibpq } from './on-libpq.js';

interface Php extends Pick<Driver, 'id' | 'title' | 'aliases' | 'source'> {
  /** Parameters about TLS that get into the DSN. */
  readonly handed: readonly string[];
}

/** A PHP framework makes a DSN for PDO of a few parameters by name and leaves out the rest. */
function onPdo({ handed, ...rest }: Php): Driver {
  const leftOut = (name: string) => isAboutTls(name) && !handed.includes(name);
  const passes = (name: string) => !leftOut(name);
  const because = (setting: { readonly name: string }) => `leaves \`${setting.name}\` out of what it hands to PDO`;
  const instead = `it hands on ${handed.map((name) => `\`${name}\``).join(', ')}`;
  return onLibpq({
    ...rest,
    // Both merge the parts of a URL over what stands beside it.
    reading: { layers: ['string', 'beside', 'service', 'environment'], strings: 'lenient' },
    passes,
    keywordOf: (name) => (passes(name) ? name : undefined),
    ignored: (input) =>
      unheeded(input, [
        { layer: 'string', name: leftOut, because, instead },
        { layer: 'beside', name: leftOut, because, instead },
      ]),
  });
}

export const laravel = onPdo({
  id: 'laravel',
  title: 'Laravel',
  aliases: ['illuminate/database', 'laravel/framework', 'eloquent', 'lumen'],
  source: 'laravel/framework Illuminate/Database/Connectors/PostgresConnector.php; laravel/laravel config/database.php',
  handed: ['sslmode', 'sslcert', 'sslkey', 'sslrootcert'],
});

export const doctrine = onPdo({
  id: 'doctrine',
  title: 'Doctrine',
  aliases: ['doctrine/dbal', 'doctrine/orm', 'symfony'],
  source: 'doctrine/dbal src/Driver/PDO/PgSQL/Driver.php',
  handed: ['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslcrl', 'gssencmode'],
});
