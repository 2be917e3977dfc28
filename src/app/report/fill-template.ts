import type { Messages } from '../../messages/messages.ts';
import { renderTemplate, type TemplateWork } from '../../report/render-template.ts';
import { noticesOf } from '../load/find-copies.ts';
import type { FoundTemplates } from '../load/find-templates.ts';
import type { World } from '../world.ts';

/** Where a template comes from, and the words that it is filled with. */
interface Filling {
  readonly world: World;
  readonly messages: Messages;
  readonly found: FoundTemplates;
}

/**
 * Fills a template: a shipped one here, one of the engagement in a thread of its own, within limits.
 *
 * @throws EomsError `bad-data` with what is wrong with a template of the engagement, and where.
 */
export async function fillTemplate(work: TemplateWork, filling: Filling): Promise<string> {
  const { world, messages, found } = filling;
  noticesOf(found.copies).forEach(world.note);
  if (found.own.size === 0) return renderTemplate(work, messages);
  world.note({ key: 'cli.own-templates', values: { count: found.own.size } });
  const { renderApart } = await import('../apart/render-apart.ts');
  return renderApart(work, { messages, found });
}
