/** A cell: words, a number, a day as an ISO date, or nothing. */
export type SheetCell = string | number | { readonly day: string } | undefined;

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Whether a person fills it in; all other cells are locked. */
  readonly isOpen?: boolean;
  /** What can be chosen in it. */
  readonly choices?: readonly string[];
}

/** One sheet of a workbook, below a row of titles. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
