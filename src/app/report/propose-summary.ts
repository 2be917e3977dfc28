import type { PageRoom } from '../../briefing/page-room.ts';
import { prepareSummary } from '../../report/board/render-board.ts';
import { findTemplates } from '../load/find-templates.ts';
import type { World } from '../world.ts';
import { fillTemplate } from './fill-template.ts';
import type { SummaryFigures } from './remark-summary.ts';

/** What is proposed, and for a page of which room; without one, for that of the usual paper. */
export interface ProposalSubject extends SummaryFigures {
  readonly room?: PageRoom | undefined;
}

/**
 * What the board must know by the numbers of now, as Markdown, by the templates of the engagement.
 *
 * @throws EomsError where a template of the engagement cannot be used.
 */
export async function proposeSummary(
  { evaluation, messages, engagement, room }: ProposalSubject,
  world: World,
): Promise<string> {
  const found = findTemplates('summary', engagement?.folder);
  const work = prepareSummary(evaluation, { messages, room, templates: found.templates });
  const { markdown } = await fillTemplate(work, { world, messages, found });
  return markdown;
}
