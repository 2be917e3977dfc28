import type { Messages } from '../../messages/messages.ts';
import { firstProblems } from '../../model/first-problems.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError, type Place, type Problem } from '../../model/problem.ts';
import type { TemplateWork } from '../../report/render-template.ts';
import { checkFoundTemplate } from '../load/check-found-template.ts';
import type { FoundTemplates } from '../load/find-templates.ts';
import { runApart } from './run-apart.ts';
import type { TemplateAnswer, TemplateOrder } from './template-order.ts';

/** Letters, milliseconds, letters: many times what the largest report needs. */
const limits = { parseLimit: 2_000_000, renderLimit: 5000, memoryLimit: 10_000_000 } as const;

/**
 * What the engine itself does not stop, such as one sort of very many things, ends after this: eight
 * times what the largest report takes, and with all around it less than two seconds.
 */
const bounds = { seconds: 1.3, megabytes: 160 } as const;

interface Apart {
  readonly messages: Messages;
  readonly found: FoundTemplates;
}

/**
 * Fills a template that is not ours in a thread that ends where it takes too long or too much.
 *
 * @throws EomsError `bad-data` with all that is wrong with the template, each with its place.
 */
export async function renderApart(work: TemplateWork, apart: Apart): Promise<string> {
  const { messages, found } = apart;
  const answer = await ask({ work, language: messages.language, limits });
  if ('markdown' in answer) return answer.markdown;
  const { problem } = answer;
  const { place = { file: work.name } } = problem;
  const met = { ...problem, place: { ...place, file: found.fileOf(place.file) } };
  const seen = await checkFoundTemplate(work.name, apart);
  const isSeen =
    seen.some((other) => isSame(other, met)) ||
    (seen.length > 0 && met.key === 'template.not-understood');
  throw new EomsError('bad-data', firstProblems(isSeen ? seen : [met, ...seen]));
}

/** Names that are not there: the check tells them apart, the engine does not. */
const unknownNames: ReadonlySet<MessageKey> = new Set([
  'template.unknown-variable',
  'template.unknown-field',
  'template.no-fields',
]);

/**
 * Whether the check has seen what the engine met. Of a path with a misspelt step the engine shows the
 * beginning, and the check the step that leads nowhere: that is the place to tell.
 */
function isSame(seen: Problem, met: Problem): boolean {
  const [one, other] = [placeOf(seen), placeOf(met)];
  if (one.file !== other.file) return false;
  if (met.key !== 'template.unknown-variable')
    return seen.key === met.key && one.line === other.line;
  const steps = String(met.values?.['name']).split('.');
  const isStep = unknownNames.has(seen.key) && steps.includes(String(seen.values?.['name']));
  return isStep && isAfter(one, other);
}

function placeOf({ place }: Problem): Required<Place> {
  return { file: '', line: 0, column: 0, ...place };
}

function isAfter(one: Required<Place>, other: Required<Place>): boolean {
  return one.line === other.line ? one.column >= other.column : one.line > other.line;
}

async function ask(order: TemplateOrder): Promise<TemplateAnswer> {
  const ended = await runApart<TemplateAnswer>('template-worker.js', order, bounds);
  if ('answer' in ended) return ended.answer;
  return {
    problem: { key: ended.exceeded === 'seconds' ? 'template.too-slow' : 'template.too-much' },
  };
}
