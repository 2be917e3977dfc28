import type { Messages } from '../messages/messages.ts';
import type { ConditionAnswer, Engagement, Institution, TeamMember } from '../model/engagement.ts';
import { EomsError } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
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
  const { sites, learners = 0, staff = 0, team } = given;
  // Nobody was asked, so nothing is said about a condition: it is assumed to apply, in plain sight.
  const stated = standard.conditions.filter(({ id }) => given.conditions[id] !== undefined);
  const conditions = Object.fromEntries(
    stated.map(({ id }) => [id, given.conditions[id] ?? holds]),
  );
  return { institution: { name, type, sites, learners, staff }, scope, conditions, team };
}

const holds: ConditionAnswer = { applies: true, justification: '' };

async function askByPrompts(given: GivenEngagement, asking: Asking): Promise<Asked> {
  const [{ createInitPrompts }, { openPromptSession }] = await Promise.all([
    import('./init-prompts.ts'),
    import('./prompt-session.ts'),
  ]);
  const { stdin: input, stderr: output } = process;
  const session = openPromptSession({ input, output, signals: process });
  const typed = new Map<string, string>();
  try {
    const prompts = createInitPrompts(asking.messages, session);
    return await askAll(given, { ...asking, prompts, typed });
  } catch (error) {
    // Nothing was written yet, so what was typed is given back as flags.
    const flags = [...typed].map(([flag, value]) => ` ${flag} ${quoteForShell(value)}`).join('');
    if (error instanceof Interruption)
      await tell(asking.terminal, asking.messages, 'cli.init.stopped', { flags });
    throw error;
  } finally {
    session.close();
  }
}

interface Prompting extends Asking {
  readonly prompts: InitPrompts;
  /** What was answered so far, by its flag. */
  readonly typed: Map<string, string>;
}

async function askAll(given: GivenEngagement, prompting: Prompting): Promise<Asked> {
  const { prompts, standard, typed } = prompting;
  const institution = await askInstitution(given, prompting);
  const scope = given.scope ?? (await prompts.text('cli.ask.scope'));
  typed.set('--scope', scope);
  const conditions: Record<string, ConditionAnswer> = {};
  for (const condition of standard.conditions) {
    conditions[condition.id] =
      given.conditions[condition.id] ?? (await prompts.condition(condition, institution.type));
  }
  const team =
    given.team.length > 0 ? given.team : (await prompts.list('cli.ask.team')).map(memberOf);
  return { institution, scope, conditions, team };
}

async function askInstitution(
  given: GivenEngagement,
  { prompts, typed }: Prompting,
): Promise<Institution> {
  const name = given.name ?? (await prompts.text('cli.ask.name'));
  typed.set('--name', name);
  const type = given.type ?? (await prompts.type());
  typed.set('--type', type);
  const sites = given.sites.length > 0 ? given.sites : await prompts.list('cli.ask.sites');
  const learners = given.learners ?? (await prompts.number('cli.ask.learners'));
  typed.set('--learners', String(learners));
  const staff = given.staff ?? (await prompts.number('cli.ask.staff'));
  typed.set('--staff', String(staff));
  return { name, type, sites, learners, staff };
}

function memberOf(text: string): TeamMember {
  const [name = '', ...role] = text.split(',');
  return { name: name.trim(), role: role.join(',').trim() };
}
