/** The parts of a workbook that hold no cells (ECMA-376, Office Open XML): what is in it, how its tabs are called, how numbers look. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openXml = 'http://schemas.openxmlformats.org';
export const mainSpace = `${openXml}/spreadsheetml/2006/main`;
const relations = `${openXml}/officeDocument/2006/relationships`;
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Which of the formats below a cell has. */
export const styles = { plain: 0, heading: 1, day: 2, duration: 3, money: 4, decimal: 5, integer: 6, percent: 7 } as const;
export type Style = keyof typeof styles;

export interface Part {
  readonly name: string;
  readonly text: string;
}

/** Every tab is of the kind that files have here by default, so that this needs no list of them before they are written. */
export const opening: readonly Part[] = [
  {
    name: '[Content_Types].xml',
    text: `${head}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    text: `${head}<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
];

export const tabName = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** What ends a workbook once all its tabs are written. */
export function closing(tabs: readonly string[], look: { readonly day: string; readonly money: string }): readonly Part[] {
  const sheets = tabs.map((title, index) => `<sheet name="${escaped(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const targets = tabs.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styleId = `rId${tabs.length + 1}`;
  return [
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${mainSpace}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${head}<Relationships xmlns="${openXml}/package/2006/relationships">${targets.join('')}<Relationship Id="${styleId}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', text: styleSheet(look) },
  ];
}

/** The formats by their numbers: 46, 1 and 10 are the format's own for durations, whole numbers and percentages. */
function styleSheet({ day, money }: { readonly day: string; readonly money: string }): string {
  const formats = [day, money, '#,##0.####'].map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const numbers = [0, 0, 164, 46, 165, 166, 1, 10].map(
    (number, index) =>
      `<xf numFmtId="${number}" fontId="${index === styles.heading ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  );
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`;
  return `${head}<styleSheet xmlns="${mainSpace}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${numbers.length}">${numbers.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** What XML has no way to say: control characters, halves of characters, and two that are none. */
const unsayable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it; what it cannot say becomes the sign for what is missing. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(unsayable, '\ufffd')
    .replace(/\r\n?/gu, '\n')
    .replace(/[&<>"]/gu, (mark) => marks[mark]!);
}
