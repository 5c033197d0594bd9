import { bilingual, type Bilingual } from '../../base/bilingual';

/** The reasons why a line of the draft could not be written into the document. */
export const REFUSALS = {
  field: bilingual(
    '这一行在域（如自动目录）中，请在 Word 中更新域',
    'the line stands in a field such as an automatic table of contents; update the field in Word',
  ),
  note: bilingual(
    '改动涉及脚注标记、符号或者换行符的一部分',
    'the change cuts a note mark, a symbol or a break',
  ),
  control: bilingual(
    '这一行在锁定或者绑定数据的内容控件中',
    'the line stands in a locked or bound content control',
  ),
  formula: bilingual('改动涉及公式', 'the change touches a formula'),
  noRun: bilingual(
    '文档中没有可以接续的文字',
    'there is no text in the document that the new one could join',
  ),
  tableShape: bilingual(
    '表格的行和列不能由此增减，请在 Word 中修改',
    'rows and columns of tables are not added or taken away here; change them in Word',
  ),
  cell: bilingual(
    '单元格有几个段落，不能确定改在哪一段',
    'the cell has several paragraphs; which of them was meant is not certain',
  ),
  outside: bilingual(
    '这一行在文本框、脚注或者页眉中，请在 Word 中修改',
    'the line stands in a text box, a note or a header; change it in Word',
  ),
  brokenParagraph: bilingual(
    '这一行是段落中手动换行的一部分，不能单独增删',
    'the line is part of a paragraph with manual line breaks and cannot be added or deleted alone',
  ),
  section: bilingual('这一行带有分节符', 'the line carries a section break'),
  picture: bilingual('这一行带有图片或者对象', 'the line carries a picture or an object'),
  unclear: bilingual(
    '文档中找不到与这一行完全对应的文字',
    'the document has no text that is exactly this line',
  ),
  otherNumbering: bilingual(
    '这一行是容器中的最后一行，编号方式又变了',
    'the line is the last of its container and its way of numbering changed',
  ),
  revisedNumbering: bilingual(
    '前一段是正文或者单元格的最后一段，其编号或者样式带有他人的修订，请先在 Word 中接受或者拒绝该修订',
    'the paragraph before it is the last of its container, and others revised its numbering or style; accept or reject that in Word first',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RefusalKind = keyof typeof REFUSALS;

/** A line that could not be written, and why. */
export interface RefusedLine {
  readonly what: 'change' | 'insert' | 'delete' | 'move';
  /** The line of the draft; the line of the document where it was to be deleted. */
  readonly line: string;
  readonly reason: Bilingual;
}

/** What was to be done with the line, in words. */
export const REFUSED_WORDS: Readonly<Record<RefusedLine['what'], Bilingual>> = {
  change: bilingual('未写入的改动', 'not changed'),
  insert: bilingual('未加入的行', 'not added'),
  delete: bilingual('未删去的行', 'not deleted'),
  move: bilingual('未移到新位置（合并、拆分）的行', 'not moved, joined or split'),
};
