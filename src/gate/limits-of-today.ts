import type { Evaluation } from '../model/evaluation.ts';
import { type GateLimits, type LimitCheck, limitNames, type PartLimits } from '../model/gate.ts';
import { holdGate } from './hold-gate.ts';

/**
 * Limits by which an evaluation as it is just meets the gate, so that it can only become better: all of the whole,
 * and of each clause and process those that `known` sets for it. Shares are in whole per cent, rounded down; gaps that
 * are accepted do not count. Where nothing is rated there is no least score.
 */
export function limitsOfToday(evaluation: Evaluation, known: GateLimits = {}): GateLimits {
  const { clauses = {}, processes = {} } = known;
  const whole = Object.fromEntries(limitNames.map((name) => [name, 0]));
  const { checks } = holdGate(evaluation, { limits: { ...whole, clauses, processes } });
  const limitsOf = (of: LimitCheck['of'], id: string): PartLimits =>
    Object.fromEntries(
      checks
        .filter((check) => check.of === of && check.id === id)
        .flatMap(({ limit, is }) => (is === null ? [] : [[limit, rounded(is)]])),
    );
  return {
    ...limitsOf('institution', ''),
    ...setAnew('clauses', clauses, (id) => limitsOf('clause', id)),
    ...setAnew('processes', processes, (id) => limitsOf('process', id)),
  };
}

function setAnew(
  key: 'clauses' | 'processes',
  known: Readonly<Record<string, PartLimits>>,
  limitsOf: (id: string) => PartLimits,
): GateLimits {
  const parts = Object.entries(known).map(([id, before]) => [id, { ...before, ...limitsOf(id) }]);
  return parts.length === 0 ? {} : { [key]: Object.fromEntries(parts) };
}

/** A number of requirements as it is, a share without what is beyond whole per cent. */
function rounded(is: number): number {
  return Math.floor(is);
}
