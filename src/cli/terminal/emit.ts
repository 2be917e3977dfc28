import type { Writable } from 'node:stream';
import { EomsError } from '../../model/problem.ts';

const quietCodes = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** The streams that something was written to, whether or not they took it. */
const begun = new WeakSet<Writable>();

/** Whether something was written to a stream before. */
export function isBegun(stream: Writable): boolean {
  return begun.has(stream);
}

/**
 * Writes to a stream and waits until the system has accepted the data: a full disk behind stdout is
 * an error, not silence. A reader that went away (`| head`) is not an error.
 *
 * @throws EomsError `io-failed` where the stream cannot be written.
 */
export async function emit(stream: Writable, content: string | Uint8Array): Promise<void> {
  // The callback of the write says what went wrong; unheard, the event would end the process.
  if (!begun.has(stream)) stream.on('error', ignore);
  begun.add(stream);
  try {
    await new Promise<void>((resolve, reject) => {
      stream.write(content, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    if (quietCodes.has(codeOf(error))) return;
    throw new EomsError(
      'io-failed',
      [{ key: 'cli.output-failed', values: { code: codeOf(error) } }],
      error,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function ignore(): void {}
