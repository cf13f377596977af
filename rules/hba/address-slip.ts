import {
  type AddressSlip,
  accepts,
  addressSpan,
  assuming,
  conf,
  defineRule,
  type HbaRecord,
  hbaInForce,
  type Severity,
  type SlipEffect,
  slipAssumption,
  slipMender,
  slippedRecords,
  slipWords,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/address-slip',
  on: 'server',
  title: 'an address in pg_hba.conf is not what it looks like',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL takes almost anything for an address. \`10/8\` is 0.0.0.10/8, \`010.0.0.1\` is octal,
      \`192.168.1.1/0\` is every address there is, and \`10.0.0.0 8\` compares one single bit. What is no number at all
      (\`10.0.0.256\`, \`10.0.0.1-10.0.0.9\`, \`*\`, \`ALL\`, \`"all"\`) is the name of a host, and nobody has it.

      None of that is an error, so the file loads. The line then opens more than was meant, or it lets nobody in, or it
      is a rejection that turns nobody away.`,
    remedy: `
      Write all four numbers of an IPv4 address, in decimal, with zeros where nothing is compared: \`10.0.0.0/8\`,
      \`172.16.0.0/12\`, \`192.168.1.7/32\`. \`SELECT line_number, address, netmask FROM pg_hba_file_rules\` shows what
      PostgreSQL reads.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/view-pg-hba-file-rules.html',
    ],
  },
  controls: ['exposure-limited', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a shorthand: 10/8 is 0.0.0.10/8, and nobody there connects',
      files: { 'pg_hba.conf': 'hostssl all all [|10/8|] scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n' },
      effects: [
        'TLS connections from `10/8` (0.0.0.0–0.255.255.255) are refused; TLS connections from `10.0.0.0/8` are let in; nothing else changes',
      ],
    },
    {
      title: 'a shorthand that opens the server to others than it was meant for',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|172.16/12|] scram-sha-256\nhostssl all all [|010.0.0.1/32|] cert\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all all 172.16.0.0/12 scram-sha-256\nhostssl all all 10.0.0.1/32 cert\n' },
      effects: [
        'TLS connections from `172.16/12` (172.0.0.0–172.15.255.255) are refused; TLS connections from `172.16.0.0/12` are let in; nothing else changes',
        'TLS connections from `010.0.0.1/32` (8.0.0.1) are refused; TLS connections from `10.0.0.1/32` are let in; nothing else changes',
      ],
    },
    {
      title: 'one digit is missing, and everybody comes in',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|203.0.113.9/3|] cert\nhostssl all all [|172.28.33.11/0|] scram-sha-256\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all all 203.0.113.9/3 cert\nhostssl all all 172.28.33.11/32 scram-sha-256\n' },
      effects: [
        'TLS connections from `172.28.33.11/0` (every IPv4 address), apart from those from `172.28.33.11/32`, are refused; nothing else changes',
      ],
    },
    {
      title: 'a prefix length where a mask is read',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl  all  all  [|10.0.0.0    8|]  scram-sha-256\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl  all  all  10.0.0.0/8  scram-sha-256\n' },
      effects: [
        'TLS connections from `10.0.0.0 8` (addresses that equal 0.0.0.0 under the mask 0.0.0.8), apart from those from `10.0.0.0/8`, are refused; TLS connections from `10.0.0.0/8` are let in where they were not before; nothing else changes',
      ],
    },
    {
      title: 'masks inside out, and with gaps',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  [|10.1.0.0  0.0.255.255|]    scram-sha-256
          hostssl  all  all  [|10.2.3.0  255.225.255.0|]  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  all  all  10.1.0.0 255.255.0.0    scram-sha-256
          hostssl  all  all  10.2.3.0  255.225.255.0  scram-sha-256
        `,
      },
      effects: [
        'TLS connections from `10.1.0.0 0.0.255.255` (addresses that equal 0.0.0.0 under the mask 0.0.255.255), apart from those from `10.1.0.0 255.255.0.0`, are refused; TLS connections from `10.1.0.0 255.255.0.0` are let in where they were not before; nothing else changes',
      ],
    },
    {
      title: 'more than the private network that was meant',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|172.0.0.0/8|] scram-sha-256\nhostssl all all [|10.1.2.3/8|] scram-sha-256\n',
      },
      fixed: {
        'pg_hba.conf': 'hostssl all all 172.16.0.0/12 scram-sha-256\nhostssl all all 10.1.2.3/8 scram-sha-256\n',
      },
      effects: [
        'TLS connections from `172.0.0.0/8`, apart from those from `172.16.0.0/12`, are refused; nothing else changes',
      ],
    },
    {
      title: 'rejections that turn nobody away',
      files: {
        'pg_hba.conf': conf`
          host     all  eve  [|ALL|]                   reject
          host     all  eve  [|"all"|]                 reject
          host     all  eve  [|::ffff:10.0.0.0/104|]   reject
          hostssl  all  all  all                   scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          host     all  eve  all                   reject
          host     all  eve  all                 reject
          host     all  eve  10.0.0.0/8   reject
          hostssl  all  all  all                   scram-sha-256
        `,
      },
      effects: [
        'TLS connections from `all` (every address) as `eve` may be refused; nothing else changes',
        'TLS connections from `all` (every address) as `eve` may be refused; nothing else changes',
        'TLS connections from `10.0.0.0/8` as `eve` may be refused; nothing else changes',
      ],
    },
    {
      title: 'rejections that turn away too many: to narrow them would let the others in',
      files: {
        'pg_hba.conf':
          'host a all [|10.1.2.3/0|] reject\nhost all all [|172.16/12|] reject\nhostssl all all all cert\n',
      },
    },
    {
      title: 'a line that lets nobody in, and whose clients come in by another all the same',
      files: { 'pg_hba.conf': 'hostssl all all [|::ffff:10.0.0.0/104|] cert\nhostssl all all 10.0.0.0/8 cert\n' },
    },
    {
      title: 'lines that let nobody in',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  [|*.example.com|]  scram-sha-256
          hostssl  all  all  [|10.0.0.1-10.0.0.9|]  scram-sha-256
          hostssl  all  all  [|10.4.*|]         scram-sha-256
          hostssl  all  all  [|0.0.0.0/32|]     scram-sha-256
          hostssl  all  all  [|10.0.0.0/32|]    scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  all  all  .example.com  scram-sha-256
          hostssl  all  all  10.0.0.1-10.0.0.9  scram-sha-256
          hostssl  all  all  10.4.0.0/16         scram-sha-256
          hostssl  all  all  0.0.0.0/32     scram-sha-256
          hostssl  all  all  10.0.0.0/32    scram-sha-256
        `,
      },
      effects: [
        'TLS connections from `.example.com` may be let in where they were not before; nothing else changes',
        'TLS connections from `10.4.0.0/16` are let in; nothing else changes',
      ],
    },
    {
      title: 'what reads differently and is the same',
      files: {
        'pg_hba.conf':
          'hostssl all all [|0xC0A80000/16|] scram-sha-256\nhostssl all all [|fe80::1%eth0/64|] scram-sha-256\n',
      },
      fixed: {
        'pg_hba.conf': 'hostssl all all 192.168.0.0/16 scram-sha-256\nhostssl all all fe80::1/64 scram-sha-256\n',
      },
      effects: ['no connection is decided otherwise', 'no connection is decided otherwise'],
    },
    {
      title: 'an interface with its prefix length, as `ip addr` shows it',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  192.168.1.1/24              scram-sha-256
          hostssl  all  all  192.168.1.5/16              scram-sha-256
          hostssl  all  all  172.17.0.0/12               scram-sha-256
          hostssl  all  all  10.0.5.7  255.255.255.0     scram-sha-256
          hostssl  all  all  2001:db8:7::1/48            scram-sha-256
          hostssl  all  all  fe80::1/10                  scram-sha-256
        `,
      },
    },
    {
      title: 'short forms that mean what they seem to, and everybody where everybody is meant',
      files: {
        'pg_hba.conf': conf`
          host     all  all  127.1/32         scram-sha-256
          host     all  all  127.0.0.1/8      scram-sha-256
          hostssl  all  all  0/0              scram-sha-256
          hostssl  all  all  192.168.001.005/32  scram-sha-256
          hostssl  all  all  10.0.0.0  0xff000000  scram-sha-256
          hostssl  all  all  0.0.0.0/1    cert
          hostssl  all  all  128.0.0.0/1  cert
          hostssl  all  all  ::/0         cert
          hostssl  all  all  all          cert
        `,
      },
    },
    {
      title: 'host names of every kind',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  db-1.example.com  scram-sha-256
          hostssl  all  all  .example.com      scram-sha-256
          hostssl  all  all  app_1             scram-sha-256
          hostssl  all  all  10.example.com    scram-sha-256
          hostssl  all  all  1e100.net.        scram-sha-256
        `,
      },
    },
    {
      title: 'a template says later what stands there',
      files: {
        'pg_hba.conf': 'hostssl all all ${SUBNET} scram-sha-256\nhostssl all all <your-network> scram-sha-256\n',
      },
    },
    {
      title: 'a line that opens nothing, since one above decides',
      files: { 'pg_hba.conf': 'hostssl all all all cert\nhostssl all all 192.168.1.1/0 scram-sha-256\n' },
    },
    {
      title: 'nobody comes over the network',
      files: {
        'postgresql.conf': "listen_addresses = ''\n",
        'pg_hba.conf': 'host all all 192.168.1.1/0 scram-sha-256\n',
      },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const mend = slipMender(server, tree);
    for (const slipped of slippedRecords(server, tree)) {
      const { record, slip, effect, opens } = slipped;
      const { notes, ...weight } = assuming(weightOf(slip, effect, !!opens, record), opens?.assumptions ?? []);
      const likely = slipAssumption(slip, record);
      const witness = opens && witnessOf(opens);
      const mended = mend(slipped);
      yield {
        at: addressSpan(record),
        message: slipWords(slip, record),
        ...(likely && { confidence: 'likely' as const }),
        ...weight,
        notes: [...(likely ? [{ message: likely }] : []), ...notes],
        ...(witness && { witness }),
        // Who gets in changes with it, but for the forms that say the same.
        ...(mended && {
          fix: {
            title: `Write \`${mended.edit.text}\``,
            safety: mended.same ? ('safe' as const) : ('review' as const),
            edits: [mended.edit],
          },
        }),
      };
    }
  },
});

function weightOf(slip: AddressSlip, effect: SlipEffect, opens: boolean, record: HbaRecord): Severity {
  switch (slip.kind) {
    case 'notation':
      return 'info';
    case 'zone':
      return /^\d+$/u.test(slip.zone) ? 'info' : 'warning';
    case 'mask-gap':
      return slip.octets ? 'info' : 'warning';
    case 'host-bits':
      return opens && slip.stray ? 'error' : 'warning';
    case 'form':
    case 'every':
    case 'prefix-as-mask':
      return opens ? 'error' : 'warning';
    default:
      return effect === 'wider' && !accepts(record) ? 'info' : 'warning';
  }
}
