import type { Messages } from '../messages/messages.ts';
import {
  type ConditionAnswer,
  type InstitutionType,
  institutionTypes,
} from '../model/engagement.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { Condition } from '../model/standard.ts';
import { askOne, type Question } from './ask-one.ts';
import { cleanForTerminal } from './clean-for-terminal.ts';
import { doubtReason } from './doubt-reason.ts';
import type { PromptSession } from './prompt-session.ts';

/** The questions of `init`, each asked in the terminal. */
export interface InitPrompts {
  text(key: MessageKey): Promise<string>;
  /** Several things in one line, separated by semicolons. */
  list(key: MessageKey): Promise<readonly string[]>;
  /** A number; `undefined` where nothing is typed, which is not 0. */
  number(key: MessageKey): Promise<number | undefined>;
  type(): Promise<InstitutionType>;
  condition(condition: Condition, type: InstitutionType): Promise<ConditionAnswer>;
}

type Check = (value: string) => true | string;

/** Prompts go to stderr, so that stdout stays free for results. */
export function createInitPrompts(messages: Messages, session: PromptSession): InitPrompts {
  const ask = (question: Question): Promise<unknown> => askOne(question, { session, messages });
  const askText = async (message: string, validate: Check): Promise<string> =>
    String(await ask({ type: 'input', message, validate }));
  const needed: Check = (value) => value.trim() !== '' || messages.text('cli.ask.needed');
  const count: Check = (value) =>
    /^\d{0,7}$/.test(value.trim()) || messages.text('cli.not-a-number');
  return {
    text: (key) => askText(messages.text(key), needed),
    list: async (key) => splitList(await askText(messages.text(key), () => true)),
    number: async (key) => {
      const typed = await askText(messages.text(key), count);
      return typed === '' ? undefined : Number(typed);
    },
    type: async () => {
      const choices = institutionTypes.map((value) => ({
        value,
        name: messages.text(`institution.type.${value}`),
      }));
      const chosen = await ask({ type: 'select', message: messages.text('cli.ask.type'), choices });
      return institutionTypes.find((one) => one === chosen) ?? 'school';
    },
    condition: async ({ question, types }, type) => {
      const usual = types.includes(type);
      const message = cleanForTerminal(question);
      const applies = (await ask({ type: 'confirm', message, default: usual })) === true;
      if (applies) return { applies, justification: '' };
      const reason = await ask({
        type: 'input',
        message: messages.text('cli.ask.why-not'),
        validate: needed,
        doubt: (text) => doubtReason(text, messages),
      });
      return { applies, justification: String(reason) };
    },
  };
}

function splitList(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
