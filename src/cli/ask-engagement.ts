import type { Messages } from '../messages/messages.ts';
import {
  type ConditionAnswer,
  type Engagement,
  type InstitutionType,
  institutionTypes,
  type TeamMember,
} from '../model/engagement.ts';
import { EomsError } from '../model/problem.ts';
import type { Condition, Standard } from '../model/standard.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';
import type { GivenEngagement } from './read-given-engagement.ts';
import type { Terminal } from './terminal.ts';

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
 * @throws EomsError `usage` naming every flag that is needed where nobody can be asked.
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

async function askByPrompts(
  given: GivenEngagement,
  { standard, messages }: Asking,
): Promise<Asked> {
  const prompts = await openPrompts(messages);
  const name = given.name ?? (await prompts.text('cli.ask.name'));
  const type = given.type ?? (await prompts.type());
  const sites = given.sites.length > 0 ? given.sites : await prompts.list('cli.ask.sites');
  const learners = given.learners ?? (await prompts.number('cli.ask.learners'));
  const staff = given.staff ?? (await prompts.number('cli.ask.staff'));
  const scope = given.scope ?? (await prompts.text('cli.ask.scope'));
  const conditions: Record<string, ConditionAnswer> = {};
  for (const condition of standard.conditions) {
    conditions[condition.id] =
      given.conditions[condition.id] ?? (await prompts.condition(condition, type));
  }
  const team =
    given.team.length > 0 ? given.team : (await prompts.list('cli.ask.team')).map(memberOf);
  return { institution: { name, type, sites, learners, staff }, scope, conditions, team };
}

function memberOf(text: string): TeamMember {
  const [name = '', ...role] = text.split(',');
  return { name: name.trim(), role: role.join(',').trim() };
}

interface Prompts {
  text(key: 'cli.ask.name' | 'cli.ask.scope'): Promise<string>;
  list(key: 'cli.ask.sites' | 'cli.ask.team'): Promise<readonly string[]>;
  number(key: 'cli.ask.learners' | 'cli.ask.staff'): Promise<number>;
  type(): Promise<InstitutionType>;
  condition(condition: Condition, type: InstitutionType): Promise<ConditionAnswer>;
}

/** Questions go to stderr, so that stdout stays free for results. */
async function openPrompts(messages: Messages): Promise<Prompts> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const ask = async (
    message: string,
    validate: (value: string) => true | string,
  ): Promise<string> => {
    const answer = await prompt([{ type: 'input', name: 'value', message, validate }]);
    return String(answer.value).trim();
  };
  const needed = (value: string): true | string =>
    value.trim() !== '' || messages.text('cli.ask.needed');
  return {
    text: (key) => ask(messages.text(key), needed),
    list: async (key) => splitList(await ask(messages.text(key), () => true)),
    number: async (key) =>
      Number(
        await ask(
          messages.text(key),
          (value) => /^\d{0,7}$/.test(value.trim()) || messages.text('cli.not-a-number'),
        ),
      ),
    type: async () => {
      const choices = institutionTypes.map((value) => ({
        value,
        name: messages.text(`institution.type.${value}`),
      }));
      const answer = await prompt([
        { type: 'select', name: 'value', message: messages.text('cli.ask.type'), choices },
      ]);
      return institutionTypes.find((one) => one === answer.value) ?? 'school';
    },
    condition: async (condition, type) => {
      const usual = condition.types.includes(type);
      const message = cleanForTerminal(condition.question);
      const { value: applies } = await prompt([
        { type: 'confirm', name: 'value', message, default: usual },
      ]);
      if (applies === true) return holds;
      return { applies: false, justification: await ask(messages.text('cli.ask.why-not'), needed) };
    },
  };
}

function splitList(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
