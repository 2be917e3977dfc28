/** Text that a person typed about a requirement. */
export interface TypedText {
  readonly id: string;
  readonly text: string;
}

/**
 * Why a text is kept in a file of its own: a part of it had no room, what was typed before was changed since,
 * it is a reason that was not finished, or it could not be saved.
 */
export type WhyKept = 'cut' | 'changed' | 'unfinished' | 'unsaved';

/** Keeps a whole text in a file of its own, and says where. */
export type KeepTyped = (typed: TypedText, why: WhyKept) => Promise<void>;

/** A part of a typed text that has room in the assessment, and what records it. */
export interface Fitting {
  readonly part: string;
  readonly record: () => Promise<void>;
}

/**
 * Records what of a typed text has room. Where that is not all of it, the whole text is kept elsewhere,
 * also where the recording fails.
 *
 * @throws whatever `record` throws.
 */
export async function recordFitting(
  typed: TypedText,
  { part, record }: Fitting,
  keep: KeepTyped,
): Promise<void> {
  const keepWhole = async (why: WhyKept): Promise<void> => {
    if (part !== typed.text) await keep(typed, why);
  };
  try {
    await record();
  } catch (error) {
    await keepWhole('unsaved');
    throw error;
  }
  await keepWhole('cut');
}
