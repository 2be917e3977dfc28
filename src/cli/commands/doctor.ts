import { isatty } from 'node:tty';
import { examine } from '../../app/doctor/examine.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { listSettings } from '../words/list-settings.ts';
import { doctorJson, doctorText } from '../words/say-doctor.ts';

/** `eoms doctor`: what eoms sees of itself, the machine and the place, and whether something is wrong there. */
export async function doctor(
  { options }: CommandInput<'doctor'>,
  terminal: Terminal,
): Promise<number> {
  const { version: node, platform, arch, env: environment } = process;
  const seen = await examine({ node, platform: `${platform}-${arch}` }, terminal);
  const report = {
    seen,
    settings: listSettings({ options, environment, place: seen.place, terminal }),
    terminal: {
      keyboard: isatty(0),
      screen: isatty(1),
      columns: terminal.columns,
      asks: options.input && isatty(0) && isatty(2),
    },
  };
  const write = options.json ? doctorJson : doctorText;
  await printResult(write(report, terminal.messages));
  const [gravest] = seen.wrong;
  return gravest === undefined ? exitCode.done : exitCode[gravest];
}
