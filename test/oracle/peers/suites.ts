/** Suites of TLS 1.2 by number, for a server whose key is ECDSA: RFC 4492, RFC 5289. */
export const ECDHE_NULL = 0xc006;
export const ECDHE_RC4 = 0xc007;
export const ECDHE_3DES = 0xc008;
export const ANONYMOUS_AES = 0xc018;
export const ECDHE_AES = 0xc02b;
