/**
 * Blocks of addresses with a meaning of their own, as the registries of special-purpose addresses list them (RFC 6890).
 */

/** Networks of one's own: RFC 1918, what carriers and overlay networks share (RFC 6598), unique and link-local IPv6. */
export const PRIVATE_BLOCKS: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
];

/** No client has an address in these: "this network", multicast, broadcast, the unspecified address. */
export const CLIENTLESS_BLOCKS: readonly string[] = [
  '0.0.0.0/8',
  '224.0.0.0/4',
  '255.255.255.255/32',
  '::/128',
  'ff00::/8',
];
