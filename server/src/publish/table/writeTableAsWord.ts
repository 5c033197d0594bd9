import {
  type DocxCell,
  type DocxDocument,
  type DocxParagraph,
  run,
  type RunFormat,
} from '../../word/write/documentModel';
import { writeDocx } from '../../word/write/writeDocx';
import { type Cell, type CellMark, type DeletedMark, linesOfCell, type TableDocument } from './tableModel';

/** A table as the bytes of a .docx, lying across, its head on every page; its marks can be read in black and white. */
export const tableToWord = (table: TableDocument): Uint8Array => writeDocx(documentOf(table));

function documentOf({ title, notes, widths, head, rows, paper, deletedMark }: TableDocument): DocxDocument {
  const isLarge = paper === 'a3';
  const text = isLarge || widths.length > 4 ? 'tableSmall' : 'tableText';
  const cell = (content: Cell, role: DocxParagraph['role'], columns?: number): DocxCell => ({
    paragraphs: paragraphsOf(content, role, deletedMark ?? 'strike'),
    ...(columns !== undefined && { columns }),
  });
  return {
    title,
    blocks: [
      { kind: 'paragraph', role: 'title', inlines: [run(title)] },
      ...notes.map((note): DocxParagraph => ({ kind: 'paragraph', role: text, inlines: [run(note)] })),
      {
        kind: 'table',
        widths,
        headRows: 1,
        rows: [
          head.map((content) => cell(content, 'tableHead')),
          ...rows.map((row) =>
            row.kind === 'heading'
              ? [cell(row.cell, 'tableHead', widths.length)]
              : row.cells.map((content) => cell(content, row.isHeading === true ? 'tableHead' : text)),
          ),
        ],
      },
    ],
    orientation: 'landscape',
    ...(isLarge && { paper: 'a3' as const }),
    lists: [],
    outline: [],
  };
}

const paragraphsOf = (
  cell: Cell,
  role: DocxParagraph['role'],
  deleted: DeletedMark,
): readonly DocxParagraph[] =>
  linesOfCell(cell).map((line) => ({
    kind: 'paragraph',
    role,
    inlines: line.map(({ text, mark }) => run(text, formatOf(mark, deleted))),
  }));

/** Added: 黑体 and underlined. Deleted: struck through or boxed. */
function formatOf(mark: CellMark | undefined, deleted: DeletedMark): RunFormat {
  if (mark === 'added') return { heavy: true, underline: true };
  if (mark === 'deleted') return deleted === 'box' ? { boxed: true } : { strike: true };
  return mark === 'strong' ? { heavy: true } : {};
}
