import { writeSheet } from '../../edition/write-sheet.ts';
import type { OverlayDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { prepareSheet } from '../../report/standard/render-sheet.ts';
import { documentMessages } from '../load/load-messages.ts';
import { loadOverlays } from '../load/load-overlay.ts';
import { loadStandard } from '../load/load-standard.ts';
import { shippedStandards } from '../load/standard-files.ts';
import { type Delivered, deliver } from '../output/deliver.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import { deliverDocument } from '../report/deliver-document.ts';
import type { World } from '../world.ts';

/** What sheet is asked for. */
export interface SheetRequest {
  /** The edition that a person has a copy of: a standard that eoms ships, or an overlay over one. */
  readonly edition: string;
  readonly choice: PrintChoice;
}

/** What stands above a sheet, line by line. */
const headKeys = [
  'sheet.head.one',
  'sheet.head.two',
  'sheet.head.three',
  'sheet.head.four',
] as const;

/** An edition, and the standard that its sheet asks about. */
interface SheetSubject {
  readonly standard: Standard;
  readonly overlay: OverlayDocument | undefined;
}

/**
 * Writes an empty verification sheet of an edition: as YAML, to be filled in and read back, or printed.
 *
 * @throws EomsError `usage` where the edition is not known, and with what is wrong with the request or the disk.
 */
export async function makeSheet(
  { edition, choice }: SheetRequest,
  world: World,
): Promise<Delivered> {
  const messages = documentMessages(world);
  const { standard, overlay } = await openSubject(edition, world);
  const { format, output = '-' } = choice;
  if (format === undefined && (output === '-' || /\.ya?ml$/i.test(output))) {
    const words = headKeys.map((key) => messages.text(key));
    const plan = { format: 'md', output, within: undefined } as const;
    refuseIdleFlags({ plan, choice });
    const content = writeSheet(standard, overlay, words);
    return deliver([{ output, content }], { plan, choice }, world);
  }
  const order = {
    template: 'verification-sheet',
    name: `verification-${edition}`,
    folder: world.cwd,
    messages,
    engagement: undefined,
    prepare: (templates) =>
      prepareSheet(standard, overlay, { messages, templates, date: world.date }),
    choice,
  } as const satisfies Parameters<typeof deliverDocument>[0];
  return deliverDocument(order, world);
}

async function openSubject(edition: string, world: World): Promise<SheetSubject> {
  const messages = documentMessages(world);
  const overlays = await loadOverlays();
  const overlay = overlays.find(({ value }) => value.id === edition)?.value;
  const base = overlay?.base ?? edition;
  const known = shippedStandards();
  if (known.includes(base)) {
    return { standard: await loadStandard(base, world.cwd, messages), overlay };
  }
  const editions = [...known, ...overlays.map(({ value }) => value.id)];
  const problem = { key: 'cli.verify.unknown', values: { edition } } as const;
  throw new EomsError('usage', [{ ...problem, ...suggestWord(edition, editions) }]);
}
