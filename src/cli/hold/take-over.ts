import { readInterview } from '../../app/answers/given/read-interview.ts';
import { openInterview } from '../../app/answers/interview-store.ts';
import { takeTurns, turn } from '../../app/answers/take-turns.ts';
import type { PreparedInterview } from '../../app/interview/prepare-interview.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { sayPerson } from './describe-interview.ts';

/**
 * Takes over what one person said from a file, all of it or nothing.
 *
 * @throws EomsError as `readInterview` and the saving do.
 */
export async function takeOver(
  file: string,
  { workspace, person, open }: PreparedInterview,
  terminal: Terminal,
): Promise<ExitCode> {
  const { standard } = workspace;
  const { messages } = terminal;
  const words = await readInterview(file, standard);
  const store = await takeTurns(open, turn);
  try {
    const taken = await openInterview(store, person).recordAll(words);
    const values = { person: sayPerson({ person, standard, messages }), ...taken };
    if (!terminal.quiet) await say(`${messages.text('interview.hold.recorded', values)}\n`);
  } finally {
    await store.close();
  }
  return exitCode.done;
}
