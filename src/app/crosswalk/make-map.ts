import { mapCrosswalk } from '../../crosswalk/map-crosswalk.ts';
import { prepareStandardMap } from '../../report/standard/render-standard-map.ts';
import { type MapContent, viewMap } from '../../report/view/view-crosswalk.ts';
import { noteLanguage } from '../engagement/check-language.ts';
import type { WorkspaceOptions } from '../engagement/workspace.ts';
import { baseOf, loadCrosswalk } from '../load/load-crosswalk.ts';
import type { Delivered } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import type { World } from '../world.ts';
import { type MapSubject, openMapSubject } from './open-map-subject.ts';

/** What map is asked for. */
export interface MapRequest {
  readonly where: WorkspaceOptions;
  /** A framework by its id, or by the path of its file. */
  readonly framework: string;
}

/**
 * A map as data.
 *
 * @throws as `makeMap` does for its content.
 */
export async function composeMap(request: MapRequest, world: World): Promise<MapContent> {
  return contentOf(request, await openMapSubject(request.where, world), world);
}

/**
 * Maps a framework to a standard, as Markdown, PDF or web page, and delivers it.
 *
 * @throws EomsError with what is wrong with the request, with any file that it needs, or with the disk.
 */
export async function makeMap(
  request: MapRequest & { readonly choice: PrintChoice },
  world: World,
): Promise<Delivered> {
  const subject = await openMapSubject(request.where, world);
  const { messages, folder, engagement } = subject;
  noteLanguage(world, engagement?.engagement.language);
  const content = await contentOf(request, subject, world);
  const order = {
    template: 'standard-map',
    name: `map-${content.framework.id}`,
    folder,
    messages,
    engagement,
    prepare: (templates) => prepareStandardMap(content, { messages, templates }),
    choice: request.choice,
  } as const satisfies Parameters<typeof deliverDocument>[0];
  return deliverDocument(order, world);
}

async function contentOf(
  { framework }: MapRequest,
  { standard }: MapSubject,
  { cwd, date }: World,
): Promise<MapContent> {
  const crosswalk = await loadCrosswalk(framework, cwd, baseOf(standard));
  return viewMap(mapCrosswalk(crosswalk, standard), standard, date);
}
