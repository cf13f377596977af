import { maskOf, numericAddress } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import { isOfAddress } from './address-shape.js';
import { type Condition, conditionKey } from './condition.js';
import type { Connection } from './connection.js';
import { demandsOf } from './decide.js';
import { isOutOfScope } from './scope.js';
import type { Assumed, Excluded, Wanted } from './wanted.js';

/**
 * Asks the evaluator, record by record, whether a connection is as wanted under these assumptions: the search that
 * found it reasons about sets, and nothing is told that the evaluator of single connections does not agree with.
 */
export function isConfirmed(wanted: Wanted, connection: Connection, assumed: readonly Assumed[]): boolean {
  const given = new Set(assumed.flatMap(({ condition, holds }) => (holds ? [conditionKey(condition)] : [])));
  const denied = new Set(assumed.flatMap(({ condition, holds }) => (holds ? [] : [conditionKey(condition)])));
  const { table: first } = wanted.excluded[0];
  const isMatched = wanted.matched.every((record) => {
    const demands = demandsOf(record, connection, first.tree, first.world);
    return demands !== false && demands.every((group) => group.some((condition) => given.has(conditionKey(condition))));
  });
  const isDenied = (condition: Condition): boolean =>
    denied.has(conditionKey(condition)) || (isOfAddress(condition) && isOutOfScope(wanted.scope, condition));
  return isMatched && wanted.excluded.every((excluded) => isPassedOver(excluded, connection, isDenied));
}

/** No record of these matches, under what is denied. */
function isPassedOver(excluded: Excluded, connection: Connection, isDenied: (one: Condition) => boolean): boolean {
  const { table, before, but, only, transport = connection.transport } = excluded;
  const candidates = table.candidates(transport, connection, rangeOf(connection), before, true);
  return (
    candidates?.every((order) => {
      const record = table.records[order]!;
      if (but?.has(record) || (only && !only(record))) return true;
      const demands = demandsOf(record, { ...connection, transport }, table.tree, table.world);
      if (!demands) return true;
      return demands.some((group) => group.every(isDenied));
    }) ?? false
  );
}

function rangeOf({ address }: Connection): AddressRange | undefined {
  const client = address === undefined ? undefined : numericAddress(address);
  if (!client) return undefined;
  const { family, value } = client;
  return { kind: 'range', family, base: value, mask: maskOf(family === 4 ? 32 : 128, family) };
}
