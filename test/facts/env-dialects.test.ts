import { expect, it } from 'vitest';
import { envDialectOf } from '../../src/facts/env-dialects.js';

it.each([
  ['.env', 'dotenv'],
  ['stack/.env', 'compose'],
  ['stack/app.env', 'compose'],
  ['stack/deep/.env', 'dotenv'],
  ['docker.env', 'docker'],
  ['stack/web.docker.env', 'docker'],
  ['env.list', 'docker'],
  ['deploy/systemd/app.env', 'systemd'],
  ['etc/default/app.env', 'systemd'],
  ['app.service.d/app.env', 'systemd'],
  ['defaults/app.env', 'dotenv'],
])('%s: %s', (path, dialect) => expect(envDialectOf(path, new Set(['stack']))).toBe(dialect));
