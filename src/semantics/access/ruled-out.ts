import { impliesAddress, isOfAddress, type OpenAddress } from './address-shape.js';
import { type Condition, conditionKey } from './condition.js';

/** Conditions of one connection that do not hold, and with them those that could not hold without them. */
export class RuledOut {
  readonly #keys = new Set<string>();
  readonly #ofAddress: OpenAddress[] = [];

  add(condition: Condition): void {
    this.#keys.add(conditionKey(condition));
    if (isOfAddress(condition)) this.#ofAddress.push(condition);
  }

  has(condition: Condition): boolean {
    if (this.#keys.has(conditionKey(condition))) return true;
    return isOfAddress(condition) && this.#ofAddress.some((one) => impliesAddress(condition, one));
  }
}
