import type { Span } from '../text/source.js';
import { conditionWords } from './access/condition.js';
import type { Assumption } from './network-records.js';

/** An assumption for people, with the place it is about where there is one. */
export function assumptionWords(assumption: Assumption): { readonly message: string; readonly at?: Span } {
  switch (assumption.kind) {
    case 'not-listening':
      return {
        at: assumption.at,
        message: '`listen_addresses` is not set here: until it is, only this host can connect',
      };
    case 'listening-unknown': {
      const message = `assuming that other machines can connect: ${assumption.why}`;
      return assumption.at ? { at: assumption.at, message } : { message };
    }
    case 'listening-name': {
      const message = 'assuming that this name is one of an address other machines can reach';
      return assumption.at ? { at: assumption.at, message } : { message };
    }
    case 'condition':
      return { message: `assuming that ${conditionWords(assumption.condition, assumption.holds)}` };
    case 'too-many':
      return { message: 'too many lines overlap here to hold each of them against all the others' };
    case 'template':
      return { at: assumption.at, message: 'assuming that what becomes of this line does not decide first' };
  }
}
