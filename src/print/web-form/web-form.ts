/** A form on a web page, ready to be written: plain texts and the names of fields. */
export interface WebForm {
  readonly language: string;
  readonly title: string;
  /** What it is about, one a line: whose, of which day, of which standard. */
  readonly facts: readonly string[];
  readonly how: string;
  /** Which form it is, as JSON; what it saves carries that. */
  readonly identity: string;
  /** Under which name a browser keeps what is typed: the same for the same questions. */
  readonly key: string;
  /** The name of the file that it saves. */
  readonly fileName: string;
  readonly head: readonly FormPart[];
  readonly sections: readonly FormSection[];
  readonly notices: readonly string[];
}

export interface FormSection {
  readonly title: string;
  readonly questions: readonly FormQuestion[];
}

export interface FormQuestion {
  readonly title: string;
  /** What stands small above the title, such as the clause; empty = nothing. */
  readonly above: string;
  readonly words: readonly string[];
  /** What helps to answer it. */
  readonly hints: readonly FormHint[];
  readonly parts: readonly FormPart[];
}

export interface FormHint {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A place to fill in. Its name is that of the same field in every other form. */
export type FormPart = ChoicePart | BoxesPart | TypedPart;

/** One of several, or none. */
export interface ChoicePart {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly choices: readonly FormChoice[];
  /** The value that needs a reason, and the field that it stands in. */
  readonly reason?: { readonly value: string; readonly field: string };
}

export interface FormChoice {
  readonly value: string;
  /** Comes before the text, such as the rating; empty = nothing. */
  readonly mark: string;
  readonly text: string;
}

/** Boxes to tick, each a field of its own. */
export interface BoxesPart {
  readonly kind: 'boxes';
  readonly label: string;
  readonly boxes: readonly { readonly name: string; readonly text: string }[];
}

/** A text of one line or several, or a day. */
export interface TypedPart {
  readonly kind: 'line' | 'text' | 'day';
  readonly name: string;
  readonly label: string;
  /** What it says at first. */
  readonly value: string;
}
