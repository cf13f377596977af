import { type PrismaBlock, parsePrismaSchema } from '../../parse/prisma-schema.js';
import type { Contribution, DriverHint, FormatReader, VariableReader, WrittenConnection } from '../written.js';

/** Where a datasource may say how it connects; the last two are for migrations alone. */
const URLS = ['url', 'directUrl', 'shadowDatabaseUrl'] as const;

/** The datasources of a Prisma schema: strings as they stand, and variables that Prisma reads wherever they are set. */
export const prisma: FormatReader = (file): Contribution => {
  const blocks = parsePrismaSchema(file);
  const traits = traitsOf(blocks);
  const connections: WrittenConnection[] = [];
  const readers: VariableReader[] = [];
  for (const block of blocks) {
    if (block.type !== 'datasource' || !/^(?:postgres(?:ql)?|cockroachdb)$/u.test(textOf(block, 'provider'))) continue;
    for (const field of URLS) {
      const value = block.fields.get(field);
      const driver: DriverHint = {
        id: 'prisma',
        why: `\`${file.path}\` names it as \`${field}\`, so Prisma reads it`,
        traits: field === 'url' ? traits : new Set(['migrate']),
      };
      if (value?.kind === 'variable') readers.push({ variable: value.name, driver });
      if (value?.kind !== 'string') continue;
      const { passage } = value;
      const name = `datasource ${block.name}: ${field}`;
      connections.push({ name, at: passage.at, string: passage, drivers: [driver] });
    }
  }
  return { connections, readers };
};

/** `adapter`: queries go through a driver of JavaScript, and only migrations through Prisma's own. */
function traitsOf(blocks: readonly PrismaBlock[]): ReadonlySet<string> {
  const generators = blocks.filter(({ type }) => type === 'generator');
  const adapter = generators.some((block) => {
    const features = block.fields.get('previewFeatures');
    const words = features?.kind === 'other' ? features.words : [];
    return (
      textOf(block, 'engineType') === 'client' || words.some((word) => /^(?:driverAdapters|queryCompiler)$/u.test(word))
    );
  });
  return new Set(adapter ? ['adapter'] : []);
}

function textOf({ fields }: PrismaBlock, name: string): string {
  const value = fields.get(name);
  return value?.kind === 'string' ? value.passage.text : '';
}
