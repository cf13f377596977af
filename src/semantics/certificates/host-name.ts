import type { Certificate } from './material.js';
import type { NameChecker, NameVerdict } from './name-verdict.js';
import { dotnetVerdict } from './names/dotnet.js';
import { javaVerdict } from './names/java.js';
import { libpqVerdict, someLibpqVerdict } from './names/libpq.js';
import { libtlsVerdict } from './names/libtls.js';
import { nodeVerdict } from './names/node.js';
import { opensslVerdict } from './names/openssl.js';
import { pgjdbcVerdict } from './names/pgjdbc.js';
import { sanVerdict } from './names/san.js';

export type { NameChecker, NameVerdict };

/** Does this checker take the certificate for one of this host? */
export function hostNameVerdict(certificate: Certificate, host: string, checker: NameChecker): NameVerdict {
  switch (checker.kind) {
    case 'libpq':
      return checker.major === undefined
        ? someLibpqVerdict(certificate, host)
        : libpqVerdict(certificate, host, checker.major);
    case 'node':
      return nodeVerdict(certificate, host);
    case 'openssl':
      return opensslVerdict(certificate, host);
    case 'pgjdbc':
      return pgjdbcVerdict(certificate, host);
    case 'java':
      return javaVerdict(certificate, host);
    case 'dotnet':
      return dotnetVerdict(certificate, host);
    case 'san':
      return sanVerdict(certificate, host);
    case 'libtls':
      return libtlsVerdict(certificate, host);
    case 'one-of':
      return agreedVerdict(
        checker.checkers.map((one) => hostNameVerdict(certificate, host, one)),
        checker.why,
      );
    case 'unknown':
      return { kind: 'unknown', why: `how ${checker.title} compares names is not known` };
  }
}

/** What they all say. */
function agreedVerdict(verdicts: readonly NameVerdict[], why: string): NameVerdict {
  const [first] = verdicts;
  return first && verdicts.every(({ kind }) => kind === first.kind) ? first : { kind: 'unknown', why };
}
