import type { LimitCheck, LimitName } from '../model/gate.ts';
import type { Messages } from './messages.ts';

/** A limit in words: `at most 3 major gaps`. */
export function limitText(limit: LimitName, wanted: number, messages: Messages): string {
  return messages.text(`gate.limit.${limit}`, { wanted });
}

/** A limit and how far an institution, a clause or a process is from it. */
export function checkText(
  { of, id, name, limit, wanted, is }: LimitCheck,
  messages: Messages,
): string {
  const values = {
    limit: limitText(limit, wanted, messages),
    is: measuredText(limit, is, messages),
  };
  if (of === 'institution') return messages.text('gate.check', values);
  const part = of === 'clause' ? `${id} ${name}` : name;
  return messages.text('gate.check.part', { ...values, part });
}

/** A share is rounded down: what is short of a limit never looks like the limit. */
function measuredText(limit: LimitName, is: number | null, messages: Messages): string {
  if (is === null) return messages.text('gate.share.none');
  const isShare = limit === 'minScore' || limit === 'minCoverage';
  return isShare
    ? messages.text('gate.share', { is: Math.floor(is * 10) / 10 })
    : messages.text('gate.count', { is });
}
