import { formatNumber, formatOrdinal, type Ordinal, sameOrdinal } from '../base/ordinal';
import { LEVELS } from '../syntax/levelTable';
import { type AnnexName, type HeadingOverArticles, type HeadingPlace, type Place } from './types';

/** A place that names nothing yet. */
export const NOWHERE: Place = {
  scope: 'article',
  heading: undefined,
  annex: undefined,
  article: undefined,
  paragraph: undefined,
  item: undefined,
  subitem: undefined,
  line: undefined,
  sentence: undefined,
};

export const articlePlace = (article: Ordinal): Place => ({ ...NOWHERE, article });

/** The place of the whole article that a place lies in. */
export const wholeArticle = (place: Place): Place => ({
  ...NOWHERE,
  scope: place.scope,
  heading: place.heading,
  annex: place.annex,
  article: place.article,
});

/** True for a place that names an article and nothing narrower. */
export const isWholeArticle = ({ article, paragraph, item, subitem, line, sentence }: Place): boolean =>
  article !== undefined &&
  [paragraph, item, subitem, line, sentence].every((narrower) => narrower === undefined);

export const samePlace = (a: Place, b: Place): boolean =>
  a.scope === b.scope &&
  a.annex?.word === b.annex?.word &&
  a.annex?.number === b.annex?.number &&
  (a.article === undefined
    ? b.article === undefined
    : b.article !== undefined && sameOrdinal(a.article, b.article)) &&
  a.paragraph === b.paragraph &&
  a.item === b.item &&
  a.subitem === b.subitem;

/** The number of a heading in writing: 第三章, 三、. */
export const headingLabel = (level: HeadingOverArticles, ordinal: Ordinal): string =>
  LEVELS[level].format?.(ordinal) ?? '';

/** A heading in the form decisions use: 第三章第二节, “三、技术合同”. A bare 附则 is named by its title. */
export function headingPlaceName({ level, ordinal, title, within }: HeadingPlace): string {
  const own = ordinal === undefined ? '' : headingLabel(level, ordinal);
  const above = within === undefined ? '' : headingPlaceName(within);
  return above + (level === 'heading' || own === '' ? `“${own}${title ?? ''}”` : own);
}

/** An annex in the form decisions use: 附件二. */
export const annexWords = (name: AnnexName | undefined): string =>
  (name?.word ?? '附件') + (name?.number === undefined ? '' : formatNumber(name.number));

/** A place in the form decisions use: 第八条第一款第二项. */
export function placeName(place: Place): string {
  const { scope, heading, article, paragraph, item, subitem, line, sentence } = place;
  const wide =
    scope === 'title'
      ? '题目'
      : scope === 'preamble' || scope === 'body'
        ? scope === 'body'
          ? '正文'
          : '序言'
        : scope === 'annex'
          ? annexWords(place.annex)
          : scope === 'whole'
            ? '全文'
            : heading === undefined || article !== undefined
              ? ''
              : headingPlaceName(heading);
  const narrow = [
    article === undefined ? '' : formatOrdinal(article, '条'),
    paragraph === undefined ? '' : `第${formatNumber(paragraph)}款`,
    item === undefined ? '' : `第${formatNumber(item)}项`,
    subitem === undefined ? '' : `第${formatNumber(subitem)}目`,
    line === undefined ? '' : line === 'lead' ? '款首' : `第${formatNumber(line)}自然段`,
    sentence === undefined ? '' : `第${formatNumber(Math.abs(sentence))}句`,
  ];
  return wide + narrow.join('');
}
