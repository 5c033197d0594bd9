import { formatNumber, formatOrdinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { headingName, printedHeading } from './writeHeadingName';
import { quoted } from './quoteNewText';
import {
  type Amendment,
  type AmendedArticle,
  type AmendmentDraft,
  type PartChange,
  type PartName,
} from './types';

import { decisionHead, BODY_PLACE } from './writeDecisionHead';
import { type DraftingHow } from './decisionOrAmendmentForm';

export { BODY_PLACE };

/** Writes the decision. Unknown bodies and dates become placeholders for the drafter. */
export function writeDecisionText(draft: AmendmentDraft, how: DraftingHow = {}): string {
  return how.form === 'amendment' ? printBesideLaw(draft, how) : printDecision(draft, how);
}

function printDecision(draft: AmendmentDraft, how: DraftingHow): string {
  const name = `《${quotedTitle(draft.title)}》`;
  const { body, note, opening } = decisionHead(draft.adoptionNote, how.body);
  return [
    `${body}关于修改${name}的决定`,
    note,
    `${opening}对${name}作如下修改：`,
    ...itemsOf(draft.amendments).map((item, at) => `${formatNumber(at + 1)}、${item}`),
    '本决定自　年　月　日起施行。',
    `${name}根据本决定作相应修改${adjusted([draft])}，重新公布。`,
    '',
  ].join('\n');
}

/** Writes a 修正案: its title is that of the law, every sentence is an item, and the last item says when it takes effect. */
function printBesideLaw(draft: AmendmentDraft, how: DraftingHow): string {
  const { note } = decisionHead(draft.adoptionNote, how.body);
  const what = adjusted([draft]).replace(/^并/u, '');
  const items = [
    ...itemsOf(draft.amendments),
    ...(what === '' ? [] : [`${what}。`]),
    '本修正案自　年　月　日起施行。',
  ];
  return [
    `${draft.title}修正案`,
    note === '' ? NO_NOTE : note,
    ...items.map((item, at) => `${formatNumber(at + 1)}、${item}`),
    '',
  ].join('\n');
}
const NO_NOTE = '（　　年　月　日　　　　通过）';

/**
 * Writes one decision on several laws (打包修改): one item for each law in the given order, with its amendments under （一）,
 * （二）.
 * @param noun the noun for the laws with its counter: 件地方性法规
 */
export function printPackage(drafts: readonly AmendmentDraft[], noun: string, how: DraftingHow = {}): string {
  const names = drafts.map(({ title }) => `《${quotedTitle(title)}》`);
  const count = formatNumber(drafts.length);
  const [first = '', second = ''] = names;
  const called = drafts.length === 2 ? `${first}和${second}` : `${first}等${count}${noun}`;
  const notes = drafts.map(({ adoptionNote }) => decisionHead(adoptionNote, how.body));
  // One body amends laws of its own, so the 题注 of the first one tells for all.
  const { body, note, opening } = notes[0] ?? decisionHead('', how.body);
  return [
    `${body}关于修改${called}的决定`,
    note,
    `${opening}对${called}作如下修改：`,
    ...drafts.flatMap((draft, at) => [
      `${formatNumber(at + 1)}、对${names[at] ?? ''}作出修改`,
      ...draft.amendments.map((each, index) => `（${formatNumber(index + 1)}）${printed(each)}`),
    ]),
    '本决定自　年　月　日起施行。',
    `${names.join('')}根据本决定作相应修改${adjusted(drafts)}，重新公布。`,
    '',
  ].join('\n');
}

/** The texts of the items. Amendments that only change words, if there are several, share one item, the last. */
function itemsOf(amendments: readonly Amendment[]): readonly string[] {
  const isMinor = (amendment: Amendment): boolean =>
    amendment.kind === 'words' ||
    (amendment.kind === 'amend' &&
      amendment.change?.act === 'parts' &&
      amendment.change.changes.every(({ act }) => act === 'words'));
  const minor = amendments.filter(isMinor);
  if (minor.length < LEAST_TOGETHER) return amendments.map(printed);
  const lines = minor.map((amendment, at) => `（${formatNumber(at + 1)}）${printed(amendment)}`);
  return [
    ...amendments.filter((amendment) => !isMinor(amendment)).map(printed),
    ['对部分条文作以下修改：', ...lines].join('\n'),
  ];
}
const LEAST_TOGETHER = 3;

function adjusted(drafts: readonly AmendmentDraft[]): string {
  const isOrder = drafts.some((draft) => draft.adjustsOrder || draft.adjustsCitations);
  const what = [
    ...(drafts.some((draft) => draft.adjustsHeadings) ? ['章节、条文顺序'] : isOrder ? ['条文顺序'] : []),
    ...(drafts.some((draft) => draft.adjustsParts) ? ['有关条款序号'] : []),
  ];
  return what.length === 0 ? '' : `并对${what.join('和')}作相应调整`;
}

/** A title as it is written inside 《》: its own 《》 become 〈〉. */
export const quotedTitle = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

function printed(amendment: Amendment): string {
  switch (amendment.kind) {
    case 'retitle':
      return `将题目修改为：“${amendment.title}”。`;
    case 'preamble':
      return `将引言修改为：${quoted(amendment.lines)}`;
    case 'addPreamble':
      return `增加引言：${quoted(amendment.lines)}`;
    case 'deletePreamble':
      return '删去引言。';
    case 'add': {
      const name = formatOrdinal(amendment.article, '条');
      const place = amendment.to === undefined ? '' : `在${headingName(amendment.to)}`;
      return `${place}增加一条，作为${name}：${quoted(amendment.lines)}`;
    }
    case 'delete':
      return `删去${namesOf(amendment.articles)}。`;
    case 'words': {
      const { from, to } = amendment;
      return to === ''
        ? `删去${namesOf(amendment.articles)}中的${words(from)}。`
        : `将${namesOf(amendment.articles)}中的${words(from)}修改为${words(to)}。`;
    }
    case 'annex':
      return `将${amendment.label}修改为：${quoted(amendment.lines)}`;
    case 'annexWords':
      return amendment.to === ''
        ? `删去${amendment.label}中的${words(amendment.from)}。`
        : `将${amendment.label}中的${words(amendment.from)}修改为${words(amendment.to)}。`;
    case 'addAnnex':
      return `增加${amendment.label}：${quoted(amendment.lines)}`;
    case 'deleteAnnex':
      return `删去${amendment.label}。`;
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

const namesOf = (articles: readonly Ordinal[]): string =>
  articles.map((article) => formatOrdinal(article, '条')).join('、');

const words = (text: string): string => quoted([text]);

const KEPT = '序号不变';

function printedAmended({ article, becomes, to, change }: AmendedArticle): string {
  const name = formatOrdinal(article, '条');
  const isSame = becomes !== undefined && sameOrdinal(article, becomes);
  const facts = [
    ...(becomes === undefined || (isSame && change?.act === 'rewrite')
      ? []
      : [isSame ? KEPT : `改为${formatOrdinal(becomes, '条')}`]),
    ...(to === undefined ? [] : [`移至${headingName(to)}`]),
  ];
  // 将第九条改为第十条, but 第九条序号不变 without 将.
  const verb = facts[0] === KEPT ? '' : '将';
  const renumbered = facts.length === 0 ? undefined : `${verb}${name}${facts.join('，')}`;
  if (change === undefined) return renumbered === undefined ? '' : `${renumbered}。`;
  if (change.act === 'rewrite') {
    return `${renumbered ?? `将${name}`}${renumbered === undefined ? '' : '，'}修改为：${quoted(change.lines)}`;
  }
  const clauses = clausesOf(change.changes, renumbered === undefined ? name : '');
  return renumbered === undefined ? clauses.join('\n') : `${renumbered}，${clauses.join('\n')}`;
}

/** The sentences on the parts of an article. The first one names the article, unless `article` is empty. */
function clausesOf(changes: readonly PartChange[], article: string): readonly string[] {
  const clauses: string[] = [];
  let name = article;
  changes.forEach((change, at) => {
    const before = changes[at - 1];
    if (change.act === 'words' && before?.act === 'words' && isSamePart(change.part, before.part)) {
      // Changes of words in one place share a sentence: “A”修改为“B”，“C”修改为“D”。
      const last = clauses.pop() ?? '';
      clauses.push(`${last.replace(/。$/u, '')}，${pairOf(change.from, change.to)}。`);
    } else clauses.push(clause(change, name));
    name = '';
  });
  return clauses;
}

function pairOf(from: string, to: string): string {
  if (to === '') return `删去${words(from)}`;
  const added = addedBehind(from, to);
  return added === undefined ? `${words(from)}修改为${words(to)}` : `在${words(from)}后增加${words(added)}`;
}

/** The words that are only added behind `from`; `undefined` where `from` itself changes. Decisions then say 在“A”后增加“B”. */
const addedBehind = (from: string, to: string): string | undefined =>
  to.length > from.length && to.startsWith(from) ? to.slice(from.length) : undefined;

function clause(change: PartChange, name: string): string {
  const { part } = change;
  switch (change.act) {
    case 'replace':
      return `${name === '' ? '' : '将'}${name}${partName(part)}修改为：${quoted(change.lines)}`;
    case 'delete':
      return `删去${name}${partName(part)}。`;
    case 'words': {
      const place = `${name}${partName(part)}`;
      const of = place === '' ? '其中的' : `${place}中的`;
      const added = addedBehind(change.from, change.to);
      if (added !== undefined) {
        return `在${of}${words(change.from)}后增加${words(added)}${/[。；]$/u.test(added) ? '' : '。'}`;
      }
      return change.to === ''
        ? `删去${of}${words(change.from)}。`
        : `${place === '' ? '' : '将'}${of}${words(change.from)}修改为${words(change.to)}。`;
    }
    case 'add': {
      const isItem = part.item !== undefined;
      const within = isItem ? partName({ ...part, item: undefined }) : '';
      const as = `第${formatNumber(part.item ?? part.paragraph ?? 1)}${isItem ? '项' : '款'}`;
      return `${name}${within}增加一${isItem ? '项' : '款'}，作为${isItem ? within : ''}${as}：${quoted(change.lines)}`;
    }
  }
}

const isSamePart = (a: PartName, b: PartName): boolean => a.paragraph === b.paragraph && a.item === b.item;

const partName = ({ paragraph, item }: PartName): string =>
  (paragraph === undefined ? '' : `第${formatNumber(paragraph)}款`) +
  (item === undefined ? '' : `第${formatNumber(item)}项`);
