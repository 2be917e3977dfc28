/*
 * Carries out the orders of a batch in a thread of its own (src/app/batch/open-threads.ts), one after the other. What
 * is thrown here is a bug, and ends the thread.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { carryOutOrder, openTools } from './carry-out-order.ts';
import type { BatchTerms, FolderOrder } from './institution-order.ts';

const terms: BatchTerms = workerData;
const tools = openTools(terms);

parentPort?.on('message', async (order: FolderOrder) => {
  parentPort?.postMessage(await carryOutOrder({ terms, ...order }, tools), []);
});
