import type { Messages } from '../../messages/messages.ts';
import type { Templates } from '../../report/engine/create-engine.ts';
import type { TemplateWork } from '../../report/engine/render-template.ts';
import {
  type DocumentFormat,
  documentFormats,
  isPrintFormat,
  type PrintFormat,
} from '../formats/formats.ts';
import { printAs } from '../formats/print-markdown.ts';
import { findTemplates, type TemplateName } from '../load/find-templates.ts';
import { type EngagementFile, loadLook } from '../look/load-look.ts';
import { type Delivered, deliver } from '../output/deliver.ts';
import { type OutputPlan, planOutput } from '../output/output-plan.ts';
import { archiveOf, askedOutput, type PrintChoice } from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import type { World } from '../world.ts';
import { type FilledTemplate, fillTemplate, refuseBrokenTables } from './fill-template.ts';
import { type CharacterAccount, openCharacterAccount } from './missing-characters.ts';
import { sourcesOfEngagement } from './print-sources.ts';

/** A document that a template makes, without charts, photos or fields. */
export interface DocumentOrder {
  readonly template: TemplateName;
  /** What its file is called that is given no other name. */
  readonly name: string;
  /** Where it goes then. */
  readonly folder: string;
  readonly messages: Messages;
  /** Whose look it has. */
  readonly engagement: EngagementFile | undefined;
  /** The files that it is made from, where one of the same name may be made from others. */
  readonly sources?: readonly string[] | undefined;
  /** Gathers what the template sees. */
  readonly prepare: (templates: Templates) => TemplateWork;
  readonly choice: PrintChoice;
}

type Plan = OutputPlan<DocumentFormat>;

/**
 * Makes a document by its template as Markdown, PDF or web page, and delivers it.
 *
 * @throws EomsError with what is wrong with the request, with its template, or with the disk.
 */
export async function deliverDocument(order: DocumentOrder, world: World): Promise<Delivered> {
  const { choice, sources } = order;
  const making = prepareMaking(order, world);
  const { plan, characters } = making;
  const content = await make(order, making);
  const made = { output: plan.output, content };
  const delivered = await deliver([made], { plan, choice, sources }, world);
  await characters.tell(world);
  return delivered;
}

/**
 * Makes the same document and hands it over.
 *
 * @throws EomsError with what is wrong with the request or its template.
 */
export async function composeDocument(
  order: DocumentOrder,
  world: World,
): Promise<string | Uint8Array> {
  const making = prepareMaking(order, world);
  const content = await make(order, making);
  await making.characters.tell(world);
  return content;
}

function prepareMaking(order: DocumentOrder, world: World): Making {
  const { choice, template, engagement, name, folder } = order;
  const plan: Plan = planOutput(askedOutput(choice), { written: documentFormats, folder, name });
  refuseIdleFlags({ plan, choice });
  const characters = openCharacterAccount({
    isRefused: choice.strictCharacters,
    file: template,
    open: async () => sourcesOfEngagement(engagement, [], template),
  });
  return { plan, characters, world };
}

interface Making {
  readonly plan: Plan;
  readonly characters: CharacterAccount;
  readonly world: World;
}

async function make(order: DocumentOrder, making: Making): Promise<string | Uint8Array> {
  const { template, messages, engagement } = order;
  const { plan, world } = making;
  const found = findTemplates(template, engagement?.folder);
  const filled = await fillTemplate(order.prepare(found.templates), { world, messages, found });
  if (isPrintFormat(plan.format)) return print(plan.format, filled, { order, making });
  await refuseBrokenTables(filled, { name: template, found });
  return filled.markdown;
}

async function print(
  format: PrintFormat,
  { markdown, placed }: FilledTemplate,
  { order, making }: { readonly order: DocumentOrder; readonly making: Making },
): Promise<string | Uint8Array> {
  const { template, messages, engagement, choice } = order;
  const { theme, fonts, pageSize } = choice;
  const { world, characters } = making;
  return printAs(format, markdown, {
    file: template,
    world,
    messages,
    pageSize,
    look: await loadLook({ engagement, theme, fonts, cwd: world.cwd }),
    pictures: new Map(),
    placed,
    characters,
    archive: archiveOf(choice),
  });
}
