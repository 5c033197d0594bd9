/** A difference that is no fault: LibreOffice, which made the expected texts, differs there from Word. */
export interface Deviation {
  readonly name: string;
  readonly view?: 'accept' | 'reject';
  /** Lines that differ, at most; where several lines are moved by one, all of them. */
  readonly lines: number;
  readonly reason: string;
}

/** Each difference with the rule of Word that is followed. Whatever is not listed here counts as a fault. */
export const DEVIATIONS: readonly Deviation[] = [
  { name: '02_numfmts', lines: 358, reason: 'formats from 100,000 on, digit strings, letters cut at 31, full-width, dashes' },
  { name: '03_style_linked', lines: 1, reason: 'lvlRestart 0: articles count on over chapters' },
  { name: '05_isLgl_skip', lines: 3, reason: 'isLgl holds for the first level too' },
  { name: '06_revisions', view: 'accept', lines: 1, reason: 'w:del inside w:ins is shown by LibreOffice' },
  { name: '06_revisions', view: 'reject', lines: 2, reason: 'an inserted number is none when rejected' },
  { name: '07_inline', lines: 10, reason: 'hidden text left out, text boxes read, marks of notes and symbols' },
  { name: '08_hidden_empty_table', lines: 4, reason: 'hidden paragraphs are neither shown nor counted' },
  { name: '协会章程', lines: 412, reason: 'LibreOffice exported both versions in one; accepted 190 and rejected 211 paragraphs are counted apart' },
  { name: 'german_styled_lists', lines: 4, reason: 'the bullets are dashes in the document' },
  { name: 'lists', lines: 2, reason: 'bullets as the document names them' },
  { name: 'notes', lines: 1, reason: 'marks of notes stand in brackets' },
  { name: 'sdt_in_footnote', lines: 1, reason: 'marks of notes stand in brackets' },
  { name: 'text_in_shape_format', lines: 5, reason: 'text boxes are read' },
  { name: 'unicode', lines: 1, reason: 'characters of the font Symbol as what they look like' },
]; // prettier-ignore
