import type { MessageKey } from '../model/message-key.ts';
import { EomsError, type Hint, type Problem } from '../model/problem.ts';
import { readAskedAgain } from './choose-again.ts';

/**
 * The words of `--ask`, as `gaps,critical,changed,sample:30%`, with commas or spaces between them. What a
 * person types is held to more than what a file of an earlier eoms may say: a slip would choose other
 * questions than were meant, in silence.
 *
 * @throws EomsError `usage` with each word that is unknown, doubled, empty, next to `all`, or a sample
 * that draws nothing or does not say its share.
 */
export function readTypedAsk(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim().split(/\s+/));
  const words = parts.flat().filter((word) => word !== '');
  const problems = [
    ...findEmpty(text, parts, words),
    ...findDoubled(words),
    ...findSecondSample(words),
    ...findBesideAll(words),
    ...unique(words).flatMap(checkWord),
  ];
  if (problems.length > 0) throw new EomsError('usage', problems);
  return words;
}

function findEmpty(
  text: string,
  parts: readonly (readonly string[])[],
  words: readonly string[],
): readonly Problem[] {
  if (!parts.some((part) => part[0] === '')) return [];
  const meant = words.length === 0 ? 'gaps,critical' : unique(words).join(',');
  return [{ key: 'scope.ask-empty', values: { word: text.trim() }, ...typeInstead(meant) }];
}

function findDoubled(words: readonly string[]): readonly Problem[] {
  const doubled = words.filter((word, index) => words.indexOf(word) < index);
  return unique(doubled).map((word) => ({
    key: 'scope.ask-doubled',
    values: { word },
    ...typeInstead(unique(words).join(',')),
  }));
}

/** Of two shares one would be left out in silence. */
function findSecondSample(words: readonly string[]): readonly Problem[] {
  const [first, ...others] = unique(words.filter((word) => sampleShape.test(word)));
  return others.map((word) => ({
    key: 'scope.ask-samples',
    values: { word, near: first ?? '' },
    hintKey: 'scope.ask-samples.hint',
  }));
}

function findBesideAll(words: readonly string[]): readonly Problem[] {
  const others = unique(words.filter((word) => word !== 'all')).join(',');
  if (!words.includes('all') || others === '') return [];
  const values = { word: others };
  return [{ key: 'scope.ask-all', values, hintKey: 'scope.ask-all.hint', hintValues: values }];
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** `sample` with whatever is typed for its share. */
const sampleShape = /^sample(?::(.*))?$/;

function checkWord(word: string): readonly Problem[] {
  const sample = sampleShape.exec(word);
  return sample === null ? checkKind(word) : checkShare(word, sample[1] ?? '');
}

function checkKind(word: string): readonly Problem[] {
  try {
    readAskedAgain([word]);
    return [];
  } catch (error) {
    if (error instanceof EomsError) return error.problems;
    throw error;
  }
}

function checkShare(word: string, share: string): readonly Problem[] {
  const digits = /^(\d+)%?$/.exec(share)?.[1];
  if (digits === undefined) return [refuse('scope.ask-share', word, 'sample:30%')];
  const percent = Number(digits);
  if (percent === 0) return [refuse('scope.ask-none', word, 'sample:30%')];
  if (percent > 100) return [refuse('scope.ask-above', word, 'sample:100%')];
  return share.endsWith('%') ? [] : [refuse('scope.ask-percent', word, `sample:${percent}%`)];
}

function refuse(key: MessageKey, word: string, meant: string): Problem {
  return { key, values: { word }, ...typeInstead(meant) };
}

function typeInstead(near: string): Hint {
  return { hintKey: 'scope.ask-type', hintValues: { near } };
}
