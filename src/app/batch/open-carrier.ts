import { carryOutOrder, openTools } from './carry-out-order.ts';
import type { BatchTerms, Carrier } from './institution-order.ts';
import { openThreads } from './open-threads.ts';

/** Opens what carries out the orders of a batch: one at a time here, more of them in threads. */
export function openCarrier(terms: BatchTerms, jobs: number): Carrier {
  if (jobs > 1) return openThreads(terms, jobs);
  const tools = openTools(terms);
  return {
    width: 1,
    carryOut: (order) => carryOutOrder({ terms, ...order }, tools),
    close: () => Promise.resolve(),
  };
}
