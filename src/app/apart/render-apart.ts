import type { Messages } from '../../messages/messages.ts';
import { EomsError } from '../../model/problem.ts';
import type { TemplateWork } from '../../report/engine/render-template.ts';
import type { FoundTemplates } from '../load/find-templates.ts';
import { secondsOf } from './pace.ts';
import { runApart } from './run-apart.ts';
import type { TemplateAnswer, TemplateOrder } from './template-order.ts';

/** Letters, milliseconds, letters: many times what the largest report needs. */
const limits = { parseLimit: 2_000_000, renderLimit: 5000, memoryLimit: 10_000_000 } as const;

/**
 * What the engine itself does not stop, such as one sort of very many things, ends after this. 188
 * requirements, all answered with long notes, take two fifths of the least; ten times as many take
 * nearly all of it, and may take four times that, as eoms has read for longer before.
 */
const share = { times: 2, least: 0.4, most: 2 } as const;
const megabytes = 160;

interface Apart {
  readonly messages: Messages;
  readonly found: FoundTemplates;
}

/**
 * Fills a template that is not ours in a thread that ends where it takes too long or too much.
 *
 * @throws EomsError `bad-data` with what the engine met in the template, and where.
 */
export async function renderApart(work: TemplateWork, apart: Apart): Promise<string> {
  const { messages, found } = apart;
  const answer = await ask({ work, language: messages.language, limits });
  if ('markdown' in answer) return answer.markdown;
  const { problem } = answer;
  const { place = { file: work.name } } = problem;
  const met = { ...problem, place: { ...place, file: found.fileOf(place.file) } };
  throw new EomsError('bad-data', [met]);
}

async function ask(order: TemplateOrder): Promise<TemplateAnswer> {
  const ended = await runApart<TemplateAnswer>(
    { script: 'template-worker.js', order },
    { seconds: secondsOf(share), megabytes },
  );
  if ('answer' in ended) return ended.answer;
  return {
    problem: { key: ended.exceeded === 'seconds' ? 'template.too-slow' : 'template.too-much' },
  };
}
