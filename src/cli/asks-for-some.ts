import { resolve } from 'node:path';
import { isWithin } from '../host/disk-files.js';
import type { Session } from './session.js';

/** Do these paths leave out a part of what the configuration is about? */
export const asksForSome = ({ cwd, config }: Session, paths: readonly string[]): boolean =>
  paths.length > 0 && !paths.some((path) => isWithin(resolve(cwd, path), config.directory));
