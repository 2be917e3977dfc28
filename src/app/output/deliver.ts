import { dirname, resolve } from 'node:path';
import { shownPath } from '../../files/disk/shown-path.ts';
import { findEngagement } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import type { OutputPlan } from './output-plan.ts';
import type { PrintChoice } from './print-choice.ts';
import { type Output, writeOutputs } from './write-output.ts';
import type { GivenDigests } from './written-files.ts';

/** A result that was written to disk, or is handed over to who asked for it instead. */
export type Delivered =
  | { readonly kind: 'written' }
  | { readonly kind: 'handed-over'; readonly content: string | Uint8Array };

/** What was made, in the order of its files; the first is the result itself. */
export type MadeOutputs = readonly [Output, ...(readonly Output[])];

/** Where a result goes, how it was asked for, and what it is made from. */
export interface Delivery {
  readonly plan: OutputPlan;
  readonly choice: PrintChoice;
  /** The files that it is made from, where one of the same name may be made from others. */
  readonly sources?: readonly string[] | undefined;
  /** Digests of what it is made from; what checks it later tells by them whether it is outdated. */
  readonly given?: GivenDigests | undefined;
}

/**
 * Writes a result where it is to go, and takes down where that is, and why it has not the name that it
 * would have had. What is to go to `-` is handed over.
 *
 * @throws EomsError as `writeOutputs` does.
 */
export async function deliver(
  made: MadeOutputs,
  { plan, choice, sources, given }: Delivery,
  world: World,
): Promise<Delivered> {
  const { output, within } = plan;
  const [{ content }] = made;
  if (output === '-') return { kind: 'handed-over', content };
  const leave = { force: choice.force, within, isKept: choice.archive };
  const [report, ...others] = made;
  const first = { ...report, given };
  const isToldApart = within !== undefined && sources !== undefined;
  const outputs = [isToldApart ? { ...first, madeFrom: sources } : first, ...others];
  const [written = output] = await writeOutputs(world, outputs, leave);
  const wanted = resolve(world.cwd, output);
  if (written !== wanted) {
    // Only an engagement has a record of what eoms wrote.
    const isKnown = findEngagement(dirname(wanted)) !== undefined;
    const key = isKnown ? 'cli.left-as-it-is' : 'cli.left-unknown';
    world.note({ key, values: { file: shownPath(wanted) }, isWarning: true });
  }
  world.note({ key: 'cli.written', values: { file: shownPath(written) } });
  return { kind: 'written' };
}
