import type { Messages } from '../messages/messages.ts';
import { renderTemplate, type TemplateWork } from '../report/render-template.ts';
import { noticesOf } from './find-copies.ts';
import type { FoundTemplates } from './find-templates.ts';
import { tellNotices } from './notice.ts';
import { type Terminal, tell } from './terminal.ts';

/** Where a template comes from, and the words that it is filled with. */
interface Filling {
  readonly terminal: Terminal;
  readonly messages: Messages;
  readonly found: FoundTemplates;
}

/**
 * Fills a template: a shipped one here, one of the engagement in a thread of its own, within limits.
 *
 * @throws EomsError `bad-data` with what is wrong with a template of the engagement, and where.
 */
export async function fillTemplate(work: TemplateWork, filling: Filling): Promise<string> {
  const { terminal, messages, found } = filling;
  await tellNotices(terminal, messages, noticesOf(found.copies));
  if (found.own.size === 0) return renderTemplate(work, messages);
  await tell(terminal, messages, 'cli.own-templates', { count: found.own.size });
  const { renderApart } = await import('./render-apart.ts');
  return renderApart(work, { messages, found });
}
