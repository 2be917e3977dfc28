import { EomsError } from '../../model/problem.ts';
import { guardParts } from './guard-parts.ts';
import { createTextGate, localAttribute, parsePart, unescapeText } from './parse-part.ts';
import { type CellContext, readSheetCells, type WorkbookCell } from './read-sheet.ts';
import { readDateStyles } from './read-styles.ts';
import { inflatePart, refuseWorkbook } from './zip-directory.ts';

/** A sheet of a workbook with its cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly cells: readonly WorkbookCell[];
}

/** What a workbook holds. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Facts that eoms wrote into it, by their names; some programs drop them. */
  readonly facts: ReadonlyMap<string, string>;
}

/** A workbook with more sheets was not made of an evaluation. */
const mostSheets = 50;

/** No table of answers has more cells that hold something, or more letters in all of them. */
const mostCells = 100_000;
const mostText = 8_000_000;

function createBudget(): CellContext['spend'] {
  let [cells, letters] = [mostCells, mostText];
  return (text) => {
    cells -= 1;
    letters -= text.length;
    if (cells < 0 || letters < 0) throw new RangeError('too many cells');
  };
}

/** The content of a part, by its name; `undefined` where there is none. */
type Inflate = (name: string) => Buffer | undefined;

/**
 * The bytes of an XLSX file → its sheets. Only parts with text are inflated, and only after the directory of
 * the file has shown that they can be.
 *
 * @param file the name that problems carry
 * @throws EomsError `bad-data` where it is another kind of file, not whole, too large, has a password, macros, links to
 * other workbooks or files within.
 */
export function readWorkbook(bytes: Uint8Array, file: string): Workbook {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map(guardParts(archive, file).map((part) => [part.name.toLowerCase(), part]));
  const inflate: Inflate = (name) => {
    const part = parts.get(name.toLowerCase());
    return part === undefined ? undefined : inflatePart(archive, part, file);
  };
  if (!parts.has('xl/workbook.xml')) return refuseWorkbook('exchange.workbook-none', file);
  try {
    return readParts(inflate);
  } catch (error) {
    if (error instanceof EomsError) throw error;
    const isTooMuch = error instanceof RangeError;
    return refuseWorkbook(`exchange.workbook-${isTooMuch ? 'too-large' : 'broken'}`, file);
  }
}

function readParts(inflate: Inflate): Workbook {
  const { sheets, isFrom1904 } = readBook(inflate);
  if (sheets.length > mostSheets) throw new RangeError('too many sheets');
  const styles = inflate('xl/styles.xml');
  const context: CellContext = {
    shared: readSharedStrings(inflate('xl/sharedStrings.xml')),
    dates: styles === undefined ? new Set() : readDateStyles(styles),
    isFrom1904,
    spend: createBudget(),
  };
  const named = new Set(sheets.map(({ part }) => part));
  if (named.size < sheets.length) throw new Error('two sheets have one part');
  return {
    sheets: sheets.flatMap(({ name, part }) => {
      const content = inflate(part);
      return content === undefined ? [] : [{ name, cells: readSheetCells(content, context) }];
    }),
    facts: readFacts(inflate('docProps/custom.xml')),
  };
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly isFrom1904: boolean;
}

function readBook(inflate: Inflate): Book {
  const targets = new Map<string, string>();
  readElements(inflate('xl/_rels/workbook.xml.rels'), (element) => {
    if (element.name !== 'Relationship') return;
    targets.set(
      localAttribute(element, 'Id') ?? '',
      partOf(localAttribute(element, 'Target') ?? ''),
    );
  });
  const sheets: { readonly name: string; readonly part: string }[] = [];
  let isFrom1904 = false;
  readElements(inflate('xl/workbook.xml'), (element) => {
    if (element.name === 'workbookPr') {
      isFrom1904 = ['1', 'true'].includes(localAttribute(element, 'date1904') ?? '');
    }
    if (element.name !== 'sheet') return;
    const part = targets.get(localAttribute(element, 'id') ?? '') ?? '';
    sheets.push({ name: element.attributes['name'] ?? '', part });
  });
  return { sheets, isFrom1904 };
}

/** A target counts from `xl/`, or from the top where it begins with a slash. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function readElements(
  content: Buffer | undefined,
  open: Parameters<typeof parsePart>[1]['open'],
): void {
  if (content !== undefined) parsePart(content, { open });
}

/** Texts that cells share: runs of different looks are one text, and how it is spoken is left out. */
function readSharedStrings(content: Buffer | undefined): readonly string[] {
  const shared: string[] = [];
  if (content === undefined) return shared;
  const gate = createTextGate(['t']);
  let text = '';
  parsePart(content, {
    open: ({ name }) => {
      gate.open(name);
      if (name === 'si') text = '';
    },
    close: (name) => {
      gate.close(name);
      if (name === 'si') shared.push(unescapeText(text));
    },
    text: (part) => {
      if (gate.isOpen()) text += part;
    },
  });
  return shared;
}

function readFacts(content: Buffer | undefined): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  if (content === undefined) return facts;
  let name = '';
  let fact = '';
  parsePart(content, {
    open: (element) => {
      if (element.name !== 'property') return;
      name = localAttribute(element, 'name') ?? '';
      fact = '';
    },
    close: (closed) => {
      if (closed === 'property') facts.set(name, fact.trim());
    },
    text: (text) => {
      fact += text;
    },
  });
  return facts;
}
