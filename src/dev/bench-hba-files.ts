/** Many pg_hba.conf as people and programs write them, and as nobody should. */

/** The same numbers every time, spread evenly over 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = () => number;

const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);

const address = (random: Random): readonly number[] => [10, upTo(random, 256), upTo(random, 256), upTo(random, 256)];

const HEAD = [
  '# TYPE  DATABASE  USER  ADDRESS  METHOD',
  'local   all          postgres                     peer',
  'local   all          all                          scram-sha-256',
  'host    all          all          127.0.0.1/32    scram-sha-256',
  'host    all          all          ::1/128         scram-sha-256',
  'hostssl replication  replicator   10.255.0.0/24   scram-sha-256',
  'hostssl all          dba          10.254.0.0/16   scram-sha-256',
];
const LAST = 'host    all          all          all             reject';

/**
 * An allow-list of tenants: each has a database and a role of its own and comes from one to three hosts or networks of
 * its own, with TLS and SCRAM; a few lines for everybody stand above, and a rejection below.
 * @param size how many records, roughly
 */
export function allowList(size: number): string {
  const random = numbers(1);
  const lines = [...HEAD];
  for (let tenant = 0; lines.length < size; tenant++) {
    const id = String(tenant).padStart(6, '0');
    const [a, b, c, d] = address(random);
    for (let count = 1 + upTo(random, 3); count > 0; count--) {
      const from = random() < 0.8 ? `${a}.${b}.${c}.${(d! + count) % 256}/32` : `${a}.${b}.${(c! + count) % 256}.0/24`;
      lines.push(`hostssl tenant_${id}  app_${id}  ${from.padEnd(18)}  scram-sha-256`);
    }
  }
  return `${lines.join('\n')}\n${LAST}\n`;
}

const BITS = [8, 12, 16, 20, 24, 28, 32];

/** Everything that keeps a record from being looked up by a key: each shape alone is what an index may not expect. */
const SHAPES = {
  /** For everybody, from networks inside networks, the narrow ones after the broad ones that leave a part of them. */
  'nested networks': (random) => `host all all ${address(random).join('.')}/${BITS[upTo(random, BITS.length)]} md5`,
  /** Masks with holes: no two are ordered, and any two may overlap. */
  'masks with holes': (random) => {
    const mask = address(random).map((part, index) => (index === 0 ? 255 : part & (random() < 0.5 ? 0xf0 : 0x0f)));
    return `hostssl all all ${address(random).join('.')} ${mask.join('.')} scram-sha-256`;
  },
  /** Long lists with names in common. */
  lists: (random) => {
    const names = (prefix: string) => Array.from({ length: 20 }, () => `${prefix}${upTo(random, 500)}`).join(',');
    return `hostssl ${names('db')} ${names('app')} ${address(random).join('.')}/24 scram-sha-256`;
  },
  /** Expressions and groups, which nobody can list. */
  expressions: (random) => {
    const id = upTo(random, 1_000);
    const user = random() < 0.5 ? `+team${id}` : `"/^app_${id}_[a-z]+$"`;
    return `hostnossl "/^tenant_${id}[0-9]*$" ${user} ${address(random).join('.')}/16 reject`;
  },
  /** Broad records over and under narrow ones of many names. */
  'broad over narrow': (random) => {
    const id = upTo(random, 10_000);
    const from = address(random);
    if (random() < 0.5) return `host db${id} app${id} ${from.join('.')}/32 scram-sha-256`;
    return random() < 0.5 ? `host all app${id} ${from[0]}.${from[1]}.0.0/16 md5` : `hostssl db${id} all all reject`;
  },
} as const satisfies Record<string, (random: Random) => string>;

type Shape = keyof typeof SHAPES;

const SHAPE_NAMES = Object.keys(SHAPES) as readonly Shape[];

/** A table that is hard on whoever looks for the first match: records of one shape, or of all of them mixed. */
export function hardTable(size: number, shapes: readonly Shape[] = SHAPE_NAMES): string {
  const random = numbers(2);
  const lines = Array.from({ length: size }, (_, index) => SHAPES[shapes[index % shapes.length]!](random));
  return `${lines.join('\n')}\n${LAST}\n`;
}

/** The names of the hard tables: each shape alone, and all of them. */
export const HARD_TABLES: Readonly<Record<string, readonly Shape[]>> = {
  ...Object.fromEntries(SHAPE_NAMES.map((name) => [name, [name]])),
  'all of these': SHAPE_NAMES,
};
