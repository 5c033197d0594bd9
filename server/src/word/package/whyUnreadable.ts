import { bilingual, type Bilingual } from '../../base/bilingual';

/** The reasons why a file cannot be read as a document, each one sentence for the drafter. */
export const faults = {
  empty: bilingual('文件是空的', 'the file is empty'),
  damaged: bilingual(
    '文件已损坏（压缩包不完整），请用 Word 或者 WPS 打开修复后另存',
    'the file is damaged (its archive is incomplete); open it in Word or WPS to repair it and save it again',
  ),
  notWord: bilingual('不是 Word 文档（.docx、.doc、.wps）', 'not a Word document (.docx, .doc, .wps)'),
  otherOffice: bilingual(
    '是表格、演示文稿或者其他文件，不是 Word 文档',
    'a spreadsheet, a presentation or another kind of file, not a Word document',
  ),
  openDocument: bilingual(
    '是 OpenDocument 文本（.odt），请另存为 .docx 后再打开',
    'an OpenDocument text (.odt); save it as .docx and open that',
  ),
  encrypted: bilingual(
    '文档有打开密码，请先在 Word 或者 WPS 中去掉密码',
    'the document is protected by a password; remove it in Word or WPS first',
  ),
  rtf: bilingual(
    '是 RTF 文档，请用 Word 或者 WPS 另存为 .docx 后再打开',
    'an RTF document; save it as .docx in Word or WPS and open that',
  ),
  html: bilingual(
    '是网页（HTML），请用 Word 或者 WPS 另存为 .docx 后再打开',
    'a web page (HTML); save it as .docx in Word or WPS and open that',
  ),
  flatXml: bilingual(
    '是 XML 格式的 Word 文档，请用 Word 或者 WPS 另存为 .docx 后再打开',
    'a Word document in one XML file; save it as .docx in Word or WPS and open that',
  ),
  pdf: bilingual(
    '是 PDF，不含可靠的段落和编号，请使用 Word 原件',
    'a PDF, which holds no reliable paragraphs and numbers; use the Word original',
  ),
  damagedDoc: bilingual(
    '文件已损坏，请用 Word 或者 WPS 打开修复后另存为 .docx',
    'the file is damaged; open it in Word or WPS to repair it and save it as .docx',
  ),
  oldWord: bilingual(
    '是 Word 95 或者更早的文档，请用 Word 或者 WPS 另存为 .docx 后再打开',
    'a document of Word 95 or earlier; save it as .docx in Word or WPS and open that',
  ),
  tooLarge: bilingual(
    '文档解压后过大（单个部件上限 64 MB，合计 256 MB），未读取',
    'too large when unpacked (limit 64 MB a part, 256 MB in all); not read',
  ),
  tooDeep: bilingual('文档的 XML 嵌套过深，未读取', 'the XML of the document is nested too deeply; not read'),
  documentType: bilingual(
    '文档的 XML 含有 DTD，Word 不会这样写，为安全起见未读取',
    'the XML of the document holds a DTD, which Word never writes; not read, for safety',
  ),
  brokenXml: bilingual(
    '文档正文的 XML 已损坏，请用 Word 或者 WPS 打开修复后另存',
    'the XML of the text is damaged; open it in Word or WPS to repair it and save it again',
  ),
  noText: bilingual('文档中没有正文', 'the document has no text part'),
  unexpected: bilingual(
    '无法读取这个文档，请用 Word 或者 WPS 另存为 .docx 后再试',
    'the document cannot be read; save it anew as .docx in Word or WPS and try again',
  ),
} satisfies Readonly<Record<string, Bilingual>>;
