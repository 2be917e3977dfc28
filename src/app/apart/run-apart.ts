import { Worker } from 'node:worker_threads';
import { notWhole } from '../../model/problems/not-whole.ts';

/** What a thread may use up until it is ended. */
export interface Bounds {
  /** Seconds of work of the processor: on a busy machine these take longer. */
  readonly seconds: number;
  /** Millions of bytes that the process grows by. */
  readonly megabytes: number;
}

/** What a thread answers, or what of its bounds it has exceeded. */
export type Ended<Answer> =
  | { readonly answer: Answer }
  | { readonly exceeded: 'seconds' | 'megabytes' };

/** Milliseconds between two looks at what a thread has used up. */
const interval = 20;
/** Millions of bytes for the values that the language makes and soon forgets. */
const shortLived = 32;

/** A job for a thread: a script of `dist`, and its input. */
export interface Job {
  readonly script: 'template-worker.js' | 'pdf-worker.js' | 'print-worker.js';
  readonly order: unknown;
  /** Large bytes in the order, which the caller no longer reads and so may be transferred. */
  readonly handedOver?: Uint8Array;
}

/** Threads run one after the other, so that what a process consumes can be attributed to one of them. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs a job in its own thread, and ends the thread when it answers or exceeds its bounds. Its output
 * is discarded, and it sees no environment.
 *
 * @throws what the thread throws, and Error where it ends without an answer; both are bugs in eoms.
 */
export async function runApart<Answer>(job: Job, bounds: Bounds): Promise<Ended<Answer>> {
  const ended = turn.then(() => runNow<Answer>(job, bounds));
  turn = ended.catch(() => undefined);
  return ended;
}

async function runNow<Answer>(job: Job, bounds: Bounds): Promise<Ended<Answer>> {
  const { script, order, handedOver } = job;
  const worker = new Worker(new URL(`./${script}`, import.meta.url), {
    workerData: order,
    transferList: ownBufferOf(handedOver),
    resourceLimits: {
      maxOldGenerationSizeMb: bounds.megabytes,
      maxYoungGenerationSizeMb: shortLived,
      stackSizeMb: 4,
    },
    env: {},
    stdout: true,
    stderr: true,
  });
  const isBeyond = watch(bounds);
  return new Promise<Ended<Answer>>((done, failed) => {
    const timer = setInterval(() => {
      const exceeded = isBeyond();
      if (exceeded !== undefined) done({ exceeded });
    }, interval);
    worker.once('message', (answer: Answer) => done({ answer }));
    worker.once('error', (error) =>
      isOutOfMemory(error) ? done({ exceeded: 'megabytes' }) : failed(error),
    );
    worker.once('exit', () => {
      clearInterval(timer);
      failed(notWhole(`${script} ended without an answer`));
    });
  }).finally(() => worker.terminate());
}

/** Small files may share a buffer with others, which must stay. */
function ownBufferOf(bytes: Uint8Array | undefined): ArrayBuffer[] {
  const buffer = bytes?.buffer;
  return buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize ? [buffer] : [];
}

/** While a thread works, this one waits: what the process uses up is the thread's. */
function watch({ seconds, megabytes }: Bounds): () => 'seconds' | 'megabytes' | undefined {
  const before = process.cpuUsage();
  const most = process.memoryUsage.rss() + megabytes * 1_000_000;
  return () => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000_000 > seconds) return 'seconds';
    return process.memoryUsage.rss() > most ? 'megabytes' : undefined;
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
