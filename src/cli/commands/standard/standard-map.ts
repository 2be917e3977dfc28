import { type Framework, listFrameworks } from '../../../app/crosswalk/list-frameworks.ts';
import { composeMap, makeMap } from '../../../app/crosswalk/make-map.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { cleanValues } from '../../../model/text/clean-for-terminal.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { workspaceOptions } from '../../flags/read/read-options.ts';
import { readPrintChoice } from '../../flags/read/read-print-choice.ts';
import { refusePrintBeside } from '../../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';
import { handOver } from '../../words/hand-over.ts';

/**
 * `eoms standard map [FRAMEWORK]`: a framework mapped to the standard, for people or programs; without one,
 * those that can be.
 */
export async function standardMap(
  { options, operands }: CommandInput<'standard-map'>,
  terminal: Terminal,
): Promise<number> {
  const where = workspaceOptions(options);
  const [framework] = operands;
  if (framework === undefined) {
    refusePrintBeside('standard map', options);
    await printResult(say(await listFrameworks(where, terminal), options.json, terminal));
  } else if (options.json) {
    refusePrintBeside('--json', options);
    await printResult(jsonOf('map', { ...(await composeMap({ where, framework }, terminal)) }));
  } else {
    const request = { where, framework, choice: readPrintChoice(options) };
    await handOver(await makeMap(request, terminal));
  }
  return exitCode.done;
}

function say(frameworks: readonly Framework[], json: boolean, { messages }: Terminal): string {
  if (json) return jsonOf('maps', { frameworks });
  const lines = frameworks.map(({ id, title, standing, references, answered, ofCountry }) => {
    const own = ofCountry ? 'yes' : 'no';
    const row = { id, title, standing, references, answered, own };
    return messages.text('cli.map.row', cleanValues(row));
  });
  return lines.map((line) => `${line}\n`).join('');
}
