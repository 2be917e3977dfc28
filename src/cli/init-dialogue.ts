import type { ConditionAnswer } from '../model/engagement.ts';
import type { InitPrompts } from './init-prompts.ts';
import { Interruption } from './interruption.ts';
import type { GivenEngagement } from './read-given-engagement.ts';
import { type Look, showEngagement } from './show-engagement.ts';

/** What was said so far of an engagement; it grows with every answer, so that nothing of it is lost. */
export interface Said {
  all(): GivenEngagement;
  add(more: Partial<GivenEngagement>): void;
}

/** A conversation about a new engagement. */
export interface Dialogue {
  readonly said: Said;
  readonly prompts: InitPrompts;
  readonly look: Look;
  readonly say: (lines: readonly string[]) => void;
}

/** Begins with what the flags said. */
export function createSaid(given: GivenEngagement): Said {
  let all = given;
  return {
    all: () => all,
    add: (more) => {
      all = { ...all, ...more };
    },
  };
}

/**
 * Asks for everything that was not said, then shows what was understood and asks whether it is right;
 * what is not is asked again.
 *
 * @throws Interruption where the person ends it.
 */
export async function holdDialogue(dialogue: Dialogue): Promise<void> {
  for (const part of parts) {
    if (!isSaid(part, dialogue.said.all())) await ask[part](dialogue);
  }
  await lookAtAll(dialogue);
}

async function lookAtAll(dialogue: Dialogue): Promise<void> {
  const { prompts, look, say, said } = dialogue;
  say(['', ...showEngagement(said.all(), look), '']);
  if (await prompts.confirm('cli.ask.write')) return;
  const choices = ([...parts, 'stop'] as const).map((value) => ({
    value,
    name: look.messages.text(`cli.correct.${value}`),
  }));
  const chosen = await prompts.choose('cli.ask.correct', choices);
  if (chosen === undefined || chosen === 'stop') throw new Interruption('SIGINT');
  if (chosen === 'conditions') said.add({ conditions: {} });
  await ask[chosen](dialogue);
  await lookAtAll(dialogue);
}

/** What is asked, in its order. */
const parts = [
  'name',
  'type',
  'sites',
  'learners',
  'staff',
  'scope',
  'conditions',
  'team',
] as const;

type Part = (typeof parts)[number];

/** Conditions are asked one by one, those that are not stated. */
function isSaid(part: Part, said: GivenEngagement): boolean {
  if (part === 'sites' || part === 'team') return said[part].length > 0;
  return part !== 'conditions' && said[part] !== undefined;
}

const ask: Readonly<Record<Part, (dialogue: Dialogue) => Promise<void>>> = {
  name: async ({ said, prompts }) => {
    const keep = (name: string): void => said.add({ name: name === '' ? undefined : name });
    keep(await prompts.line('cli.ask.name', keep));
  },
  type: async ({ said, prompts }) => said.add({ type: await prompts.type() }),
  sites: async ({ said, prompts }) => {
    const keep = (sites: readonly string[]): void => said.add({ sites });
    keep(await prompts.list('cli.ask.sites', keep));
  },
  learners: async ({ said, prompts }) =>
    said.add({ learners: await prompts.number('cli.ask.learners') }),
  staff: async ({ said, prompts }) => said.add({ staff: await prompts.number('cli.ask.staff') }),
  scope: async ({ said, prompts }) => {
    const keep = (scope: string): void => said.add({ scope: scope === '' ? undefined : scope });
    keep(await prompts.prose('cli.ask.scope', keep));
  },
  conditions: askConditions,
  team: async ({ said, prompts }) => {
    const keep = (team: GivenEngagement['team']): void => said.add({ team });
    keep(await prompts.team(keep));
  },
};

async function askConditions({ said, prompts, look }: Dialogue): Promise<void> {
  const { type = 'school' } = said.all();
  for (const condition of look.standard.conditions) {
    const { conditions } = said.all();
    if (conditions[condition.id] !== undefined) continue;
    const keep = (answer: ConditionAnswer): void =>
      said.add({ conditions: { ...conditions, [condition.id]: answer } });
    keep(await prompts.condition(condition, type, keep));
  }
}
