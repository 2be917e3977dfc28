import { refuseLine } from '../../app/answers/typed/check-typed.ts';
import type { DraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { Messages } from '../../messages/messages.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import type { QuestionView, RatingReply } from '../../questionnaire/interviewer.ts';
import { askReason, type ReasonAsking } from './ask-reason.ts';
import { askSites, type SiteAsking } from './ask-sites.ts';
import { mirrorOf } from './mirror-of.ts';
import { type KeepBeside, keepTyped } from './question/keep-typed.ts';
import type { RatingKey } from './rating-key.ts';
import type { ReasonLeft } from './reason-left.ts';
import { askSearch, type SearchAsking } from './search/ask-search.ts';

/** How the rest of a reply is asked for. */
export interface ReplyAsking extends SearchAsking, Pick<ReasonAsking, 'askOrBack'> {
  readonly say: (text: string) => void;
  /** The sites that can be rated apart. */
  readonly sites: SiteAsking;
  /** Saves a text that answers nothing in a file of its own, whose shown path it gives. */
  readonly keepBeside: KeepBeside;
  readonly drafts?: DraftKeeper | undefined;
  readonly view: QuestionView;
  /** What was typed of a reason before Escape went back to the question. */
  readonly left: ReasonLeft;
}

/**
 * Makes a reply of a key: some need a reason or a clause. `undefined` where the person leaves that
 * empty, so that the question is open again.
 */
export async function completeReply(
  key: RatingKey,
  asking: ReplyAsking,
): Promise<RatingReply | undefined> {
  if (key.kind === 'not-applicable') return excludeForReason(asking);
  if (key.kind === 'sites') return askSites(asking);
  if (key.kind === 'search') return askSearch(asking);
  return key.kind === 'jump' ? askPlace(asking) : key;
}

async function excludeForReason(asking: ReplyAsking): Promise<RatingReply | undefined> {
  const { say, messages, view, drafts, left } = asking;
  const { previous, requirement } = view;
  const before = previous?.rating === 'na' ? previous.justification : '';
  const typed = left.text;
  left.text = '';
  const justification = await askReason(asking, {
    before,
    left: typed,
    mirror: mirrorOf(drafts, (text) => ({ kind: 'reason', id: requirement.id, before, text })),
    keep: (text) => keepTyped({ id: requirement.id, text }, 'unfinished', asking),
    leave: async (text) => {
      left.text = text;
    },
  });
  if (justification === undefined) return undefined;
  if (justification !== '') return { kind: 'not-applicable', justification };
  say(messages.text('questionnaire.justification-missing'));
  return undefined;
}

/** Asks for a place until there is one: what is typed for it must never be taken for keys. */
async function askPlace({
  askText,
  messages,
  view: { find },
}: ReplyAsking): Promise<RatingReply | undefined> {
  const typed = await askText({
    message: messages.text('questionnaire.jump-to'),
    startsAnew: true,
    canLeave: true,
    refuse: (text) =>
      text === '' ? undefined : (refuseLine(text, messages) ?? refusePlace(text, find, messages)),
  });
  const found = typed === '' ? undefined : find(typed);
  return found?.kind === 'found' ? { kind: 'jump', id: found.requirement.id } : undefined;
}

/** How many places to list where the typed text occurs in several. */
const mostPlaces = 5;

function refusePlace(
  text: string,
  find: QuestionView['find'],
  messages: Messages,
): string | undefined {
  const found = find(text);
  const typed = cleanForTerminal(text);
  if (found.kind === 'found') return undefined;
  if (found.kind === 'none') {
    const { near } = found;
    return near === undefined
      ? messages.text('questionnaire.jump-unknown', { typed })
      : messages.text('questionnaire.jump-unknown-near', { typed, near });
  }
  const count = found.places.length;
  const places = found.places
    .slice(0, mostPlaces)
    .map(({ id, clause, name }) =>
      messages.text('questionnaire.jump-place', { id, clause, title: name }),
    )
    .join('; ');
  const key = count > mostPlaces ? 'questionnaire.jump-many' : 'questionnaire.jump-several';
  return messages.text(key, { typed, count, places });
}
