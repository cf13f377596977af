import type { Problem } from '../parse/problem.js';
import { normalize } from '../text/path.js';
import { type Fault, problemsOf } from './config-faults.js';
import type { ConfigData } from './config-schema.js';
import type { YamlData } from './yaml-data.js';

/** What a schema cannot see in `deploy` and `aliases`: paths that are of no machine, and names that no client connects to. */
export function placeProblems(data: YamlData): readonly Problem[] {
  const { deploy = {}, aliases = {} } = data.value as ConfigData;
  const faults = [...Object.keys(deploy).flatMap(deployFault), ...Object.keys(aliases).flatMap(aliasFault)];
  return problemsOf(faults, data);
}

function deployFault(path: string, index: number, all: readonly string[]): readonly Fault[] {
  const say = (fault: string): readonly Fault[] => [{ way: ['deploy', path], fault, isKey: true }];
  if (!/^(?:\/|~\/|~$)/u.test(path))
    return say('must be a path of the machines, like /etc/postgresql, or one of a home directory, like ~/.postgresql');
  const same = all.findIndex((other) => normalize(other) === normalize(path));
  return same < index ? say(`is \`${all[same]}\`, written otherwise`) : [];
}

/** A host, with a port where only that one is meant; an IPv6 address stands in brackets before a port. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*|[^\s:/[\]@]+)$/iu;
const HOST_AND_PORT = /^(?<host>\[[0-9a-f:.]+\]|[^\s:/[\]@]+):(?<port>\d+)$/iu;

function aliasFault(alias: string): readonly Fault[] {
  const port = HOST_AND_PORT.exec(alias)?.groups?.['port'];
  if (port === undefined ? HOST.test(alias) : Number(port) >= 1 && Number(port) <= 65_535) return [];
  const fault = 'must be a host, or a host and its port, like db.example.com or db.example.com:5433';
  return [{ way: ['aliases', alias], fault, isKey: true }];
}
