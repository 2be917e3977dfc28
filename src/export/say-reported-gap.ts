import type { Messages } from '../messages/messages.ts';
import type { AcceptedGap, EvaluationRecord } from '../model/evaluation.ts';
import { highestRating } from '../model/rules/scale.ts';
import type { ReportedGap } from './reported/reported-gaps.ts';

/** The words of a language, and the scale that ratings are on. */
export interface GapWords {
  readonly messages: Messages;
  readonly scale: EvaluationRecord['scale'];
}

/** What a gap is, in one sentence. */
export function sayReportedGap(
  { gap, requirement }: ReportedGap,
  { messages, scale }: GapWords,
): string {
  const { clause, name, rating } = requirement;
  return messages.text('export.gap', {
    clause,
    name,
    gap,
    rating: String(rating),
    highest: String(highestRating(scale)),
    step: scale.find((step) => step.rating === rating)?.name ?? '',
  });
}

/**
 * What there is to know of a gap, a paragraph each: what is missing, what was seen, what to do, and where it was
 * accepted, until when.
 */
export function explainReportedGap(
  { requirement, acceptance }: ReportedGap,
  messages: Messages,
): readonly string[] {
  const { knockOut, missing, note, actions } = requirement;
  const points = missing.map(({ ref, text }) => `${ref} ${text}`).join('; ');
  const todo = actions.map(({ text }) => text).join('; ');
  return [
    ...(knockOut ? [messages.text('export.knock-out')] : []),
    ...(points === '' ? [] : [messages.text('export.missing', { points })]),
    ...(note === '' ? [] : [messages.text('export.seen', { note })]),
    ...(todo === '' ? [] : [messages.text('export.do', { actions: todo })]),
    ...(acceptance === undefined ? [] : [sayReportedAcceptance(acceptance, messages)]),
  ];
}

/** Until when a gap is accepted and why, or that it is not any more. */
export function sayReportedAcceptance(
  { state, until, by, reason }: AcceptedGap,
  messages: Messages,
): string {
  const values = { until: messages.date(until), by, reason };
  return messages.text(state === 'accepted' ? 'export.accepted' : 'export.expired', values);
}
