import type { Family } from '../../parse/hba-address.js';

/** An address field that PostgreSQL accepts and reads as something else than people do. */
export type AddressSlip =
  /** `10/8`, `010.0.0.1/32`: `read` is how the C library takes the number, `meant` how people do. */
  | { readonly kind: 'form'; readonly read: string; readonly meant: string }
  /** Hexadecimal, or the whole address as one number: `plain` says the same so that everybody can read it. */
  | { readonly kind: 'notation'; readonly plain: string }
  /** `10.0.0.5/0`: none of the address is compared. */
  | { readonly kind: 'every'; readonly family: Family; readonly meant?: string }
  /** `10.1.2.3/8`: much of what is written is not compared. `stray`: so much that it can only be a typing error. */
  | { readonly kind: 'host-bits'; readonly bits: number; readonly stray: boolean }
  /** `172.0.0.0/8`: a private range and its neighbours, which belong to others. */
  | { readonly kind: 'beyond-private'; readonly meant: string }
  /** `10.0.0.0 8`: a prefix length where a mask is read. It matches one address in `oneIn`. */
  | { readonly kind: 'prefix-as-mask'; readonly oneIn: number; readonly meant: string }
  /** `10.0.0.0 0.255.255.255`: the mask of a router's access list, inside out. */
  | { readonly kind: 'inverse-mask'; readonly meant: string }
  /** `10.0.0.0 255.225.0.0`: a mask with gaps. `octets`: of whole octets, as somebody may write on purpose. */
  | { readonly kind: 'mask-gap'; readonly octets: boolean }
  /** `::ffff:10.0.0.0/104`: PostgreSQL sees IPv4 clients as IPv4. */
  | { readonly kind: 'mapped'; readonly meant?: string }
  /** `0.0.0.0/32`: no client has such an address. */
  | { readonly kind: 'clientless' }
  /** `10.0.0.0/32`: the one address of a network that none of its hosts has. */
  | { readonly kind: 'network-alone' }
  /** `fe80::1%eth0/64`: the zone is not compared. */
  | { readonly kind: 'zone'; readonly zone: string; readonly without: string }
  /** `ALL`, `"all"`: a host name, and not the keyword. */
  | { readonly kind: 'keyword'; readonly meant: string; readonly quoted: boolean }
  /** `10.0.0.256`, `*.example.com`: taken for a host name that no host can have. */
  | { readonly kind: 'no-host'; readonly meant?: string };
