import { bilingual, localize, type Bilingual, type Locale } from '../../base/bilingual';
import { type OpenedWord } from '../../service/wordDesk';
import { type ReportWeight } from '../../word/report/readingReport';
import { type Conflict } from '../../word/revise/mergeLines';
import { REFUSED_WORDS, type RefusedLine } from '../../word/revise/whyLineRefused';
import { escapeLine, paragraphs, quoteBlock } from './markdownBlocks';

// What happened to a Word document, as Markdown to be read. Every word of a document is escaped.

const HEADINGS: Readonly<Record<ReportWeight, Bilingual>> = {
  lost: bilingual('没有读入', 'Not read'),
  guessed: bilingual('经过推断，请核对', 'Guessed, please check'),
  told: bilingual('说明', 'Notes'),
};

/**
 * What was read of a document, and its comments (批注).
 * @param name of the file
 */
export function openedPage({ report, comments }: OpenedWord, name: string, locale: Locale): string {
  const say = (message: Bilingual): string => localize(message, locale);
  const isCalm = report.every(({ weight }) => weight === 'told');
  const groups = (['lost', 'guessed', 'told'] as const).flatMap((weight) => {
    const lines = report.filter((line) => line.weight === weight);
    if (lines.length === 0) return [];
    return [`## ${say(HEADINGS[weight])}`, ...lines.map(({ message }) => `- ${escapeLine(say(message))}`)];
  });
  const listed = comments.map(({ author, date, text, line }) =>
    [
      `- ${escapeLine([author, date.replace('T', ' ').replace('Z', '')].filter((part) => part !== '').join(' '))}`,
      ...indented(paragraphs(text)),
      ...(line === undefined ? [] : indented(quoteBlock(shortened(line)))),
    ].join('\n'),
  );
  return page([
    `# ${escapeLine(name)}`,
    say(isCalm ? bilingual('已读入，没有遗漏。', 'Read; nothing was lost.') : CHECK),
    ...groups,
    ...(listed.length === 0 ? [] : [`## ${say(bilingual('批注', 'Comments'))}`, ...listed]),
  ]);
}

const CHECK = bilingual(
  '已读入。以下各项请对照原文档核对。',
  'Read. Please check the following against the document.',
);

/** Markdown below an entry of a list, each line a paragraph of it. What it holds of a document is escaped before. */
const indented = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .filter((line) => line !== '' && line !== '>')
    .map((line) => `\n  ${line}`);

/** UTF-16 units of a line that are shown, to tell which it is. */
const LONGEST = 120;

const shortened = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);

/** What of a draft did not get into its document, and what else is to be known; empty where there is nothing. */
export function writtenPage(
  { refused, notes }: { readonly refused: readonly RefusedLine[]; readonly notes: readonly Bilingual[] },
  name: string,
  locale: Locale,
): string {
  if (refused.length + notes.length === 0) return '';
  const say = (message: Bilingual): string => localize(message, locale);
  const left = refused.flatMap(({ what, line, reason }) => [
    `- ${say(REFUSED_WORDS[what])}${say(COLON)}${escapeLine(say(reason))}`,
    ...indented(quoteBlock(shortened(line))),
  ]);
  return page([
    `# ${escapeLine(name)}`,
    ...(left.length === 0 ? [] : [`## ${say(NOT_WRITTEN)}`, left.join('\n')]),
    ...(notes.length === 0
      ? []
      : [`## ${say(HEADINGS.told)}`, ...notes.map((note) => `- ${escapeLine(say(note))}`)]),
  ]);
}

const COLON = bilingual('：', ': ');

const NOT_WRITTEN = bilingual(
  '没有写入的行，请在 Word 中修改',
  'Lines that were not written; please change them in Word',
);

/** Where a draft and its document went different ways. */
export function conflictsPage(conflicts: readonly Conflict[], name: string, locale: Locale): string {
  const say = (message: Bilingual): string => localize(message, locale);
  const part = (title: Bilingual, text: string): readonly string[] => [
    `**${say(title)}**`,
    text === '' ? `> *${say(bilingual('无', 'none'))}*` : quoteBlock(text),
  ];
  return page([
    `# ${escapeLine(name)}`,
    say(
      bilingual(
        '打开之后，文档和草案的下列各处都有改动，没有写入。请先改成一致，再写回。',
        'The document and the draft both changed at the following places since it was opened; nothing was written. Make them agree first.',
      ),
    ),
    ...conflicts.flatMap(({ before, draft, document }, index) => [
      `## ${index + 1}`,
      ...part(bilingual('打开时', 'When it was opened'), before),
      ...part(bilingual('草案', 'Draft'), draft),
      ...part(bilingual('文档', 'Document'), document),
    ]),
  ]);
}

const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
