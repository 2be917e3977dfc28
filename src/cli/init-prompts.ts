import type { Messages } from '../messages/messages.ts';
import {
  type ConditionAnswer,
  type InstitutionType,
  institutionTypes,
  type TeamMember,
} from '../model/engagement.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { Condition } from '../model/standard.ts';
import { askOne, type Question } from './ask-one.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';
import { doubtReason } from './doubt-reason.ts';
import { type Checks, createChecks, most } from './init-checks.ts';
import type { PromptSession } from './prompt-session.ts';
import { readTeam, splitEntries } from './read-team.ts';

/** Hears what is typed before it is complete. */
type OnDraft<T> = (draft: T) => void;

/** The questions of `init`, each asked in the terminal until its answer can be written. */
export interface InitPrompts {
  /** A line that must be given; lines that are pasted are joined. */
  line(key: MessageKey, onDraft: OnDraft<string>): Promise<string>;
  /** A text that must be given; lines that are pasted stay. */
  prose(key: MessageKey, onDraft: OnDraft<string>): Promise<string>;
  /** Several things, separated by semicolons or on lines of their own. */
  list(key: MessageKey, onDraft: OnDraft<readonly string[]>): Promise<readonly string[]>;
  team(onDraft: OnDraft<readonly TeamMember[]>): Promise<readonly TeamMember[]>;
  /** A number; `undefined` where nothing is typed, which is not 0. */
  number(key: MessageKey): Promise<number | undefined>;
  type(): Promise<InstitutionType>;
  condition(
    condition: Condition,
    type: InstitutionType,
    onDraft: OnDraft<ConditionAnswer>,
  ): Promise<ConditionAnswer>;
  /** Whether it is yes; Enter alone says so. */
  confirm(key: MessageKey): Promise<boolean>;
  /** One of several, by its words. */
  choose<Value extends string>(
    key: MessageKey,
    choices: readonly { readonly value: Value; readonly name: string }[],
  ): Promise<Value | undefined>;
}

type AskedText = Extract<Question, { readonly type: 'input' }>;

/** With what the questions are asked. */
interface Asking {
  readonly messages: Messages;
  readonly checks: Checks;
  readonly ask: (question: Question) => Promise<string | boolean>;
  readonly askText: (
    key: MessageKey,
    checked: Omit<AskedText, 'type' | 'message'>,
  ) => Promise<string>;
}

/** Prompts go to stderr, so that stdout stays free for results. */
export function createInitPrompts(messages: Messages, session: PromptSession): InitPrompts {
  const checks = createChecks(messages);
  const ask: Asking['ask'] = (question) => askOne(question, { session, messages });
  const askText: Asking['askText'] = async (key, checked) =>
    String(await ask({ type: 'input', message: messages.text(key), ...checked }));
  const choose: InitPrompts['choose'] = async (key, choices) => {
    const chosen = await ask({ type: 'select', message: messages.text(key), choices });
    return choices.find(({ value }) => value === chosen)?.value;
  };
  return {
    line: (key, onDraft) => askText(key, { validate: checks.line, joinsLines: true, onDraft }),
    prose: (key, onDraft) => askText(key, { validate: checks.prose, onDraft }),
    list: async (key, onDraft) => {
      const validate = checks.lines(most.sites);
      return splitEntries(
        await askText(key, { validate, onDraft: (text) => onDraft(splitEntries(text)) }),
      );
    },
    team: async (onDraft) => {
      const roleWords = messages.text('cli.role-words').split(' ');
      const read = (text: string): readonly TeamMember[] => readTeam(text, roleWords);
      const validate = checks.lines(most.team);
      return read(
        await askText('cli.ask.team', { validate, onDraft: (text) => onDraft(read(text)) }),
      );
    },
    number: async (key) => {
      const typed = await askText(key, { validate: checks.count });
      return typed === '' ? undefined : Number(typed);
    },
    type: async () => (await choose('cli.ask.type', typeChoices(messages))) ?? 'school',
    condition: (condition, type, onDraft) =>
      askCondition(condition, type, { messages, checks, ask, askText, onDraft }),
    confirm: async (key) =>
      (await ask({ type: 'confirm', message: messages.text(key), default: true })) === true,
    choose,
  };
}

function typeChoices(messages: Messages) {
  return institutionTypes.map((value) => ({
    value,
    name: messages.text(`institution.type.${value}`),
  }));
}

async function askCondition(
  { question, types }: Condition,
  type: InstitutionType,
  {
    messages,
    checks,
    ask,
    askText,
    onDraft,
  }: Asking & { readonly onDraft: OnDraft<ConditionAnswer> },
): Promise<ConditionAnswer> {
  const message = cleanForTerminal(question);
  const applies = await ask({ type: 'confirm', message, default: types.includes(type) });
  if (applies === true) return { applies, justification: '' };
  const justification = await askText('cli.ask.why-not', {
    validate: checks.prose,
    doubt: (text) => doubtReason(text, messages),
    onDraft: (text) => onDraft({ applies: false, justification: text }),
  });
  return { applies: false, justification };
}
