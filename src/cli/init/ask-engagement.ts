import type { ConditionAnswer, Engagement, Institution } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import type { GivenEngagement } from '../flags/read-given-engagement.ts';
import { emit } from '../terminal/emit.ts';
import { Interruption } from '../terminal/interruption.ts';
import { type Terminal } from '../terminal/terminal.ts';
import { flagsOfEngagement } from './flags-of-engagement.ts';
import type { Dialogue } from './init-dialogue.ts';

/** With what the questions of `init` are asked. */
export interface Asking {
  readonly standard: Standard;
  readonly terminal: Terminal;
  /** Where the engagement will be written, to be shown. */
  readonly folder: string;
  /** The other words of the command line, such as the folder: needed to begin again. */
  readonly begun: readonly string[];
  /** Ask nothing: take defaults for what is not given. */
  readonly takeDefaults: boolean;
}

type Asked = Omit<Engagement, 'standard' | 'language'>;

/**
 * Completes what the flags gave: on a terminal by asking, with a review of all answers before
 * anything is written; elsewhere with defaults.
 *
 * @throws EomsError `usage` naming every missing flag where there is no terminal to ask on, and
 * Interruption where the person ends it.
 */
export async function askEngagement(given: GivenEngagement, asking: Asking): Promise<Asked> {
  const { takeDefaults, terminal, standard } = asking;
  if (!takeDefaults && terminal.canAsk) return complete(await askByPrompts(given, asking));
  // Without questions, no condition was discussed: it is assumed to apply, and the file says so.
  const stated = standard.conditions.filter(({ id }) => given.conditions[id] !== undefined);
  const conditions = Object.fromEntries(
    stated.map(({ id }) => [id, given.conditions[id] ?? holds]),
  );
  return complete({ ...given, conditions });
}

const holds: ConditionAnswer = { applies: true, justification: '' };

/** Optional values that were not given are left out. */
function complete({
  name,
  type,
  scope,
  sites,
  team,
  conditions,
  ...counts
}: GivenEngagement): Asked {
  if (name === undefined || type === undefined || scope === undefined) {
    const flags = Object.entries({ name, type, scope })
      .filter(([, value]) => value === undefined)
      .map(([flag]) => `--${flag}`);
    throw new EomsError('usage', [{ key: 'cli.init.needs', values: { flags: flags.join(', ') } }]);
  }
  return { institution: { name, type, sites, ...counted(counts) }, scope, conditions, team };
}

function counted({
  learners,
  staff,
}: Pick<GivenEngagement, 'learners' | 'staff'>): Pick<Institution, 'learners' | 'staff'> {
  return {
    ...(learners === undefined ? {} : { learners }),
    ...(staff === undefined ? {} : { staff }),
  };
}

async function askByPrompts(given: GivenEngagement, asking: Asking): Promise<GivenEngagement> {
  const [{ createInitPrompts }, { createSaid, holdDialogue }, { openPromptSession }] =
    await Promise.all([
      import('./init-prompts.ts'),
      import('./init-dialogue.ts'),
      import('../terminal/prompt-session.ts'),
    ]);
  const { stdin: input, stderr: output } = process;
  const { terminal, standard, folder } = asking;
  const { messages } = terminal;
  const session = openPromptSession({ input, output, signals: process });
  const dialogue: Dialogue = {
    said: createSaid(given),
    prompts: createInitPrompts({ messages, session, colourLevel: terminal.colour.err }),
    look: { standard, messages, folder, width: terminal.columns - 1 },
    say: (lines) => session.say(lines),
  };
  try {
    await holdDialogue(dialogue);
    return dialogue.said.all();
  } catch (error) {
    session.close();
    if (error instanceof Interruption) await tellStopped(dialogue.said.all(), asking);
    throw error;
  } finally {
    session.close();
  }
}

/** Nothing was written yet, so the answers so far are shown as a command that repeats them. */
async function tellStopped(said: GivenEngagement, asking: Asking): Promise<void> {
  const words = [...asking.begun, ...flagsOfEngagement(said)];
  const flags = words.map((word) => ` ${quoteForShell(word)}`).join('');
  const text = asking.terminal.messages.text('cli.init.stopped', {
    flags: cleanForTerminal(flags),
  });
  // Not broken into lines: it is there to be copied.
  if (!asking.terminal.quiet) await emit(process.stderr, `${text}\n`);
}
