import type { ConditionAnswer } from '../../model/engagement.ts';
import type { Condition } from '../../model/standard.ts';
import type { GivenEngagement } from '../flags/read/read-given-engagement.ts';
import { Interruption } from '../terminal/interruption.ts';
import type { InitField } from './init-forms.ts';
import type { InitPrompts } from './init-prompts.ts';
import { engagementParts, type ReviewContext, showEngagement } from './show-engagement.ts';

/** The answers so far; they grow with every question, so that none is lost. */
export interface Said {
  all(): GivenEngagement;
  add(more: Partial<GivenEngagement>): void;
}

/** A conversation about a new engagement. */
export interface Dialogue {
  readonly said: Said;
  readonly prompts: InitPrompts;
  readonly look: ReviewContext;
  readonly say: (lines: readonly string[]) => void;
}

/** Begins with the values of the flags. */
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
 * Asks for all missing values, then shows the result and asks whether it is right; what is wrong is
 * asked again, with the previous answer filled in.
 *
 * @throws Interruption where the person ends it.
 */
export async function holdDialogue(dialogue: Dialogue): Promise<void> {
  for (const part of engagementParts) {
    if (!isSaid(part, dialogue)) await ask[part](dialogue);
  }
  await lookAtAll(dialogue);
}

async function lookAtAll(dialogue: Dialogue): Promise<void> {
  const { prompts, look, say, said } = dialogue;
  say(['', ...showEngagement(said.all(), look), '']);
  if (await prompts.confirm('cli.ask.write')) return;
  const choices = ([...engagementParts, 'stop'] as const).map((value) => ({
    value,
    name: look.messages.text(`cli.correct.${value}`),
  }));
  const chosen = await prompts.choose('cli.ask.correct', choices);
  if (chosen === undefined || chosen === 'stop') throw new Interruption('SIGINT');
  await ask[chosen](dialogue);
  await lookAtAll(dialogue);
}

type Part = (typeof engagementParts)[number];

function isSaid(part: Part, dialogue: Dialogue): boolean {
  const said = dialogue.said.all();
  if (part === 'sites' || part === 'team') return said[part].length > 0;
  if (part === 'conditions') return openConditions(dialogue).length === 0;
  return said[part] !== undefined;
}

const ask: Readonly<Record<Part, (dialogue: Dialogue) => Promise<void>>> = {
  name: ({ said, prompts }) => fill(said, 'name', (field) => prompts.line('cli.ask.name', field)),
  type: async ({ said, prompts }) => said.add({ type: await prompts.type(said.all().type) }),
  sites: ({ said, prompts }) =>
    fill(said, 'sites', (field) => prompts.list('cli.ask.sites', field)),
  learners: ({ said, prompts }) =>
    fill(said, 'learners', (field) => prompts.number('cli.ask.learners', field)),
  staff: ({ said, prompts }) =>
    fill(said, 'staff', (field) => prompts.number('cli.ask.staff', field)),
  scope: ({ said, prompts }) =>
    fill(said, 'scope', (field) => prompts.prose('cli.ask.scope', field)),
  conditions: askConditions,
  team: ({ said, prompts }) => fill(said, 'team', (field) => prompts.team(field)),
};

/** Asks for one part, and keeps what is typed of it at every key. */
async function fill<P extends Exclude<Part, 'type' | 'conditions'>>(
  said: Said,
  part: P,
  asking: (field: InitField<NonNullable<GivenEngagement[P]>>) => Promise<GivenEngagement[P]>,
): Promise<void> {
  const keep = (value: GivenEngagement[P] | undefined): void => said.add({ [part]: value });
  keep(await asking({ now: said.all()[part] ?? undefined, onDraft: keep }));
}

/** Asks for the conditions that are not stated; where all are, for all again. */
async function askConditions(dialogue: Dialogue): Promise<void> {
  const { said, prompts, look } = dialogue;
  const { type = 'school' } = said.all();
  const open = openConditions(dialogue);
  for (const condition of open.length === 0 ? look.standard.conditions : open) {
    const { conditions } = said.all();
    const { [condition.id]: now, ...others } = conditions;
    const keep = (answer: ConditionAnswer | undefined): void =>
      said.add({
        conditions: answer === undefined ? others : { ...conditions, [condition.id]: answer },
      });
    keep(await prompts.condition(condition, type, { now, onDraft: keep }));
  }
}

function openConditions({ said, look }: Dialogue): readonly Condition[] {
  const { conditions } = said.all();
  return look.standard.conditions.filter(({ id }) => conditions[id] === undefined);
}
