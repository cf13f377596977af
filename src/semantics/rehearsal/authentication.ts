import { hbaMethod } from '../../facts/hba.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import { methodOf } from '../hba.js';
import type { Client, Consumer } from '../project.js';
import { isLibpq } from './driver-kind.js';
import { clientWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';

/** What libpq refuses to be authenticated by; who it is, and whether its password is right, is another matter. */
export function* authenticationObstacles(
  client: Client,
  { driver, options }: Consumer,
  record: HbaRecord,
  transport: 'plaintext' | 'tls' | 'local',
): Generator<Obstacle> {
  if (!isLibpq(driver)) return;
  const refusal = (why: string, sure = true): Obstacle => ({
    step: 'authentication',
    sure,
    failure: 'own',
    why,
    at: record.at,
    remedy: { kind: 'client options', words: `let ${clientWords(client)} take what the record asks for` },
  });
  const method = methodOf(record);
  if (known(options.get('channel_binding')?.value) === 'require') {
    if (transport !== 'tls') yield refusal('`channel_binding=require` needs TLS');
    else if (method !== 'scram-sha-256')
      yield refusal(
        `\`channel_binding=require\` needs SCRAM, and the record asks for \`${method}\``,
        // Roles with a SCRAM verifier are asked for that.
        method !== 'md5',
      );
  }
  const wanted = known(options.get('require_auth')?.value);
  if (!wanted) return;
  const asked = askedBy(method);
  const allowed = asked.filter((one) => isAllowed(one, wanted));
  if (allowed.length < asked.length)
    yield refusal(`\`require_auth=${wanted}\` refuses what \`${method}\` asks for`, allowed.length === 0);
}

/** Does the driver stay away from every server without TLS, whatever its mode says? */
export const insistsOnTls = ({ driver, options }: Consumer): boolean =>
  isLibpq(driver) && known(options.get('channel_binding')?.value) === 'require';

/** What a client may see of a method, in the words of `require_auth`. */
function askedBy(method: string): readonly string[] {
  switch (hbaMethod(method)?.credential) {
    case 'cleartext':
      return ['password'];
    case 'md5':
      return ['md5', 'scram-sha-256'];
    case 'scram':
      return ['scram-sha-256'];
    case 'bearer':
      return ['oauth'];
    case 'proof':
      return method === 'cert' ? ['none'] : [method];
    default:
      return ['none'];
  }
}

function isAllowed(asked: string, wanted: string): boolean {
  const words = wanted.split(',').map((word) => word.trim());
  return words.some((word) => word.startsWith('!')) ? !words.includes(`!${asked}`) : words.includes(asked);
}
