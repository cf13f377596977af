import { describe, expect, it } from 'vitest';
import { driverOf } from '../../src/facts/drivers.js';
import { effectiveOptions } from '../../src/parse/conninfo.js';
import { readConnectionString } from '../../src/semantics/connection-string.js';
import { verbatim } from '../../src/text/passage.js';
import { textOf, whole } from '../../src/text/source.js';

const read = (text: string, driver: string) =>
  readConnectionString(verbatim(whole({ path: 'db.ts', text })), driverOf(driver));

describe('a URL that stands elsewhere', () => {
  it.each(['node-postgres', 'libpq'])('goes where nobody sees, with the parameters that code adds: %s', (driver) => {
    const { tree, problems } = read(`\${DATABASE_URL}?sslmode=no-verify`, driver);
    const options = effectiveOptions(tree);
    expect(problems).toEqual([]);
    expect([options.get('host')?.value, options.get('sslmode')?.value]).toEqual([`\${DATABASE_URL}`, 'no-verify']);
    expect(textOf(options.get('sslmode')!.at)).toBe('no-verify');
  });

  it('is no keyword string that begins with a hole', () => {
    expect(read(`\${BASE} sslmode=require`, 'node-postgres').tree.form).toBe('keywords');
  });
});
