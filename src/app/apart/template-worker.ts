import { parentPort, workerData } from 'node:worker_threads';
import { renderTemplate } from '../../report/engine/render-template.ts';
import { nameTemplateError } from '../../report/template/name-template-error.ts';
import { loadMessages } from '../load/load-messages.ts';
import type { TemplateAnswer, TemplateOrder } from './template-order.ts';

/* A thread of its own for a template that is not ours: it can be ended, and cannot take all memory. */
const order: TemplateOrder = workerData;
parentPort?.postMessage(carryOut(order), []);

function carryOut({ work, language, limits }: TemplateOrder): TemplateAnswer {
  try {
    return { markdown: renderTemplate(work, loadMessages(language), limits) };
  } catch (error) {
    const problem = nameTemplateError(error, work, (name) => name);
    if (problem === undefined) throw error;
    return { problem };
  }
}
