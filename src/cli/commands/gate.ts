import { type CheckedGate, checkGate } from '../../app/gate/check-gate.ts';
import { limitNames } from '../../model/gate.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { emit } from '../terminal/emit.ts';
import { printResult, screenWidth, type Terminal } from '../terminal/terminal.ts';
import { gateJson } from '../words/gate-json.ts';

/**
 * `eoms gate`: whether limits hold, and whether anything became worse. What is not met ends with 1, and nothing
 * else does.
 */
export async function gate({ options }: CommandInput<'gate'>, terminal: Terminal): Promise<number> {
  const limits = Object.fromEntries(
    limitNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  const { against, failOnRegression: failsOnRegression, tolerance } = options;
  const where = workspaceOptions(options);
  const checked = await checkGate(
    { where, limits, against, failsOnRegression, tolerance },
    terminal,
  );
  await printResult(options.json ? gateJson(checked) : await sayOnScreen(checked, terminal));
  await tellGitHub(checked, terminal);
  return checked.result.met ? exitCode.done : exitCode.gate;
}

/** In a job of GitHub Actions, which says so in its environment, the gate is shown there as well. */
async function tellGitHub(checked: CheckedGate, terminal: Terminal): Promise<void> {
  const { GITHUB_ACTIONS: isJob, GITHUB_STEP_SUMMARY: summary = '' } = process.env;
  if (isJob !== 'true' || summary === '') return;
  const { summarizeJob } = await import('../../app/gate/summarize-job.ts');
  await emit(process.stderr, await summarizeJob(checked, summary, terminal));
}

async function sayOnScreen(
  checked: CheckedGate,
  { messages, colour: levels }: Terminal,
): Promise<string> {
  // What measures text for a screen takes a while to load, and a script needs none of it.
  const [{ Chalk }, { sayGate }] = await Promise.all([
    import('chalk'),
    import('../words/say-gate.ts'),
  ]);
  const colour = new Chalk({ level: levels.out });
  return sayGate(checked, { messages, colour, width: screenWidth() });
}
