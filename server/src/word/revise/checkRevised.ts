import { bilingual, type Bilingual } from '../../base/bilingual';
import { ownParagraph, type SourceLine } from './sourceLines';

/** A line that the document must have once all revisions are accepted. */
export interface ExpectedLine {
  readonly text: string;
  /** The offset in `text` where the words behind the automatic number begin; 0 for a line that Word does not number. */
  readonly restAt: number;
  /**
   * The id of its paragraph, where the document had that paragraph before. The manual breaks in it may divide its lines
   * differently.
   */
  readonly paragraph?: string;
}

/** The lines of one paragraph, joined to one text. */
interface Group {
  readonly paragraph: string | undefined;
  readonly text: string;
  /** The length of the automatic number at the beginning of the text. */
  readonly labelLength: number;
  readonly lines: number;
}

/** What was read and what was wanted, paragraph by paragraph. */
export type Agreement = readonly { readonly read: Group; readonly wanted: Group }[];

/**
 * Compares the lines read with those wanted. Every paragraph must have the same words; automatic numbers may differ,
 * because Word counts them. Lines are joined by paragraph first, because manual breaks may divide them differently.
 * `undefined` where the two differ.
 */
export function agreement(
  read: readonly SourceLine[],
  wanted: readonly ExpectedLine[],
): Agreement | undefined {
  const old = grouped(
    read.map((line) => {
      const { text, labelLength } = line.line;
      return { paragraph: ownParagraph(line)?.id, text, labelLength, lines: 1 };
    }),
  );
  const young = grouped(
    wanted.map(({ text, restAt, paragraph }) => ({ paragraph, text, labelLength: restAt, lines: 1 })),
  );
  const pairs = old.flatMap((each, index) => {
    const other = young[index];
    return other === undefined ? [] : [{ read: each, wanted: other }];
  });
  return old.length === young.length && pairs.every(({ read: a, wanted: b }) => isSame(a, b))
    ? pairs
    : undefined;
}

function grouped(lines: readonly Group[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || line.paragraph === undefined || last.paragraph !== line.paragraph) {
      groups.push(line);
    } else groups[groups.length - 1] = { ...last, text: last.text + line.text, lines: last.lines + line.lines };
  }
  return groups;
} // prettier-ignore

const wordsOf = (line: string): string => line.replace(/[\s\u3000\u00a0|]+/gu, '');

function isSame(read: Group, wanted: Group): boolean {
  if (wordsOf(read.text) === wordsOf(wanted.text)) return true;
  const isCounted = read.labelLength > 0 && wanted.labelLength > 0;
  const rest = ({ text, labelLength }: Group): string => wordsOf(text.slice(labelLength));
  return isCounted && rest(read) === rest(wanted);
}

/**
 * Notes for the drafter: automatic numbers that Word counts differently, and lines that manual breaks divide
 * differently.
 */
export function agreementNotes(pairs: Agreement): readonly Bilingual[] {
  const others = pairs.flatMap(({ read, wanted }): string[] => {
    const [has, wants] = [read, wanted].map(({ text, labelLength }) => text.slice(0, labelLength).trim());
    return read.labelLength > 0 && has !== wants ? [`${wants ?? ''}→${has ?? ''}`] : [];
  });
  const broken = pairs.filter(({ read, wanted }) => read.lines !== wanted.lines);
  const examples = others.slice(0, 5).join('、');
  const [first] = broken;
  return [
    ...(others.length === 0
      ? []
      : [
          bilingual(
            `${others.length} 个自动编号由 Word 重新计算，与草案不同：${examples}`,
            `${others.length} automatic number(s) are counted by Word and differ from the draft: ${examples}`,
          ),
        ]),
    ...(first === undefined
      ? []
      : [
          bilingual(
            `${broken.length} 个段落保留文档中的手动换行，分行与草案不同：${excerpt(first.wanted.text)}`,
            `${broken.length} paragraph(s) keep the manual line breaks of the document and part their lines otherwise than the draft: ${excerpt(first.wanted.text)}`,
          ),
        ]),
  ];
}

/** The beginning of a line, so that the drafter can find it. */
export const excerpt = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}……` : text);
