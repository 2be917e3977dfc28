import { carryOver } from '../../edition/carry-over.ts';
import { prepareTransition } from '../../report/standard/render-transition.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { overlayOver } from '../load/load-overlay.ts';
import type { Delivered } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import type { World } from '../world.ts';
import { deliverDocument } from './deliver-document.ts';
import { openReportSubject, type SubjectChoice } from './open-report-subject.ts';

/** What report on the way to another edition is asked for. */
export interface TransitionRequest {
  readonly subject: SubjectChoice;
  readonly choice: PrintChoice;
}

/**
 * Makes the report on the way to the next edition of a standard: what of an evaluation carries over, what to
 * check, what is not known, and by when. It gives no verdict.
 *
 * @throws EomsError `usage` where no next edition is known, and with what is wrong with the request, with any
 * file that it needs, or with the disk.
 */
export async function makeTransition(
  { subject: asked, choice }: TransitionRequest,
  world: World,
): Promise<Delivered> {
  const subject = await openReportSubject(asked, world);
  const { evaluation, messages, folder, engagement, origin } = subject;
  noteLanguage(world, engagement?.engagement.language);
  const overlay = await overlayOver(evaluation.standard.id);
  const carried = carryOver(overlay, evaluation);
  const order = {
    template: 'transition',
    name: ['transition', evaluation.date, ...origin.words].join('-'),
    sources: origin.files,
    folder,
    messages,
    engagement,
    prepare: (templates) => prepareTransition(carried, { evaluation, messages, templates }),
    choice,
  } as const satisfies Parameters<typeof deliverDocument>[0];
  return deliverDocument(order, world);
}
