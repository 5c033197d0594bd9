import { formatNumber, formatOrdinal, sameOrdinal } from '../../base/ordinal';
import { headingName, printedHeading } from './printHeading';
import { articleLines, labelled, quoted } from './quotation';
import {
  type Amendment,
  type AmendedArticle,
  type AmendmentDraft,
  type ArticleChange,
  type PartName,
} from './types';

/** Stands in the title until the drafter writes who decides. */
export const BODY_PLACE = '（制定机关）';

/** The decision as text; the drafter fills in who decides and the date. */
export function printAmendment(draft: AmendmentDraft): string {
  const name = `《${quotedTitle(draft.title)}》`;
  return [
    `${BODY_PLACE}关于修改${name}的决定`,
    '',
    `对${name}作如下修改：`,
    ...draft.amendments.map((amendment, at) => `${formatNumber(at + 1)}、${printed(amendment)}`),
    '本决定自　年　月　日起施行。',
    `${name}根据本决定作相应修改${adjusted(draft)}，重新公布。`,
    '',
  ].join('\n');
}

function adjusted(draft: AmendmentDraft): string {
  const isOrder = draft.adjustsOrder || draft.adjustsCitations;
  const what = [
    ...(draft.adjustsHeadings ? ['章节、条文顺序'] : isOrder ? ['条文顺序'] : []),
    ...(draft.adjustsParts ? ['有关条款序号'] : []),
  ];
  return what.length === 0 ? '' : `并对${what.join('和')}作相应调整`;
}

/** A title as it stands inside 《》: 《》 of its own become 〈〉. */
export const quotedTitle = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

function printed(amendment: Amendment): string {
  switch (amendment.kind) {
    case 'retitle':
      return `将题目修改为：“${amendment.title}”。`;
    case 'add': {
      const name = formatOrdinal(amendment.article, '条');
      const place = amendment.to === undefined ? '' : `在${headingName(amendment.to)}`;
      return `${place}增加一条，作为${name}：${quoted(articleLines(amendment))}`;
    }
    case 'delete':
      return `删去${formatOrdinal(amendment.article, '条')}。`;
    case 'words': {
      const names = amendment.articles.map((article) => formatOrdinal(article, '条')).join('、');
      return `将${names}中的“${amendment.from}”修改为“${amendment.to}”。`;
    }
    case 'amend':
      return printedAmended(amendment);
    case 'addChapter':
    case 'addHeading':
    case 'deleteChapter':
    case 'deleteHeading':
    case 'retitleHeading':
      return printedHeading(amendment);
  }
}

function printedAmended({ article, becomes, to, change }: AmendedArticle): string {
  const name = formatOrdinal(article, '条');
  const isSame = becomes !== undefined && sameOrdinal(article, becomes);
  const newName = formatOrdinal(becomes ?? article, '条');
  const facts = [
    ...(to === undefined ? [] : [`移至${headingName(to)}`]),
    ...(becomes === undefined || (isSame && change?.act === 'rewrite')
      ? []
      : [isSame ? '序号不变' : `改为${newName}`]),
  ];
  if (facts.length === 0) return change === undefined ? '' : printedChange(name, newName, change);
  const moved = `将${name}${facts.join('，')}`;
  return change === undefined ? `${moved}。` : `${moved}，${printedChange('', newName, change)}`;
}

/** `named` is what the sentence has not named yet: 第X条, or nothing behind 将第X条改为第Y条. */
function printedChange(named: string, newName: string, change: ArticleChange): string {
  if (change.act === 'rewrite') return replaced(named, '', labelled(newName, change.lines));
  const { part } = change;
  switch (change.act) {
    case 'replace':
      return replaced(named, partName(part), change.lines);
    case 'delete':
      return `删去${named}${partName(part)}。`;
    case 'add': {
      const isItem = part.item !== undefined;
      const within = named + (isItem ? partName({ ...part, item: undefined }) : '');
      const as = `第${formatNumber(part.item ?? part.paragraph ?? 1)}${isItem ? '项' : '款'}`;
      return `${within === '' ? '' : `在${within}`}增加一${isItem ? '项' : '款'}，作为${as}：${quoted(change.lines)}`;
    }
  }
}

const replaced = (named: string, part: string, lines: readonly string[]): string =>
  `${named === '' ? '' : '将'}${named}${part}修改为：${quoted(lines)}`;

const partName = ({ paragraph, item }: PartName): string =>
  (paragraph === undefined ? '' : `第${formatNumber(paragraph)}款`) +
  (item === undefined ? '' : `第${formatNumber(item)}项`);
