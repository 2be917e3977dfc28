import { strToU8, zipSync } from 'fflate';

/** What is in the parts of a workbook; what is left out is usual. */
export interface BookParts {
  /** The rows of the one sheet, as XML. */
  readonly rows?: string;
  /** `<si>` elements. */
  readonly shared?: string;
  /** What is inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** The names of custom properties and their values. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly target?: string;
  /** Other parts. */
  readonly more?: Readonly<Record<string, string>>;
}

const usual: Required<BookParts> = {
  rows: '',
  shared: '',
  styles: '',
  workbookPr: '',
  facts: {},
  target: 'worksheets/sheet1.xml',
  more: {},
};

/** A workbook of one sheet, `Answers`, as a program might write it. */
export function aWorkbook(parts: BookParts = {}): Uint8Array {
  const { rows, shared, styles, workbookPr, facts, target, more } = { ...usual, ...parts };
  const properties = Object.entries(facts)
    .map(([name, value]) => `<property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`)
    .join('');
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbookPr}<sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="w" Target="${target}"/><Other/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` }),
    ...(styles === '' ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...(properties === ''
      ? {}
      : { 'docProps/custom.xml': `<Properties xmlns:vt="v">${properties}</Properties>` }),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A row of cells with their text within, each `[name, text]` or XML. */
export function rowOf(row: number, ...cells: readonly (readonly [string, string])[]): string {
  const written = cells.map(
    ([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}
