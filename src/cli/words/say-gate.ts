import type { ChalkInstance } from 'chalk';
import type { CheckedGate } from '../../app/gate/check-gate.ts';
import { checkText } from '../../messages/say-limit.ts';
import { type AcceptedGap, resultFinder } from '../../model/evaluation.ts';
import type { Regression } from '../../model/gate.ts';
import { hangText, wrapText } from '../terminal/wrap-text.ts';
import type { StatusWords } from './clause-lines.ts';

/** Requirements that are named below a line; a gate of a poor institution would fill screens. */
const mostNamed = 10;

/** Whether the gate is met, limit by limit, with the requirements by which one is not, and what is accepted. */
export function sayGate({ evaluation, result }: CheckedGate, words: StatusWords): string {
  const { messages, colour, width } = words;
  const resultOf = resultFinder(evaluation);
  const nameOf = (id: string): string => `${resultOf(id).clause} ${resultOf(id).name}`;
  const heading = messages.text('gate.heading', {
    met: yesOrNo(result.met),
    institution: evaluation.institution.name,
    date: messages.date(evaluation.date),
  });
  const lines = [
    ...wrapText(heading, width).map((line) => colour.bold(line)),
    ...result.checks.flatMap((check) => [
      ...markedLines(checkText(check, messages), check.met, words),
      ...(check.met ? [] : namedLines(check.requirements.map(nameOf), words)),
    ]),
    ...(result.against === undefined ? [] : againstLines(result.against, nameOf, words)),
    ...acceptedLines(result.accepted, nameOf, words),
  ];
  return `${lines.join('\n')}\n`;
}

function yesOrNo(truth: boolean): string {
  return truth ? 'yes' : 'no';
}

function markedLines(
  text: string,
  isMet: boolean,
  { colour, width }: StatusWords,
): readonly string[] {
  const [first = '', ...more] = hangText('  ', text, width);
  return [`${markOf(isMet, colour)}${first.slice(1)}`, ...more];
}

function markOf(isMet: boolean, colour: ChalkInstance): string {
  return isMet ? colour.green('✓') : colour.red('✗');
}

type NameOf = (requirement: string) => string;

function againstLines(
  { started, worse, compared, fails, met }: Regression,
  nameOf: NameOf,
  words: StatusWords,
): readonly string[] {
  const { messages } = words;
  const values = {
    started: messages.date(started),
    worse: worse.length,
    compared,
    fails: yesOrNo(fails || met),
  };
  const named = worse.map(({ requirement, before, after }) => {
    const rated = { before: String(before), after: after === null ? 'none' : String(after) };
    return messages.text('gate.worse', { requirement: nameOf(requirement), ...rated });
  });
  return [
    ...markedLines(messages.text('gate.against', values), met, words),
    ...namedLines(named, words),
  ];
}

/** How many gaps are accepted, however few; which are not any more, and which are closed. */
function acceptedLines(
  accepted: readonly AcceptedGap[],
  nameOf: NameOf,
  words: StatusWords,
): readonly string[] {
  const { messages, width } = words;
  const those = (state: AcceptedGap['state']): readonly AcceptedGap[] =>
    accepted.filter((one) => one.state === state);
  const [expired, closed] = [those('expired'), those('closed')];
  const said = (key: 'gate.accepted' | 'gate.expired', count: number): readonly string[] =>
    wrapText(messages.text(key, { count }), width);
  return [
    ...said('gate.accepted', those('accepted').length),
    ...(expired.length === 0 ? [] : said('gate.expired', expired.length)),
    ...expired.flatMap(({ requirement, until, by }) => {
      const values = { requirement: nameOf(requirement), until: messages.date(until), by };
      return hangText('    ', messages.text('gate.expired.gap', values), width);
    }),
    ...(closed.length === 0
      ? []
      : wrapText(
          messages.text('gate.closed', { count: closed.length, file: 'accepted.yaml' }),
          width,
        )),
    ...closed.flatMap(({ requirement }) => hangText('    ', nameOf(requirement), width)),
  ];
}

function namedLines(names: readonly string[], { messages, width }: StatusWords): readonly string[] {
  const more = names.length - mostNamed;
  return [
    ...names.slice(0, mostNamed),
    ...(more > 0 ? [messages.text('gate.more', { count: more })] : []),
  ].flatMap((text) => hangText('    ', text, width));
}
