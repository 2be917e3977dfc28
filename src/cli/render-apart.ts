import { Worker } from 'node:worker_threads';
import type { Messages } from '../messages/messages.ts';
import { EomsError, type Problem } from '../model/problem.ts';
import type { TemplateWork } from '../report/render-template.ts';
import { checkFoundTemplate } from './check-found-template.ts';
import type { FoundTemplates } from './find-templates.ts';
import type { TemplateAnswer, TemplateOrder } from './template-order.ts';

/** Letters, milliseconds, letters: many times what the largest report needs. */
const limits = { parseLimit: 2_000_000, renderLimit: 10_000, memoryLimit: 50_000_000 } as const;

/** What the engine itself does not stop, such as one sort of very many things, ends after this. */
const patience = 15_000;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

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
  throw new EomsError('bad-data', isSeen ? seen : [met, ...seen]);
}

function isSame(one: Problem, other: Problem): boolean {
  const { key, place } = one;
  return (
    key === other.key && place?.file === other.place?.file && place?.line === other.place?.line
  );
}

function ask(order: TemplateOrder): Promise<TemplateAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./template-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: memory,
      env: {},
    });
    const end = setTimeout(() => {
      resolve(stopped('template.too-slow'));
      worker.terminate().catch(reject);
    }, patience);
    worker.on('message', resolve);
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) resolve(stopped('template.too-much'));
      else reject(error);
    });
    worker.on('exit', () => clearTimeout(end));
  });
}

function stopped(key: Problem['key']): TemplateAnswer {
  return { problem: { key } };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
