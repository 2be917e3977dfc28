import type { Messages } from '../../messages/messages.ts';
import {
  type ConditionAnswer,
  type InstitutionType,
  institutionTypes,
  type TeamMember,
} from '../../model/engagement.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Condition } from '../../model/standard.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { type Asking, askOne, type Question } from '../asking/ask-one.ts';
import { doubtReason } from '../words/doubt-reason.ts';
import { createForms, type Form, type InitField, readDraft, type TeamForm } from './init-forms.ts';
import { sayMember } from './show-engagement.ts';

/** The questions of `init`, each asked in the terminal until its answer can be written. */
export interface InitPrompts {
  /** A line that must be given; lines that are pasted are joined. */
  line(key: MessageKey, field: InitField<string>): Promise<string>;
  /** A text that must be given; lines that are pasted stay. */
  prose(key: MessageKey, field: InitField<string>): Promise<string>;
  /** Several things, separated by semicolons or on lines of their own. */
  list(key: MessageKey, field: InitField<readonly string[]>): Promise<readonly string[]>;
  team(field: InitField<readonly TeamMember[]>): Promise<readonly TeamMember[]>;
  /** A number; `undefined` where nothing is typed, which is not 0. */
  number(key: MessageKey, field: InitField<number>): Promise<number | undefined>;
  /** The kind of the institution; Enter alone keeps the previous answer. */
  type(now: InstitutionType | undefined): Promise<InstitutionType>;
  /** Whether a condition applies, and why not; Enter alone keeps the previous answer. */
  condition(
    condition: Condition,
    type: InstitutionType,
    field: InitField<ConditionAnswer>,
  ): Promise<ConditionAnswer>;
  /** Whether it is yes; Enter alone says so. */
  confirm(key: MessageKey): Promise<boolean>;
  /** One of several, by its words. */
  choose<Value extends string>(
    key: MessageKey,
    choices: readonly Choice<Value>[],
    usual?: Value,
  ): Promise<Value | undefined>;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** With what the questions are asked. */
interface Asked {
  readonly messages: Messages;
  readonly ask: (question: Question) => Promise<string | boolean>;
  readonly hearUnread: HearUnread;
}

/** Hears of half-typed text that cannot be read whole as an answer; '' where there is none any more. */
type HearUnread = (text: string) => void;

/** Prompts go to stderr, so that stdout stays free for results. */
export function createInitPrompts(asking: Asking, hearUnread: HearUnread): InitPrompts {
  const { messages } = asking;
  const forms = createForms(messages);
  const ask: Asked['ask'] = (question) => askOne(question, asking);
  const fill = createFill({ messages, ask, hearUnread });
  const choose: InitPrompts['choose'] = async (key, choices, usual) => {
    const chosen = await ask({ type: 'select', message: messages.text(key), choices, usual });
    return choices.find(({ value }) => value === chosen)?.value;
  };
  return {
    line: (key, field) => fill({ key, joinsLines: true }, forms.line, field),
    prose: (key, field) => fill({ key }, forms.prose, field),
    list: (key, field) => fill({ key }, forms.list(field.now), field),
    team: (field) => askTeam(forms.team(field.now), field, { messages, ask, hearUnread, fill }),
    number: (key, { now, onDraft }) =>
      fill<number | undefined>({ key }, forms.count, { now, onDraft }),
    type: async (now) => (await choose('cli.ask.type', typeChoices(messages), now)) ?? 'school',
    condition: async (condition, type, { now, onDraft }) => {
      const message = cleanForTerminal(condition.question);
      const usual = now?.applies ?? condition.types.includes(type);
      const applies = (await ask({ type: 'confirm', message, default: usual })) === true;
      if (applies) return now?.applies === true ? now : { applies, justification: '' };
      const justification = await fill(
        { key: 'cli.ask.why-not', doubt: (text) => doubtReason(text, messages) },
        forms.prose,
        {
          now: now?.applies === false ? now.justification : undefined,
          onDraft: (why) => onDraft(why === undefined ? now : { applies, justification: why }),
        },
      );
      return { applies, justification };
    },
    confirm: async (key) =>
      (await ask({ type: 'confirm', message: messages.text(key), default: true })) === true,
    choose,
  };
}

/** A question for text: what its form does not say. */
interface FieldQuestion extends Pick<AskedText, 'joinsLines' | 'joinsColumns' | 'doubt'> {
  readonly key: MessageKey;
}

type AskedText = Extract<Question, { readonly type: 'input' }>;

type Fill = <T>(question: FieldQuestion, form: Form<T>, field: InitField<T>) => Promise<T>;

function createFill({ messages, ask, hearUnread }: Asked): Fill {
  return async ({ key, ...question }, form, { now, onDraft }) => {
    const answer = await ask({
      ...question,
      type: 'input',
      message: messages.text(key),
      initial: now === undefined ? '' : form.write(now),
      validate: form.validate,
      onDraft: (text) => {
        hearUnread(text !== '' && form.validate(text) !== true ? text : '');
        onDraft(readDraft(form, text) ?? now);
      },
    });
    hearUnread('');
    return form.read(String(answer));
  };
}

/** Asks for the team, and how it is meant where it can be read in several ways. */
async function askTeam(
  form: TeamForm,
  { now, onDraft }: InitField<readonly TeamMember[]>,
  { messages, ask, fill }: Asked & { readonly fill: Fill },
): Promise<readonly TeamMember[]> {
  const text = await fill({ key: 'cli.ask.team', joinsColumns: true }, form, {
    now: now === undefined ? undefined : form.writeTeam(now),
    onDraft: (draft) => onDraft(draft === undefined ? now : form.readTeam(draft)),
  });
  const readings = form.teamWays(text);
  if (readings.length === 0) return form.readTeam(text);
  const choices = readings.map((value) => ({
    value,
    name: form
      .readTeam(text, value)
      .map((member) => sayMember(member, messages))
      .join(' · '),
  }));
  const message = messages.text('cli.ask.team-reading');
  const chosen = await ask({ type: 'select', message, choices });
  return form.readTeam(
    text,
    readings.find((value) => value === chosen),
  );
}

function typeChoices(messages: Messages): readonly Choice<InstitutionType>[] {
  return institutionTypes.map((value) => ({
    value,
    name: messages.text(`institution.type.${value}`),
  }));
}
