import { type Bilingual, bilingual } from '../../base/bilingual';

/** The weight of a line: `lost` text is missing, `guessed` something may be wrong, `told` is only for information. */
export type ReportWeight = 'lost' | 'guessed' | 'told';

export interface ReportLine {
  readonly kind: ReportKind;
  readonly weight: ReportWeight;
  readonly count: number;
  readonly message: Bilingual;
}

interface Kind {
  readonly weight: ReportWeight;
  /**
   * The sentence of the line.
   * @param count how often it happened
   * @param examples some of the words concerned; empty where none were kept
   */
  readonly message: (count: number, examples: string) => Bilingual;
}

/** All that may be guessed or left out while a document is read. Lines are shown in this order. */
const KINDS = {
  lostNumbers: {
    weight: 'lost',
    message: (n) =>
      bilingual(
        `${n} 个段落的自动编号未能读出，可用“补回缺失的编号”修复`,
        `the automatic numbers of ${n} paragraph(s) could not be read; the fix for lost numbers puts them back`,
      ),
  },
  unreadParts: {
    weight: 'lost',
    message: (n, e) => bilingual(`${n} 个部件已损坏，未读入：${e}`, `${n} damaged part(s) not read: ${e}`),
  },
  unreadChunks: {
    weight: 'lost',
    message: (n, e) => bilingual(`${n} 处嵌入的文件未读入：${e}`, `${n} embedded file(s) not read: ${e}`),
  },
  subdocuments: {
    weight: 'lost',
    message: (n) =>
      bilingual(`${n} 个子文档在文件之外，未读入`, `${n} subdocument(s) outside of the file not read`),
  },
  missingNotes: {
    weight: 'lost',
    message: (n) =>
      bilingual(
        `${n} 条脚注、尾注只有标记，文件中没有其内容`,
        `${n} footnote(s) or endnote(s) of which the file holds the mark only`,
      ),
  },
  pictures: {
    weight: 'lost',
    message: (n) => bilingual(`${n} 处图片或者图形未读入`, `${n} picture(s) or drawing(s) not read`),
  },
  wordArt: {
    weight: 'lost',
    message: (n, e) =>
      bilingual(`艺术字 ${n} 处未并入正文：${e}`, `${n} piece(s) of WordArt not part of the text: ${e}`),
  },
  fieldNumbers: {
    weight: 'lost',
    message: (n, e) =>
      bilingual(
        `${n} 个编号由域（LISTNUM、SEQ 等）生成，文件中没有保存结果，未读入${e === '' ? '' : `，所在段落：${e}`}`,
        `${n} number(s) that fields (LISTNUM, SEQ …) make are not saved in the file and not read${e === '' ? '' : `; they belong to: ${e}`}`,
      ),
  },
  fieldsWithoutResult: {
    weight: 'lost',
    message: (n, e) =>
      bilingual(
        `${n} 个域没有保存结果，未读入${e === '' ? '' : `：${e}`}`,
        `${n} field(s) without a saved result not read${e === '' ? '' : `: ${e}`}`,
      ),
  },
  hiddenText: {
    weight: 'told',
    message: (n) => bilingual(`${n} 处隐藏文字未读入`, `${n} stretch(es) of hidden text left out`),
  },
  placeholders: {
    weight: 'guessed',
    message: (n) =>
      bilingual(
        `${n} 处内容控件尚未填写，正文中是其提示文字`,
        `${n} content control(s) not filled in; the text holds what they ask for`,
      ),
  },
  unknownSymbols: {
    weight: 'guessed',
    message: (n) =>
      bilingual(`${n} 个符号字体的字符以“〓”代替`, `${n} character(s) of symbol fonts stand as 〓`),
  },
  formulas: {
    weight: 'guessed',
    message: (n) =>
      bilingual(
        `${n} 个公式只读入了其中的字符，分式、根号、上下标等未保留`,
        `${n} formula(s) read as plain characters, without fractions, roots, small letters and the like`,
      ),
  },
  unknownFormats: {
    weight: 'guessed',
    message: (n, e) =>
      bilingual(
        `${n} 个自动编号的格式（${e}）未识别，写作阿拉伯数字`,
        `${n} automatic number(s) in an unknown format (${e}) written in Arabic digits`,
      ),
  },
  missingLists: {
    weight: 'guessed',
    message: (n) =>
      bilingual(
        `${n} 个段落引用的编号定义不存在，未编号`,
        `${n} paragraph(s) name a list that is not in the document and have no number`,
      ),
  },
  legalNumbers: {
    weight: 'guessed',
    message: (n, e) =>
      bilingual(
        `${n} 个自动编号按法规写法写出，Word 显示为：${e}`,
        `${n} automatic number(s) written as law writes them; Word shows: ${e}`,
      ),
  },
  joinedLines: {
    weight: 'guessed',
    message: (n) =>
      bilingual(
        `${n} 处句中的手动换行已并入同一行`,
        `${n} manual line break(s) inside a sentence joined into one line`,
      ),
  },
  insertions: {
    weight: 'told',
    message: (n) => bilingual(`修订：插入 ${n} 处`, `revisions: ${n} insertion(s)`),
  },
  deletions: {
    weight: 'told',
    message: (n) => bilingual(`修订：删除 ${n} 处`, `revisions: ${n} deletion(s)`),
  },
  moves: {
    weight: 'told',
    message: (n) => bilingual(`修订：移动 ${n} 处`, `revisions: ${n} move(s)`),
  },
  formatChanges: {
    weight: 'told',
    message: (n) => bilingual(`修订：格式更改 ${n} 处`, `revisions: ${n} change(s) of format`),
  },
  comments: {
    weight: 'told',
    message: (n) => bilingual(`批注 ${n} 条，未并入正文`, `${n} comment(s), not part of the text`),
  },
  tables: {
    weight: 'told',
    message: (n) =>
      bilingual(`表格 ${n} 个，每行写作一行，以“|”分隔`, `${n} table(s), a line for each row, parted by “|”`),
  },
  boxes: {
    weight: 'told',
    message: (n) =>
      bilingual(`文本框 ${n} 个，置于所在段落之后`, `${n} text box(es), each behind its paragraph`),
  },
  notes: {
    weight: 'told',
    message: (n) => bilingual(`脚注、尾注 ${n} 条，置于文末`, `${n} footnote(s) and endnote(s), at the end`),
  },
  headers: {
    weight: 'told',
    message: (n, e) =>
      bilingual(`页眉、页脚 ${n} 处未并入正文：${e}`, `${n} header(s) and footer(s) left out: ${e}`),
  },
  chunks: {
    weight: 'told',
    message: (n) => bilingual(`正文来自 ${n} 个嵌入的文件`, `text from ${n} embedded file(s)`),
  },
} satisfies Readonly<Record<string, Kind>>;

export type ReportKind = keyof typeof KINDS;

/** How many examples a line shows, and how long each may be. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/** Collects what is guessed or left out while a document is read. */
export class ReportBuilder {
  readonly #counts = new Map<ReportKind, number>();
  readonly #examples = new Map<ReportKind, string[]>();

  /** @param example the words concerned, from the document or its format */
  add(kind: ReportKind, example?: string, count = 1): void {
    if (count > 0) this.#counts.set(kind, this.countOf(kind) + count);
    if (example === undefined) return;
    const examples = this.#examples.get(kind) ?? [];
    if (examples.length < EXAMPLES && !examples.includes(example)) {
      examples.push(example.slice(0, LONGEST_EXAMPLE));
    }
    this.#examples.set(kind, examples);
  }

  /** Adds what another report has counted. */
  addAll(lines: ReportBuilder): void {
    for (const [kind, count] of lines.#counts) {
      this.add(kind, undefined, count);
      for (const example of lines.#examples.get(kind) ?? []) this.add(kind, example, 0);
    }
  }

  countOf(kind: ReportKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  get lines(): readonly ReportLine[] {
    return (Object.keys(KINDS) as ReportKind[]).flatMap((kind) => {
      const count = this.countOf(kind);
      if (count === 0) return [];
      const { weight, message }: Kind = KINDS[kind];
      return [{ kind, weight, count, message: message(count, (this.#examples.get(kind) ?? []).join('、')) }];
    });
  }
}
