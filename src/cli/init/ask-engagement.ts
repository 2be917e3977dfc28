import type { ConditionAnswer, Engagement, Institution } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import type { GivenEngagement } from '../flags/read/read-given-engagement.ts';
import { emit } from '../terminal/emit.ts';
import { type Terminal } from '../terminal/terminal.ts';
import { flagsOfEngagement } from './flags-of-engagement.ts';
import type { Dialogue } from './init-dialogue.ts';

/** With what the questions of `init` are asked. */
export interface EngagementAsking {
  readonly standard: Standard;
  readonly terminal: Terminal;
  /** Where the engagement will be written, to be shown. */
  readonly folder: string;
  /** The other words of the command line, such as the folder: needed to begin again. */
  readonly begun: readonly string[];
  /** Ask nothing: take defaults for what is not given. */
  readonly takeDefaults: boolean;
  /** Ask in lines, without redraw. */
  readonly isPlain: boolean;
  /** Writes the engagement when all is said. */
  readonly write: (asked: Asked) => Promise<void>;
}

type Asked = Omit<Engagement, 'standard' | 'language'>;

/**
 * Completes what the flags gave, and has it written: on a terminal by asking, with a review of all
 * answers before it is written; elsewhere with defaults. Where that fails, the answers are shown, so
 * that they need not be typed again.
 *
 * @throws EomsError `usage` naming every missing flag where there is no terminal to ask on;
 * Interruption where the person ends it; and as the writing does.
 */
export async function askEngagement(
  given: GivenEngagement,
  asking: EngagementAsking,
): Promise<void> {
  const { takeDefaults, terminal, standard, write } = asking;
  if (!takeDefaults && terminal.canAsk) return askByPrompts(given, asking);
  // Without questions, no condition was discussed: it is assumed to apply, and the file says so.
  const stated = standard.conditions.filter(({ id }) => given.conditions[id] !== undefined);
  const conditions = Object.fromEntries(
    stated.map(({ id }) => [id, given.conditions[id] ?? holds]),
  );
  return write(complete({ ...given, conditions }));
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

async function askByPrompts(given: GivenEngagement, asking: EngagementAsking): Promise<void> {
  const [{ createInitPrompts }, { createSaid, holdDialogue }, { openConversation }] =
    await Promise.all([
      import('./init-prompts.ts'),
      import('./init-dialogue.ts'),
      import('../asking/open-conversation.ts'),
    ]);
  const { terminal, standard, folder } = asking;
  const { messages } = terminal;
  let unread = '';
  const conversation = openConversation(asking);
  const dialogue: Dialogue = {
    said: createSaid(given),
    prompts: createInitPrompts(conversation.asking, (text) => {
      unread = text;
    }),
    look: { standard, messages, folder, width: terminal.columns - 1 },
    say: conversation.say,
  };
  try {
    await holdDialogue(dialogue);
    conversation.close();
    await asking.write(complete(dialogue.said.all()));
  } catch (error) {
    conversation.close();
    await tellStopped(dialogue.said.all(), unread, asking);
    throw error;
  } finally {
    conversation.close();
  }
}

/**
 * Nothing was written, so the answers so far are shown as a command that repeats them, however quiet
 * the run is, and what cannot be a part of it behind it.
 */
async function tellStopped(
  said: GivenEngagement,
  unread: string,
  asking: EngagementAsking,
): Promise<void> {
  const { messages } = asking.terminal;
  const words = [...asking.begun, ...flagsOfEngagement(said)];
  const flags = words.map((word) => ` ${quoteForShell(word)}`).join('');
  const lines = [
    messages.text('cli.init.stopped', { flags: cleanForTerminal(flags) }),
    ...(unread === '' ? [] : [messages.text('cli.init.unread'), ...unread.split('\n')]),
  ];
  // Not broken into lines: it is there to be copied.
  await emit(process.stderr, `${lines.map(cleanForTerminal).join('\n')}\n`);
}
