import { cutLine, cutProse } from '../../app/answers/typed/check-typed.ts';
import type { Messages } from '../../messages/messages.ts';
import type { TeamMember } from '../../model/engagement.ts';
import { splitEntries } from '../../model/text/split-entries.ts';
import { createChecks, most, type TextCheck } from './init-checks.ts';
import { readTeam, type TeamWay, teamEntries, teamWays, writeMember } from './read-team.ts';
import { roleSigns } from './role-signs.ts';

/** A field to be filled in. */
export interface InitField<T> {
  /** The previous answer, shown at first; `undefined` if there was none. */
  readonly now: T | undefined;
  /**
   * Receives a draft of the answer while it is being typed, cut to what can be stored. Where nothing
   * of it can be, receives the previous answer: an emptied field is not an answer yet.
   */
  readonly onDraft: (draft: T | undefined) => void;
}

/** How an answer becomes the text of a field, and the text an answer. */
export interface Form<T> {
  readonly write: (value: T) => string;
  /** Reads a text that was not refused. */
  readonly read: (text: string) => T;
  readonly validate: TextCheck;
  /** What of a half-typed text can be kept. */
  readonly cut: (text: string) => string;
}

/** The forms of the answers of `init`; a list is read against what its field showed at first. */
interface Forms {
  readonly line: Form<string>;
  readonly prose: Form<string>;
  readonly count: Form<number | undefined>;
  readonly list: (shown?: readonly string[]) => Form<readonly string[]>;
  readonly team: (shown?: readonly TeamMember[]) => TeamForm;
}

/** The form of a team: a text, which can be read in several ways. */
export interface TeamForm extends Form<string> {
  readonly writeTeam: (team: readonly TeamMember[]) => string;
  readonly readTeam: (text: string, way?: TeamWay) => readonly TeamMember[];
  /** The ways in which a text can be read; none where there is only one. */
  readonly teamWays: (text: string) => readonly TeamWay[];
}

type Split = (text: string, shown: readonly string[]) => readonly string[];

const same = (text: string): string => text;

/** The forms, with what they refuse in words. */
export function createForms(messages: Messages): Forms {
  const checks = createChecks(messages);
  const signs = roleSigns(messages);
  const entries = (limit: number, shown: readonly string[], split: Split = splitEntries) => ({
    validate: checks.entries(limit, (text) => split(text, shown)),
    cut: (text: string) => split(text, shown).slice(0, limit).map(cutLine).join('\n'),
  });
  return {
    line: { write: same, read: same, validate: checks.line, cut: cutLine },
    prose: { write: same, read: same, validate: checks.prose, cut: cutProse },
    count: {
      write: (count) => String(count ?? ''),
      read: (text) => (text === '' ? undefined : Number(text)),
      validate: checks.count,
      cut: same,
    },
    list: (shown = []) => ({
      write: (sites) => sites.join('\n'),
      read: (text) => splitEntries(text, shown),
      ...entries(most.sites, shown),
    }),
    team: (shown = []) => ({
      write: same,
      read: same,
      writeTeam: (team) => team.map(writeMember).join('\n'),
      readTeam: (text, way) =>
        readTeam(text, { ...signs, shown, ...(way === undefined ? {} : { way }) }),
      teamWays: (text) => teamWays(text, { ...signs, shown }),
      ...entries(most.team, shown.map(writeMember), (text) =>
        teamEntries(text, { ...signs, shown }),
      ),
    }),
  };
}

/** What can be kept of a half-typed text; `undefined` where nothing can be. */
export function readDraft<T>({ cut, read, validate }: Form<T>, text: string): T | undefined {
  const kept = cut(text);
  return kept === '' || validate(kept) !== true ? undefined : read(kept);
}
