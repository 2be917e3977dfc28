import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/exchange/workbook/read-sheet.ts';
import { readWorkbook } from '../../src/exchange/workbook/read-workbook.ts';
import { aWorkbook, type BookParts } from './a-workbook.ts';

/** The texts of the one sheet by the names of their cells. */
function textsOf(parts: BookParts): Readonly<Record<string, string>> {
  const [sheet] = readWorkbook(aWorkbook(parts), 'a.xlsx').sheets;
  return Object.fromEntries(
    (sheet?.cells ?? []).map(({ row, column, text }) => [cellName(column, row), text]),
  );
}

describe('the cells of a workbook', () => {
  it('hold shared, inline and plain text, of several looks, without how it is spoken', () => {
    const shared =
      '<si><t xml:space="preserve"> a </t></si>' +
      '<si><r><t>Seen </t></r><r><rPr><b/></rPr><t>twice</t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr/></si>';
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>9</v></c></row>' +
      '<row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c><c t="str"><v>a&amp;b_x000D_\n_x005F_x0041_</v></c></row>' +
      '<row r="7"><c r="AA7" t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c></row>';
    expect(textsOf({ rows, shared })).toEqual({
      A2: ' a ',
      B2: 'Seen twice',
      A3: 'inline',
      B3: 'a&b\n_x0041_',
      AA7: '<x>',
    });
  });

  it('hold numbers, truths, and days by their formats', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/><numFmt numFmtId="171" formatCode="0 &quot;days&quot;[Red]"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>3.0</v></c><c r="C1" s="1"><v>46000.5</v></c>' +
      '<c r="D1" s="2"><v>46000</v></c><c r="E1" s="3"><v>46000</v></c><c r="F1" t="b"><v>1</v></c>' +
      '<c r="G1" t="b"><v>0</v></c><c r="H1" t="d"><v>2027-01-11T00:00:00</v></c><c r="I1"><v>x</v></c><c r="J1"/></row>';
    const days = { C1: '2025-12-09', D1: '2025-12-09', E1: '46000', H1: '2027-01-11' };
    const others = { A1: '3', B1: '3', F1: 'TRUE', G1: 'FALSE', I1: 'x' };
    expect(textsOf({ rows, styles })).toEqual({ ...days, ...others });
    const workbookPr = '<workbookPr date1904="1"/>';
    expect(textsOf({ rows, styles, workbookPr })).toMatchObject({ C1: '2029-12-10' });
  });

  it('hold numbers where a format only quotes or escapes the letters of days, or says nothing', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0\\d"/><numFmt numFmtId="171"/></numFmts>' +
      '<cellXfs><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" s="0"><v>46000</v></c><c r="B1" s="1"><v>46000</v></c></row>';
    const workbookPr = '<workbookPr/>';
    expect(textsOf({ rows, styles, workbookPr })).toEqual({ A1: '46000', B1: '46000' });
  });

  it('are read where parts are stored as they are, and say less than usual', () => {
    const files = {
      'xl/workbook.xml': '<w xmlns:r="r"><sheets><sheet r:id="rId1"/></sheets></w>',
      'xl/_rels/workbook.xml.rels':
        '<R><Relationship/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></R>',
      'xl/worksheets/sheet1.xml': '<w><row r="1"><c r="A1"><v>7</v></c></row></w>',
      'docProps/custom.xml': '<P><property>of no name</property></P>',
    };
    const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    const { sheets, facts } = readWorkbook(
      zipSync(Object.fromEntries(parts), { level: 0 }),
      'a.xlsx',
    );
    const cells = [{ row: 1, column: 1, text: '7', isFormula: false }];
    expect(sheets).toEqual([{ name: '', cells }]);
    expect(facts.get('eomsStandard')).toBeUndefined();
  });

  it('are formulas where they have one, be it shared and without a text', () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/></c></row>';
    const [sheet] = readWorkbook(aWorkbook({ rows }), 'a.xlsx').sheets;
    expect(sheet?.cells.map(({ isFormula }) => isFormula)).toEqual([true, true]);
  });

  it.each(['worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml', './worksheets/sheet1.xml'])(
    'are found where the workbook says: %s',
    (target) => {
      const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
      expect(textsOf({ rows, target })).toEqual({ A1: '1' });
    },
  );

  it('are left out with a sheet that is not there', () => {
    expect(readWorkbook(aWorkbook({ target: 'gone.xml' }), 'a.xlsx').sheets).toEqual([]);
  });

  it('come with what eoms noted in the properties', () => {
    const facts = { eomsStandard: ' iso ', eomsInstitution: 'A &amp; B' };
    expect([...readWorkbook(aWorkbook({ facts }), 'a.xlsx').facts]).toEqual([
      ['eomsStandard', 'iso'],
      ['eomsInstitution', 'A & B'],
    ]);
  });

  it('are named as spreadsheets name them', () => {
    expect([1, 26, 27, 702, 703].map((column) => cellName(column, 4))).toEqual([
      'A4',
      'Z4',
      'AA4',
      'ZZ4',
      'AAA4',
    ]);
  });
});
