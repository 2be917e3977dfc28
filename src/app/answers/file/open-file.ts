import { isSameAssessment } from '../../../assessment/written-answers.ts';
import { serializeDocument } from '../../../editing/edit-document.ts';
import type { HeldDocument } from '../../../files/save/hold-document.ts';
import { markBefore } from '../../../files/text/decode-text.ts';
import type { ParsedYaml } from '../../../files/yaml/parse-yaml.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { AssessmentDocument } from '../../../model/document.ts';
import { EomsError } from '../../../model/problem.ts';
import type { Standard } from '../../../model/standard.ts';
import { readAssessment } from '../../engagement/open-assessment.ts';
import { refuseResult } from './refuse-result.ts';

/** An assessment on disk, and its content. */
export interface OpenAssessment {
  /** It does not exist yet, so its content has no places. */
  readonly isNew: boolean;
  /** Its path as it is shown. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly parsed: ParsedYaml;
  readonly written: AssessmentDocument;
  readonly assessment: Assessment;
}

/** An assessment as it can be edited when its lines alone do not do. */
export type EditedDocument = ReturnType<ParsedYaml['document']>;

/** Reads an assessment, `file`, from its bytes. */
export function openBytes(bytes: Uint8Array, file: string, standard: Standard): OpenAssessment {
  const { document, assessment } = readAssessment(bytes, file, standard);
  const { parsed, value: written } = document;
  return { isNew: false, file, bytes: Buffer.from(bytes), parsed, written, assessment };
}

/** The assessment as it is on disk now, as it may have been edited by hand, or created. */
export async function reopenAsItStands(
  open: OpenAssessment,
  held: HeldDocument,
  standard: Standard,
): Promise<OpenAssessment> {
  const bytes = await held.read();
  if (bytes === undefined) return open;
  return !open.isNew && open.bytes.equals(bytes) ? open : openBytes(bytes, held.file, standard);
}

/** How an assessment is to be, and the two ways there. */
interface WantedAssessment {
  readonly wanted: Assessment;
  /** Its text with lines changed, the best way first; `undefined` where lines alone do not do. */
  readonly ways: readonly (() => string | undefined)[];
  /** Makes the same change in the whole document. */
  readonly edit: (document: EditedDocument) => void;
}

/**
 * The assessment with its lines changed. If the result does not say what it should, the whole document
 * is rewritten, which costs the layout that the user gave it, but never an answer.
 *
 * @throws EomsError where the result is none that could be read again.
 */
export function settle(
  open: OpenAssessment,
  { wanted, ways, edit }: WantedAssessment,
  standard: Standard,
): OpenAssessment {
  const { bytes, parsed, file } = open;
  const mark = markBefore(parsed.text, bytes);
  const reopen = (saved: string): OpenAssessment =>
    openBytes(Buffer.concat([mark, Buffer.from(saved)]), file, standard);
  for (const way of ways) {
    const text = way();
    const reopened = text === undefined ? undefined : unlessRefused(() => reopen(text));
    if (reopened !== undefined && isSameAssessment(reopened.assessment, wanted)) return reopened;
  }
  const document = parsed.document();
  edit(document);
  return refuseResult(file, () => reopen(serializeDocument(document)));
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}
