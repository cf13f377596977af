import { eachPemBlock, isPrivateKey, type PemBlock } from '../../parse/pem.js';
import { readPemBody } from '../../parse/pem-body.js';
import type { SourceFile } from '../../text/source.js';
import { whole } from '../../text/source.js';
import { readCertificate } from './certificates.js';
import type { Collected } from './collected.js';
import { primeBits } from './dh-parameters.js';
import { publicHalf } from './private-keys.js';
import { readRevocationList } from './revocation-lists.js';

/** Trust stores of whole systems hold some hundred certificates. */
const MAX_BLOCKS = 1_000;
/** Of base64: no certificate, key or group is that long. */
const MAX_BODY = 128_000;
/** The same for a list, which has an entry for everything that was ever revoked. */
const MAX_LIST = 4_000_000;
/** Of all blocks of a file together. */
const MAX_ALL = 6_000_000;

/**
 * @param text with private keys in it, where the file shows none
 * @returns whether there is any block at all
 */
export function collectPem(file: SourceFile, text: string, into: Collected): boolean {
  let count = 0;
  let read = 0;
  for (const block of eachPemBlock(whole(file), text)) {
    count++;
    read += block.body.end - block.body.start;
    if (count > MAX_BLOCKS || read > MAX_ALL) {
      into.problem(block.at, 'there is more in this file than we read: the rest was not looked at');
      break;
    }
    if (isPrivateKey(block)) collectKey(block, text, into);
    else collectBlock(block, text, into);
  }
  return count > 0;
}

function collectBlock(block: PemBlock, text: string, into: Collected): void {
  const { at, label } = block;
  const read = READERS.get(label);
  if (!read) {
    into.others.push({ at, label });
    return;
  }
  if (isTooLong(block, label === 'X509 CRL' ? MAX_LIST : MAX_BODY, into)) return;
  const body = readPemBody(block, text);
  if (body.kind === 'wrong') into.problems.push(body.problem);
  else read(Buffer.from(body.base64, 'base64'), block, into);
}

type Reader = (bytes: Buffer, block: PemBlock, into: Collected) => void;

const certificate: Reader = (bytes, { at }, into) => {
  const read = readCertificate(bytes, at);
  if ('value' in read) into.certificates.push(read.value);
  else into.problem(at, `this certificate ${read.why}`);
};

const list: Reader = (bytes, { at }, into) => {
  const read = readRevocationList(bytes, at);
  if ('value' in read) into.lists.push(read.value);
  else into.problem(at, `this revocation list ${read.why}`);
};

const parameters: Reader = (bytes, { at }, into) => {
  const bits = primeBits(bytes);
  if (bits === undefined) into.problem(at, 'these DH parameters cannot be decoded: they are damaged');
  else into.parameters.push({ at, bits });
};

/** The labels OpenSSL takes for each (`pem.h`, `check_pem`). */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['CERTIFICATE', certificate],
  ['X509 CERTIFICATE', certificate],
  ['TRUSTED CERTIFICATE', certificate],
  ['X509 CRL', list],
  ['DH PARAMETERS', parameters],
  ['X9.42 DH PARAMETERS', parameters],
]);

function collectKey(block: PemBlock, text: string, into: Collected): void {
  const { at, label, encrypted } = block;
  const isForeign = label === 'OPENSSH PRIVATE KEY';
  if (isForeign) into.problem(at, 'this key is in the form of OpenSSH, which OpenSSL does not read');
  const half = encrypted || isForeign ? undefined : halfOf(block, text, into);
  into.keys.push({ at, label, encrypted, ...(half && { public: half }) });
}

function halfOf(block: PemBlock, text: string, into: Collected) {
  const { at, body, label } = block;
  // Nobody gave us the bytes: what is there was overwritten.
  if (/^[x\s]*$/u.test(text.slice(body.start, body.end)) || isTooLong(block, MAX_BODY, into)) return undefined;
  const read = readPemBody(block, text);
  if (read.kind === 'wrong') {
    into.problems.push(read.problem);
    return undefined;
  }
  const half = publicHalf(label, read.base64);
  if (!half) into.problem(at, 'this private key cannot be decoded: it is damaged, or of no kind we know');
  return half;
}

function isTooLong({ at, body, label }: PemBlock, limit: number, into: Collected): boolean {
  const length = body.end - body.start;
  if (length <= limit) return false;
  into.problem(at, `this \`${label}\` is ${Math.ceil(length / 1000)} KB long, more than we read`);
  return true;
}
