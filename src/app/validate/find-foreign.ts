import { readDocument } from '../../files/read-document.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { settleInTurn } from '../../model/problems/join-failures.ts';
import type { FoundStart } from '../engagement/read-start.ts';

/** What lies where assessments do, and says that it is something else. */
export interface ForeignFiles {
  /** How many of the files are passed over by every command. */
  readonly count: number;
  readonly remarks: readonly Problem[];
  /** Where there is nothing else, every command reads one of them, and refuses it. */
  readonly failure: EomsError | undefined;
}

/** What is known of files among the assessments. */
interface KnownStarts {
  /** Of those that were found right. */
  readonly starts: ReadonlyMap<string, FoundStart>;
  /** Whether every command chooses the assessment that counts from just these files. */
  readonly isChosenFrom: boolean;
}

/** Finds what is passed over of files among the assessments. */
export async function findForeign(
  candidates: readonly string[],
  { starts, isChosenFrom }: KnownStarts,
): Promise<ForeignFiles> {
  const foreign = candidates.flatMap((path) => {
    const start = starts.get(path);
    return start !== undefined && 'notice' in start ? [{ path, notice: start.notice }] : [];
  });
  const isAlone = isChosenFrom && foreign.length > 0 && foreign.length === candidates.length;
  return {
    count: isAlone ? 0 : foreign.length,
    remarks: foreign.map(({ notice }) => notice),
    failure: isAlone ? await refusalOf(foreign.map(({ path }) => path)) : undefined,
  };
}

async function refusalOf(paths: readonly string[]): Promise<EomsError | undefined> {
  try {
    await settleInTurn(paths, (path) => readDocument(path, 'assessment'));
    return undefined;
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return error;
  }
}
