import { Worker } from 'node:worker_threads';
import { notWhole } from '../../model/problems/not-whole.ts';
import type { BatchTerms, Carrier, FolderOrder, InstitutionOutcome } from './institution-order.ts';

const script = 'batch-worker.js';

/**
 * Opens threads that carry out orders, one each at a time; they are started when they are first needed, and kept. One
 * that fails is given up, and the next order starts another. Why this is not a package: decision 37.
 */
export function openThreads(terms: BatchTerms, width: number): Carrier {
  const idle: Worker[] = [];
  return {
    width,
    carryOut: async (order) => {
      const worker = idle.pop() ?? startThread(terms);
      const outcome = await askThread(worker, order);
      idle.push(worker);
      return outcome;
    },
    close: async () => {
      await Promise.all(idle.map((worker) => worker.terminate()));
    },
  };
}

/** Its output is discarded, and it sees no environment: all that it needs to know is in the terms. */
function startThread(terms: BatchTerms): Worker {
  return new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: terms,
    env: {},
    stdout: true,
    stderr: true,
  });
}

function askThread(worker: Worker, order: FolderOrder): Promise<InstitutionOutcome> {
  return new Promise<InstitutionOutcome>((done, failed) => {
    const onExit = (): void => failed(notWhole(`${script} ended without an answer`));
    worker.once('message', (outcome: InstitutionOutcome) => {
      worker.off('error', failed);
      worker.off('exit', onExit);
      done(outcome);
    });
    worker.once('error', failed);
    worker.once('exit', onExit);
    worker.postMessage(order, []);
  });
}
