import { join, relative } from 'node:path';
import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import { cutProse } from '../../app/answers/check-typed.ts';
import { openInterview } from '../../app/answers/interview-store.ts';
import type { HalfTyped } from '../../app/drafts/half-typed.ts';
import { type LeftDraft, takeLeftDrafts } from '../../app/drafts/left-drafts.ts';
import type { FindFile } from '../../files/disk/find-inside.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { EomsError } from '../../model/problem.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { cleanTyped, isBlank } from '../../model/text/given-text.ts';
import { splitNote } from '../../model/text/private-lines.ts';
import { typedNote } from '../../questionnaire/private-note.ts';
import type { Stamp } from '../../questionnaire/revise-answer.ts';
import { compareTyped, type LeftTyping, takeUpTyped } from '../../questionnaire/take-up-typed.ts';
import { type Keeping, keepTyped, recordFitting, type TypedText } from './question/keep-typed.ts';
import { nameRequirement } from './question/name-requirement.ts';
import { draftEvidence } from './typed-evidence.ts';

/** Where what was left half typed belongs, and how that is said. */
export interface TakingUp extends Keeping {
  /** The folder of the engagement. */
  readonly folder: string;
  /** The path of the assessment. */
  readonly path: string;
  readonly standard: Standard;
  readonly store: OpenAnswerStore;
  readonly stamp: () => Stamp;
  readonly findFile: FindFile;
}

/** What of a draft is recorded. */
type Uptake = { readonly part: string; readonly record: () => Promise<void> };

/**
 * Records what was being typed when an earlier run was killed, as an orderly end would have done, and says
 * so. What no longer fits is kept in a file of its own: nothing that was typed is lost, nothing that is
 * there is changed by it.
 */
export async function takeUpDrafts(taking: TakingUp): Promise<void> {
  for (const left of await takeLeftDrafts(taking.folder, taking.stamp().at)) {
    await takeUp(left, taking);
    await left.remove();
  }
}

async function takeUp({ draft, text }: LeftDraft, taking: TakingUp): Promise<void> {
  const requirement = taking.standard.requirements.find(({ id }) => id === draft?.id);
  if (draft === undefined || requirement === undefined) {
    // An id of a stranger's file could be a path.
    return keepApart({ id: 'half-typed', text: draft?.text ?? cleanTyped(text) }, taking);
  }
  const recording = isOfAssessment(draft, taking) ? plan(draft, taking) : 'apart';
  if (recording === 'known') return;
  if (recording === 'apart') return keepApart(draft, taking);
  await recordTyped({ draft, requirement }, recording, taking);
}

async function keepApart(
  typed: TypedText & Partial<Pick<HalfTyped, 'kind'>>,
  taking: TakingUp,
): Promise<void> {
  const why = typed.kind === 'reason' ? 'unfinished' : 'changed';
  if (!isBlank(typed.text)) await keepTyped(typed, why, taking);
}

async function recordTyped(
  { draft, requirement }: { readonly draft: HalfTyped; readonly requirement: Requirement },
  recording: Uptake,
  taking: TakingUp,
): Promise<void> {
  try {
    await recordFitting(draft, recording, taking);
    taking.say(sayTakenUp(draft, requirement, taking));
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    if (recording.part === draft.text) await keepTyped(draft, 'unsaved', taking);
  }
}

/** What was typed before the first answer of a day was recorded belongs to whatever counts now. */
function isOfAssessment({ assessment }: HalfTyped, { folder, path }: TakingUp): boolean {
  return assessment === portablePath(relative(folder, path)) || !isThere(join(folder, assessment));
}

function plan(draft: HalfTyped, taking: TakingUp): Uptake | 'known' | 'apart' {
  const { id } = draft;
  const { store, standard, messages, findFile } = taking;
  if (draft.kind === 'words') return planWords(draft, taking);
  const part = draft.kind === 'evidence' ? draft.text : cutProse(draft.text);
  const typing: LeftTyping =
    draft.kind === 'evidence'
      ? { kind: 'evidence', pieces: draftEvidence(part, { messages, findFile }) }
      : { kind: draft.kind, before: draft.before, text: part };
  const answer = takeUpTyped(store.answers.get(id), typing, highestRating(standard.scale));
  if (typeof answer === 'string') return answer;
  return { part, record: () => store.record(id, answer) };
}

function planWords(draft: HalfTyped, { store }: TakingUp): Uptake | 'known' | 'apart' {
  const { id, before, speaker, date } = draft;
  if (speaker?.role === undefined) return 'apart';
  const { who, role, site } = speaker;
  const person = { who, role, date, ...(site === undefined ? {} : { site }) };
  const interview = openInterview(store, person);
  const { words: note = '', private: own } = interview.own(id) ?? {};
  const now = typedNote({ note, ...(own === undefined ? {} : { private: own }) });
  const part = cutProse(draft.text);
  const standing = compareTyped(now, { before, text: part });
  if (standing !== 'open') return standing;
  return { part, record: () => interview.recordWords(id, splitNote(part)) };
}

function sayTakenUp(
  { kind, speaker }: HalfTyped,
  requirement: Requirement,
  { messages }: TakingUp,
): string {
  const name = nameRequirement(requirement, messages);
  return messages.text('questionnaire.half-typed', { kind, name, who: speaker?.who ?? '' });
}
