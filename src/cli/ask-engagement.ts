import type { Messages } from '../messages/messages.ts';
import type { ConditionAnswer, Engagement, Institution, TeamMember } from '../model/engagement.ts';
import { EomsError } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { flagsOfEngagement } from './flags-of-engagement.ts';
import type { InitPrompts } from './init-prompts.ts';
import { Interruption } from './interruption.ts';
import { quoteForShell } from './quote-for-shell.ts';
import type { GivenEngagement } from './read-given-engagement.ts';
import { type Terminal, tell } from './terminal.ts';

/** With what the questions of `init` are asked. */
export interface Asking {
  readonly standard: Standard;
  readonly messages: Messages;
  readonly terminal: Terminal;
  /** The other words of the command line, such as the folder: needed to begin again. */
  readonly begun: readonly string[];
  /** Ask nothing: take defaults for what is not given. */
  readonly takeDefaults: boolean;
}

type Asked = Omit<Engagement, 'standard' | 'language'>;

/**
 * Completes what the flags gave: by asking where somebody can answer, else by defaults.
 *
 * @throws EomsError `usage` naming every flag that is needed where nobody can be asked, and
 * Interruption where the person ends it.
 */
export async function askEngagement(given: GivenEngagement, asking: Asking): Promise<Asked> {
  if (asking.takeDefaults || !asking.terminal.canAsk) return completeByDefaults(given, asking);
  return askByPrompts(given, asking);
}

function completeByDefaults(given: GivenEngagement, { standard }: Asking): Asked {
  const { name, type, scope } = given;
  if (name === undefined || type === undefined || scope === undefined) {
    const flags = Object.entries({ name, type, scope })
      .filter(([, value]) => value === undefined)
      .map(([flag]) => `--${flag}`);
    throw new EomsError('usage', [{ key: 'cli.init.needs', values: { flags: flags.join(', ') } }]);
  }
  const { sites, team } = given;
  // Nobody was asked, so nothing is said about a condition: it is assumed to apply, in plain sight.
  const stated = standard.conditions.filter(({ id }) => given.conditions[id] !== undefined);
  const conditions = Object.fromEntries(
    stated.map(({ id }) => [id, given.conditions[id] ?? holds]),
  );
  return { institution: { name, type, sites, ...counted(given) }, scope, conditions, team };
}

/** What was counted; a number that nobody gave is left out. */
function counted({ learners, staff }: Counts): Pick<Institution, 'learners' | 'staff'> {
  return {
    ...(learners === undefined ? {} : { learners }),
    ...(staff === undefined ? {} : { staff }),
  };
}

type Counts = Pick<GivenEngagement, 'learners' | 'staff'>;

const holds: ConditionAnswer = { applies: true, justification: '' };

async function askByPrompts(given: GivenEngagement, asking: Asking): Promise<Asked> {
  const [{ createInitPrompts }, { openPromptSession }] = await Promise.all([
    import('./init-prompts.ts'),
    import('./prompt-session.ts'),
  ]);
  const { stdin: input, stderr: output } = process;
  const session = openPromptSession({ input, output, signals: process });
  const said = [...asking.begun, ...flagsOfEngagement(given)];
  try {
    const prompts = createInitPrompts(asking.messages, session);
    return await askAll(given, { ...asking, prompts, said });
  } catch (error) {
    // Nothing was written yet, so all that was said is given back as a command.
    const flags = said.map((word) => ` ${quoteForShell(word)}`).join('');
    if (error instanceof Interruption)
      await tell(asking.terminal, asking.messages, 'cli.init.stopped', { flags });
    throw error;
  } finally {
    session.close();
  }
}

interface Prompting extends Asking {
  readonly prompts: InitPrompts;
  /** What was said so far, as words of a command line. */
  readonly said: string[];
}

async function askAll(given: GivenEngagement, prompting: Prompting): Promise<Asked> {
  const { prompts, standard, said } = prompting;
  const institution = await askInstitution(given, prompting);
  const scope = given.scope ?? (await noted('scope', prompts.text('cli.ask.scope'), said));
  const conditions: Record<string, ConditionAnswer> = {};
  for (const condition of standard.conditions) {
    const { id } = condition;
    const stated = given.conditions[id];
    const answer = stated ?? (await prompts.condition(condition, institution.type));
    conditions[id] = answer;
    if (stated === undefined) said.push(...flagsOfEngagement({ conditions: { [id]: answer } }));
  }
  const team =
    given.team.length > 0 ? given.team : (await prompts.list('cli.ask.team')).map(memberOf);
  return { institution, scope, conditions, team };
}

async function askInstitution(
  given: GivenEngagement,
  { prompts, said }: Prompting,
): Promise<Institution> {
  const name = given.name ?? (await noted('name', prompts.text('cli.ask.name'), said));
  const type = given.type ?? (await noted('type', prompts.type(), said));
  const sites =
    given.sites.length > 0
      ? given.sites
      : await noted('sites', prompts.list('cli.ask.sites'), said);
  const learners =
    given.learners ?? (await noted('learners', prompts.number('cli.ask.learners'), said));
  const staff = given.staff ?? (await noted('staff', prompts.number('cli.ask.staff'), said));
  return { name, type, sites, ...counted({ learners, staff }) };
}

/** Waits for an answer, and notes it as the flag that would have given it. */
async function noted<T>(
  what: keyof GivenEngagement,
  asked: Promise<T>,
  said: string[],
): Promise<T> {
  const answer = await asked;
  said.push(...flagsOfEngagement({ [what]: answer }));
  return answer;
}

function memberOf(text: string): TeamMember {
  const [name = '', ...role] = text.split(',');
  return { name: name.trim(), role: role.join(',').trim() };
}
