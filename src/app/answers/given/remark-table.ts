import type { CsvTable } from '../../../files/sheet/parse-csv.ts';
import type { DecodedText } from '../../../files/text/decode-in-its-encoding.ts';
import type { Problem } from '../../../model/problem.ts';

/** A table that is not in UTF-8 may be read as another than its program meant. */
export function remarkEncoding(
  encoding: DecodedText['encoding'],
  file: string,
): readonly Problem[] {
  if (encoding === 'UTF-8') return [];
  const hintKey = encoding === 'UTF-16' ? undefined : 'questionnaire.csv-encoding.hint';
  const problem = {
    key: 'questionnaire.csv-encoding',
    values: { encoding },
    place: { file },
  } as const;
  return [hintKey === undefined ? problem : { ...problem, hintKey }];
}

/** Columns that are for readers. */
export function remarkIgnored({ ignored }: CsvTable, file: string): readonly Problem[] {
  if (ignored.length === 0) return [];
  const values = { count: ignored.length, columns: ignored.join(', ') };
  return [{ key: 'questionnaire.csv-ignored', values, place: { file } }];
}
