import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { formatNumber, formatOrdinal, type Ordinal } from '../../base/ordinal';
import { done, type Outcome } from '../../base/outcome';
import { articlesOf } from '../../syntax/walkTree';
import { decisionHead } from './writeDecisionHead';
import { draftAmendments, NO_HINTS } from './draftAmendments';
import { type DraftingHow } from './decisionOrAmendmentForm';
import { explainChangesOfArticle } from './explainChangesOfArticle';
import { quotedTitle } from './writeDecisionText';
import { headingName } from './writeHeadingName';
import { type Amendment, type AmendmentDraft } from './types';

/** The placeholder for what the drafter has to write. */
export const TO_WRITE = '（请填写）';
/** With a larger share of articles changed, it is called a 修订, which publishes the whole text again. */
const MOST_OF_ALL = 0.5;

/**
 * Drafts the skeleton of 关于《…（修订草案）》的说明 (立法法 art. 58), with all changes listed by kind. The drafter writes the reasons.
 * Refused where the two are the same, or not versions of one regulation.
 */
export function explanation(
  before: Snapshot,
  after: Snapshot,
  how: Pick<DraftingHow, 'body'> = {},
): Outcome<string, Bilingual> {
  const drafted = draftAmendments(before, after, { ...NO_HINTS, isWhole: true });
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  const stage =
    draft.amendments.length > articlesOf(after.tree).length * MOST_OF_ALL ? '修订草案' : '修正草案';
  const name = `《${quotedTitle(draft.title)}（${stage}）》`;
  const { body } = decisionHead(draft.adoptionNote, how.body);
  const kinds = kindsOf(draft);
  return done(
    [
      `关于${name}的说明`,
      '',
      `${body}：`,
      `现就${name}作如下说明：`,
      '一、修改的必要性',
      TO_WRITE,
      '二、起草过程',
      TO_WRITE,
      '三、修改的主要内容',
      ...kinds.flatMap(({ heading, lines }, at) => [`（${formatNumber(at + 1)}）${heading}`, ...lines]),
      '四、需要说明的其他问题',
      TO_WRITE,
      '以上说明连同草案，请予审议。',
      '',
    ].join('\n'),
  );
}

interface ChangeKind {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The changes by kind, in the usual order. Kinds without changes are left out. */
function kindsOf(draft: AmendmentDraft): readonly ChangeKind[] {
  const { amendments } = draft;
  const adjusted = [
    ...(draft.adjustsHeadings ? ['章节序号'] : []),
    ...(draft.adjustsOrder ? ['条文顺序'] : []),
    ...(draft.adjustsCitations || draft.adjustsParts ? ['条文中的引用'] : []),
  ];
  const kinds: readonly ChangeKind[] = [
    {
      heading: '题目和引言',
      lines: amendments.flatMap((each) =>
        each.kind === 'retitle'
          ? [`题目修改为“${each.title}”。`]
          : each.kind === 'preamble'
            ? ['修改了引言。']
            : each.kind === 'addPreamble'
              ? ['增加了引言。']
              : each.kind === 'deletePreamble'
                ? ['删去了引言。']
                : [],
      ),
    },
    { heading: '章节的调整', lines: amendments.flatMap(headingLine) },
    { heading: '新增的条文', lines: amendments.flatMap(addedLines) },
    { heading: '修改的条文', lines: amendments.flatMap(amendedLine) },
    {
      heading: '删去的条文',
      lines: amendments.flatMap((each) =>
        each.kind === 'delete' ? [`删去${namesOf(each.articles)}。`] : [],
      ),
    },
    { heading: '附件的调整', lines: amendments.flatMap(annexLine) },
    { heading: '位置变动的条文', lines: amendments.flatMap(movedLine) },
    {
      heading: '统一修改的词语',
      lines: amendments.flatMap((each) =>
        each.kind === 'words'
          ? [
              each.to === ''
                ? `删去${namesOf(each.articles)}中的“${each.from}”。`
                : `将${namesOf(each.articles)}中的“${each.from}”修改为“${each.to}”。`,
            ]
          : [],
      ),
    },
    {
      heading: '相应的调整',
      lines: adjusted.length === 0 ? [] : [`对${adjusted.join('、')}作了相应调整。`],
    },
  ];
  return kinds.filter(({ lines }) => lines.length > 0);
}

const namesOf = (articles: readonly Ordinal[]): string => articles.map(nameOf).join('、');

const nameOf = (article: Ordinal): string => formatOrdinal(article, '条');

/** The beginning of an article, so that the list can be read without the draft: its first sentence, cut at this length. */
const LONGEST = 40;
function gist([first = '']: readonly string[]): string {
  const sentence = first.split('。')[0] ?? '';
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}……` : sentence;
}

function addedLines(amendment: Amendment): readonly string[] {
  if (amendment.kind === 'add') {
    return [`新增${nameOf(amendment.article)}：${gist(amendment.lines)}。${TO_WRITE}`];
  }
  if (amendment.kind !== 'addChapter') return [];
  return amendment.content.flatMap((part) => ('kind' in part ? addedLines(part) : []));
}

/** The line on an article whose words changed. */
function amendedLine(amendment: Amendment): readonly string[] {
  if (amendment.kind !== 'amend' || amendment.change === undefined) return [];
  const { article, becomes, change } = amendment;
  const as = becomes === undefined ? '' : `（改为${nameOf(becomes)}）`;
  // The line begins with 原第三条 because the text would read a line with 第三条 as an article of its own.
  if (change.act === 'rewrite') return [`原${nameOf(article)}${as}：全条修改。${TO_WRITE}`];
  return [`原${nameOf(article)}${as}：${explainChangesOfArticle(change.changes).join('，')}。${TO_WRITE}`];
}

function movedLine(amendment: Amendment): readonly string[] {
  if (amendment.kind !== 'amend' || amendment.change !== undefined) return [];
  const { article, becomes, to } = amendment;
  const home = to === undefined ? '' : `移至${headingName(to)}`;
  const number = becomes === undefined ? '' : `改为${nameOf(becomes)}`;
  return [`原${nameOf(article)}${[number, home].filter((part) => part !== '').join('，')}。`];
}

function annexLine(amendment: Amendment): readonly string[] {
  if (amendment.kind === 'annex') return [`修改了${amendment.label}。${TO_WRITE}`];
  if (amendment.kind === 'addAnnex') return [`新增${amendment.label}。${TO_WRITE}`];
  if (amendment.kind === 'deleteAnnex') return [`删去${amendment.label}。${TO_WRITE}`];
  if (amendment.kind !== 'annexWords') return [];
  const { label, from, to } = amendment;
  return [to === '' ? `删去${label}中的“${from}”。` : `将${label}中的“${from}”修改为“${to}”。`];
}

function headingLine(amendment: Amendment): readonly string[] {
  switch (amendment.kind) {
    case 'addChapter':
    case 'addHeading':
      return [`新增${headingName(amendment.heading)}“${amendment.heading.title}”。${TO_WRITE}`];
    case 'deleteChapter':
      return [`删去${headingName(amendment.heading)}“${amendment.heading.title}”及其条文。${TO_WRITE}`];
    case 'deleteHeading':
      return [`删去${headingName(amendment.heading)}的名称，保留条文。`];
    case 'retitleHeading':
      return [`将${headingName(amendment.heading)}的名称修改为“${amendment.title}”。`];
    case 'retitle':
    case 'preamble':
    case 'addPreamble':
    case 'deletePreamble':
    case 'annex':
    case 'annexWords':
    case 'addAnnex':
    case 'deleteAnnex':
    case 'add':
    case 'amend':
    case 'delete':
    case 'words':
      return [];
  }
}
