import { printAddress } from '../parse/hba-address.js';
import type { Problem } from '../parse/problem.js';
import { clientAddress, clientAddressFault, interfaceFault, rangeFault } from '../semantics/access/client-address.js';
import { listOf, type WrittenExpectation } from '../semantics/access/expectation.js';
import { mayBeHostName } from '../semantics/access/field-match.js';
import type { WorldFacts } from '../semantics/access/world.js';
import { type Fault, problemsOf, within } from './config-faults.js';
import type { ConfigData } from './config-schema.js';
import type { YamlData } from './yaml-data.js';

/** What a schema cannot see in facts about servers and in expectations: addresses that are none, and contradictions. */
export function accessProblems(data: YamlData): readonly Problem[] {
  const { servers = {}, expect = [], ...config } = data.value as ConfigData;
  const faults = [
    ...factFaults(config),
    ...Object.entries(servers).flatMap(([name, server]) => within(['servers', name], factFaults(server))),
    ...expect.flatMap((one, index) => within(['expect', index], expectationFaults(one))),
  ];
  return problemsOf(faults, data);
}

function* each(key: string, values: readonly string[], faultOf: (value: string) => string | undefined) {
  for (const [index, value] of values.entries()) {
    const fault = faultOf(value);
    if (fault !== undefined) yield { way: [key, index], fault: `is \`${value}\`, and ${fault}` };
  }
}

function factFaults({ interfaces = [], hosts = {} }: WorldFacts): readonly Fault[] {
  const names = new Map<string, string>();
  const clientFault = (name: string, address: string): string | undefined => {
    const numeric = clientAddress(address);
    if (!numeric) return clientAddressFault(address);
    const before = names.get(printAddress(numeric));
    names.set(printAddress(numeric), name);
    return before === undefined || before === name ? undefined : `is an address of \`${before}\`, too; it has one name`;
  };
  return [
    ...each('interfaces', interfaces, interfaceFault),
    ...Object.entries(hosts).flatMap(([name, addresses]) => {
      if (name.startsWith('.') || !mayBeHostName(name.toLowerCase()))
        return [{ way: ['hosts', name], fault: 'is not the name of a host' }];
      return within(['hosts'], [...each(name, addresses, (address) => clientFault(name, address))]);
    }),
  ];
}

function expectationFaults(written: WrittenExpectation): readonly Fault[] {
  const { from, user, database, replication, roles, hostname, decision, method } = written;
  const faults: Fault[] = listOf(from).flatMap((one, index) => {
    const fault = one === 'local' || one === 'all' ? undefined : rangeFault(one);
    const way = Array.isArray(from) ? ['from', index] : ['from'];
    return fault === undefined ? [] : [{ way, fault: `is \`${one}\`, and ${fault}` }];
  });
  const say = (way: readonly string[], fault: string) => faults.push({ way, fault });
  transportFaults(written, say);
  if (database === undefined && !replication) say([], 'has no `database`');
  if (database !== undefined && replication)
    say(['database'], 'counts for nothing: physical replication goes to no database');
  if (roles && listOf(user).includes('all')) say(['roles'], 'needs users that are named, and `user` is `all`');
  if (hostname !== undefined && listOf(from).some((one) => clientAddress(one) === undefined))
    say(['hostname'], 'needs single addresses under `from`');
  if (hostname && (hostname.startsWith('.') || !mayBeHostName(hostname.toLowerCase())))
    say(['hostname'], `is \`${hostname}\`, and that is not the name of a host`);
  for (const [key, names] of [
    ['user', listOf(user)],
    ['database', listOf(database)],
  ] as const) {
    const pattern = names.find((name) => name.startsWith('/'));
    if (pattern !== undefined)
      say(
        [key],
        `is \`${pattern}\`, and patterns are not taken here: name the ${key === 'user' ? 'roles' : 'databases'}`,
      );
  }
  for (const group of listOf(user).filter((name) => name.startsWith('+')))
    say(['user'], `is \`${group}\`, and groups are not taken here: name a role, and its groups under \`roles\``);
  if (method !== undefined && decision !== 'accept') say(['method'], 'needs `decision: accept`');
  return faults;
}

function transportFaults(
  { from, transport }: WrittenExpectation,
  say: (way: readonly string[], fault: string) => void,
): void {
  const isSocket = listOf(from).includes('local');
  const isNetwork = listOf(from).some((one) => one !== 'local');
  const transports = listOf(transport);
  if (isNetwork && !transports.some((one) => one !== 'local')) say([], 'has no `transport`: plaintext, tls or gss');
  if (!isNetwork && transports.some((one) => one !== 'local'))
    say(['transport'], 'can only be local: `from` is a Unix socket');
  if (!isSocket && transports.includes('local')) say(['transport'], 'can be local only where `from` is local, too');
}
