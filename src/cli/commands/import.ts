import type { GivenSpeaker } from '../../app/import/form-speaker.ts';
import { prepareImport } from '../../app/import/prepare-import.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { readAnswerer } from '../flags/read/read-answerer.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { isToBeWritten } from '../import/agree-import.ts';
import { showNotesLeft, showPlan } from '../import/show-import.ts';
import { writeImport } from '../import/write-import.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Options = OptionsOfCommand<'import'>;

/** Who filled in an interview form, as far as flags say. */
function readSpeaker({ person, role, site }: Options): GivenSpeaker {
  const who = readAnswerer(person, '--person');
  return {
    ...(who === undefined ? {} : { who }),
    ...(role === undefined ? {} : { role }),
    ...(site === undefined ? {} : { site }),
  };
}

/**
 * `eoms import FILES`: takes over what was filled into checklists and workbooks, and what archived reports carry,
 * after it was shown and agreed to.
 */
export async function importFiles(
  { options, operands }: CommandInput<'import'>,
  terminal: Terminal,
): Promise<number> {
  const { audit, replace, otherEngagement, dryRun, yes, plain, forceUnlock } = options;
  if (dryRun) {
    refuseBeside('--dry-run', { '--yes': yes, '--plain': plain, '--force-unlock': forceUnlock });
  }
  if (yes) refuseBeside('--yes', { '--plain': plain });
  const request = {
    files: operands,
    where: workspaceOptions(options),
    permits: { replace, otherEngagement },
    audit,
    speaker: readSpeaker(options),
  };
  const prepared = await prepareImport(request, terminal);
  const importing = { prepared, options, terminal };
  await showPlan(importing);
  if (await isToBeWritten(importing)) await writeImport(importing);
  await showNotesLeft(importing);
  return exitCode.done;
}
