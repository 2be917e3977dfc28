import { buildDrill, type Drill, prepareDrill } from '../../report/standard/build-drill.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import { type FoundStandard, openAnyStandard } from '../engagement/open-any-standard.ts';
import type { WorkspaceOptions } from '../engagement/workspace.ts';
import { loadDrill } from '../load/load-drill.ts';
import type { Delivered } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import type { World } from '../world.ts';

/** What drill is asked for, and as what. */
export interface DrillRequest {
  readonly where: WorkspaceOptions;
  readonly choice: PrintChoice;
}

/**
 * The rating drill of a standard as data: that of the engagement at or above the working folder, unless
 * another standard is asked for.
 *
 * @throws EomsError as opening a standard and `loadDrill` do.
 */
export async function composeDrill(where: WorkspaceOptions, world: World): Promise<Drill> {
  return drillOf(await openAnyStandard(where, world));
}

/**
 * Makes the rating drill of a standard, as Markdown, PDF or web page, and delivers it: the cases, and
 * on pages of their own how they were rated.
 *
 * @throws EomsError with what is wrong with the request, with any file that it needs, or with the disk.
 */
export async function makeDrill({ where, choice }: DrillRequest, world: World): Promise<Delivered> {
  const found = await openAnyStandard(where, world);
  const { messages, engagement } = found;
  noteLanguage(world, engagement?.engagement.language);
  const drill = await drillOf(found);
  const order = {
    template: 'drill',
    name: `drill-${drill.standard.id}`,
    folder: engagement?.folder ?? world.cwd,
    messages,
    engagement,
    prepare: (templates) => prepareDrill(drill, { messages, templates, date: world.date }),
    choice,
  } as const satisfies Parameters<typeof deliverDocument>[0];
  return deliverDocument(order, world);
}

async function drillOf({ standard, reference }: FoundStandard): Promise<Drill> {
  return buildDrill(await loadDrill(reference, standard), standard);
}
