import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import type { DocumentOf } from '../../files/schema/validators.ts';
import type { Located } from '../../model/located.ts';
import { EomsError } from '../../model/problem.ts';
import { firstProblems } from '../../model/problems/first-problems.ts';
import { checkParts } from '../../standard/check-parts.ts';
import { composeStandard } from '../../standard/compose-standard.ts';
import type { StandardParts } from '../../standard/standard-parts.ts';
import type { StandardSource } from '../../standard/standard-source.ts';
import type { StandardFile, StandardFileName } from './standard-files.ts';

/** A file of a standard that was read. */
export interface SourceFile extends StandardFile {
  readonly bytes: Uint8Array;
}

/** A standard as written; `parts` where it is kept in parts. */
export interface ParsedStandard {
  readonly source: StandardSource;
  readonly parts?: StandardParts;
}

/**
 * The files of a standard as documents. Those of a standard in parts have to fit each other.
 *
 * @throws EomsError `bad-data` with every problem of every file.
 */
export function parseStandard(files: readonly SourceFile[], language: string): ParsedStandard {
  const { parse, failures } = parserOf(files);
  const [[head], clauses] = [parse('standard'), parse('clauses')];
  const [[edition], [titles]] = [parse('edition'), parse('titles')];
  const [[vocabulary], [words]] = [parse('vocabulary'), parse('words')];
  const [catalogue, texts] = [parse('catalogue'), parse('texts')];
  if (failures.length > 0)
    throw new EomsError(
      'bad-data',
      failures.flatMap((one) => one.problems),
    );
  if (head !== undefined) return { source: { head, clauses } };
  if (!edition || !titles || !vocabulary || !words) throw new Error('a standard has its files');
  const parts = { language, edition, titles, vocabulary, words, catalogue, texts };
  const problems = checkParts(parts);
  if (problems.length > 0) throw new EomsError('bad-data', firstProblems(problems));
  return { source: composeStandard(parts), parts };
}

type Parse = <Name extends StandardFileName>(name: Name) => readonly Located<DocumentOf<Name>>[];

/** Parses the files of one kind after the other, and keeps what is wrong with them. */
function parserOf(files: readonly SourceFile[]): {
  readonly parse: Parse;
  readonly failures: readonly EomsError[];
} {
  const failures: EomsError[] = [];
  const parse: Parse = (name) =>
    files
      .filter((file) => file.name === name)
      .flatMap(({ bytes, path }) => {
        try {
          return [parseDocument(bytes, { file: shownPath(path), name })];
        } catch (error) {
          if (!(error instanceof EomsError)) throw error;
          failures.push(error);
          return [];
        }
      });
  return { parse, failures };
}
