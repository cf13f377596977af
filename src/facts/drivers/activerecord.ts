import { isKeyword } from '../libpq.js';
import { isAboutTls, unheeded } from '../unheeded.js';
import { onLibpq } from './on-libpq.js';

const reaches = (name: string) => isKeyword(name) || name === 'requiressl';
const dropped = (name: string) => isAboutTls(name) && !reaches(name);
const because = 'drops options that libpq does not know, without a word';
const instead = '`sslmode` and `sslrootcert` are what it hands on';

/** Of database.yml and of the URL, which are merged, it hands on what libpq knows, and drops the rest. */
export const activeRecord = onLibpq({
  id: 'activerecord',
  title: 'Active Record',
  aliases: ['rails', 'active_record', 'activerecord-postgis-adapter', 'rubyonrails'],
  source: 'rails/rails activerecord/lib/active_record/connection_adapters/postgresql_adapter.rb',
  // The query of the URL is merged over what stands beside it.
  reading: { layers: ['string', 'beside', 'service', 'environment'], strings: 'lenient' },
  passes: reaches,
  keywordOf: (name) => (reaches(name) ? name : undefined),
  ignored: (input) =>
    unheeded(input, [
      { layer: 'string', name: dropped, because, instead },
      { layer: 'beside', name: dropped, because, instead },
    ]),
});
