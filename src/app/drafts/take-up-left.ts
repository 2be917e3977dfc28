import { join, relative } from 'node:path';
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
import type { OpenAnswerStore } from '../answers/answer-store.ts';
import { openInterview } from '../answers/interview-store.ts';
import { cutProse } from '../answers/typed/check-typed.ts';
import { draftEvidence } from '../answers/typed/draft-evidence.ts';
import type { HalfTyped } from './half-typed.ts';
import { type LeftDraft, takeLeftDrafts } from './left-drafts.ts';
import { type Fitting, type KeepTyped, recordFitting, type TypedText } from './record-fitting.ts';

/** Where what was left half typed belongs. */
export interface TakingUp {
  /** The folder of the engagement. */
  readonly folder: string;
  /** The path of the assessment. */
  readonly path: string;
  readonly standard: Standard;
  readonly store: OpenAnswerStore;
  readonly stamp: () => Stamp;
  readonly findFile: FindFile;
}

/** A draft that is in the assessment now. */
export interface TakenUp {
  readonly kind: HalfTyped['kind'];
  readonly requirement: Requirement;
  /** Who was asked; empty for what the assessor typed. */
  readonly who: string;
}

/** Hears what becomes of each draft. */
interface Hearing {
  readonly keep: KeepTyped;
  readonly tell: (taken: TakenUp) => void;
  /** Whether the run goes on with words that were not ended, and are recorded; else another one may. */
  readonly goOn?: ((draft: HalfTyped) => boolean) | undefined;
}

/** What of a draft is recorded; `known` where it is there already, `apart` where it no longer fits. */
type Uptake = Fitting | 'known' | 'apart';

/**
 * Records what was being typed when an earlier run was killed, as an orderly end would have done. What no
 * longer fits is kept in a file of its own: nothing that was typed is lost, nothing that is there is changed by it.
 */
export async function takeUpLeft(taking: TakingUp, hearing: Hearing): Promise<void> {
  for (const left of await takeLeftDrafts(taking.folder, taking.stamp().at)) {
    if (await takeUp(left, taking, hearing)) await left.remove();
  }
}

/** Gives whether nothing more is to be done about it. */
async function takeUp(
  { draft, text }: LeftDraft,
  taking: TakingUp,
  hearing: Hearing,
): Promise<boolean> {
  const requirement = taking.standard.requirements.find(({ id }) => id === draft?.id);
  if (draft === undefined || requirement === undefined) {
    // An id of a stranger's file could be a path.
    await keepApart({ id: 'half-typed', text: draft?.text ?? cleanTyped(text) }, hearing);
    return true;
  }
  return settleTyped({ draft, requirement }, taking, hearing);
}

async function settleTyped(
  typed: { readonly draft: HalfTyped; readonly requirement: Requirement },
  taking: TakingUp,
  hearing: Hearing,
): Promise<boolean> {
  const { draft } = typed;
  const isHere = isOfAssessment(draft, taking);
  if (draft.isRecorded) return isHere && goOn(draft, taking, hearing);
  const uptake = isHere ? plan(draft, taking) : 'apart';
  if (uptake === 'apart') await keepApart(draft, hearing);
  else if (uptake !== 'known') await recordTyped(typed, uptake, hearing);
  if (isHere) goOn(draft, taking, hearing);
  return true;
}

/** Whether the run goes on with words; it need not where they were changed since. */
function goOn(draft: HalfTyped, taking: TakingUp, hearing: Hearing): boolean {
  if (draft.kind !== 'words') return true;
  const isSaid = wordsNow(draft, taking)?.now === draft.text && !isBlank(draft.text);
  return !isSaid || hearing.goOn?.(draft) === true;
}

async function keepApart(
  typed: TypedText & Partial<Pick<HalfTyped, 'kind'>>,
  { keep }: Hearing,
): Promise<void> {
  const why = typed.kind === 'reason' ? 'unfinished' : 'changed';
  if (!isBlank(typed.text)) await keep(typed, why);
}

async function recordTyped(
  { draft, requirement }: { readonly draft: HalfTyped; readonly requirement: Requirement },
  fitting: Fitting,
  { keep, tell }: Hearing,
): Promise<void> {
  const { kind, speaker } = draft;
  try {
    await recordFitting(draft, fitting, keep);
    tell({ kind, requirement, who: speaker?.who ?? '' });
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    if (fitting.part === draft.text) await keep(draft, 'unsaved');
  }
}

/** What was typed before the first answer of a day was recorded belongs to whatever counts now. */
function isOfAssessment({ assessment }: HalfTyped, { folder, path }: TakingUp): boolean {
  return assessment === portablePath(relative(folder, path)) || !isThere(join(folder, assessment));
}

function plan(draft: HalfTyped, taking: TakingUp): Uptake {
  const { id } = draft;
  const { store, standard, findFile } = taking;
  if (draft.kind === 'words') return planWords(draft, taking);
  const part = draft.kind === 'evidence' ? draft.text : cutProse(draft.text);
  const typing: LeftTyping =
    draft.kind === 'evidence'
      ? { kind: 'evidence', pieces: draftEvidence(part, findFile) }
      : { kind: draft.kind, before: draft.before, text: part };
  const answer = takeUpTyped(store.answers.get(id), typing, highestRating(standard.scale));
  if (typeof answer === 'string') return answer;
  return { part, record: () => store.record(id, answer) };
}

function planWords(draft: HalfTyped, taking: TakingUp): Uptake {
  const known = wordsNow(draft, taking);
  if (known === undefined) return 'apart';
  const part = cutProse(draft.text);
  const standing = compareTyped(known.now, { before: draft.before, text: part });
  if (standing !== 'open') return standing;
  return { part, record: () => known.interview.recordWords(draft.id, splitNote(part)) };
}

/** What the person of a draft said so far; `undefined` where it does not say in which role. */
function wordsNow({ id, speaker, date }: HalfTyped, { store }: TakingUp) {
  if (speaker?.role === undefined) return undefined;
  const { who, role, site } = speaker;
  const person = { who, role, date, ...(site === undefined ? {} : { site }) };
  const interview = openInterview(store, person);
  const { words: note = '', private: own } = interview.own(id) ?? {};
  const now = typedNote({ note, ...(own === undefined ? {} : { private: own }) });
  return { interview, now };
}
