import { redactorFor } from '../engine/redact.js';
import { visible } from '../text/visible.js';
import { say } from './write.js';

const { text: hidden } = redactorFor([]);

/**
 * A line about what we were given and could not use. It quotes that, and people pass connection strings where paths
 * and names belong: from the first backtick on it is redacted like a report, so that the log of a CI keeps no password.
 * What stands before, such as `secrets.yaml:3:5: `, is ours.
 */
export const complain = (line: string): void => {
  const start = line.indexOf('`');
  say(start === -1 ? visible(line) : visible(line.slice(0, start)) + hidden(line.slice(start)));
};
