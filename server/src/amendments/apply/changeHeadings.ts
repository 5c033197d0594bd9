import { bilingual } from '../../base/bilingual';
import { type Ordinal } from '../../base/ordinal';
import { readCountedLabel } from '../../syntax/readLabels';
import { isHeadingLevel } from '../../syntax/levelTable';
import { headingPlaceName } from '../articlePlace';
import { type Act, type HeadingPlace } from '../types';
import { quotedUnits } from './readQuotedParagraphs';
import { findHeading } from './resolvePlace';
import { fail, type HeadingFate, newTarget, type State } from './workingState';
import { type OldHeading } from './oldTextUnits';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

/** Finds a heading of the old text and the record of its changes. Where there is none, the instruction fails. */
function fateOf(
  state: State,
  place: HeadingPlace,
  by: number,
): { readonly heading: OldHeading; readonly fate: HeadingFate } | undefined {
  const heading = findHeading(state.old, place);
  const fate = heading && state.headings.get(heading);
  if (heading !== undefined && fate !== undefined) return { heading, fate };
  const name = headingPlaceName(place);
  fail(state, by, bilingual(`没有${name}`, `There is no ${name}`));
  return undefined;
}

export function retitleHeading(state: State, { heading, title }: ActOf<'retitleHeading'>, by: number): void {
  const found = fateOf(state, heading, by);
  if (found === undefined) return;
  if (found.fate.title !== undefined || found.fate.isGone) {
    const name = headingPlaceName(heading);
    fail(state, by, bilingual(`${name}已由另一条修改`, `${name} is changed by another instruction`));
    return;
  }
  found.fate.title = heading.level === 'heading' ? title : bareHeading(title);
}

/** The title without a number before it: “第三章　监督” gives 监督. */
const bareHeading = (title: string): string => {
  const label = readCountedLabel(title, 0);
  return label !== undefined && isHeadingLevel(label.level)
    ? title.slice(label.label.span.end).trim()
    : title;
};

export function deleteHeadings(state: State, { headings }: ActOf<'deleteHeading'>, by: number): void {
  for (const heading of headings) {
    const found = fateOf(state, heading, by);
    if (found !== undefined) found.fate.isGone = true;
  }
}

export function mergeHeading(state: State, { heading, into }: ActOf<'mergeHeading'>, by: number): void {
  const found = fateOf(state, heading, by);
  if (found === undefined || fateOf(state, into, by) === undefined) return;
  found.fate.isGone = true;
}

export function renumberHeadings(state: State, { from, to }: ActOf<'renumberHeading'>, by: number): void {
  from.forEach((place, index) => {
    const found = fateOf(state, place, by);
    const number = to[index]?.ordinal?.main;
    if (found === undefined || number === undefined) return;
    found.fate.to = number;
    found.fate.toBy = by;
  });
}

export function addHeading(state: State, { heading, first, last }: ActOf<'addHeading'>, by: number): void {
  state.newHeadings.push({ place: heading, title: bareHeading(heading.title ?? ''), first, last, by });
}

/** Moves articles under a heading, which may be a new one. */
export function moveUnder(state: State, act: ActOf<'moveUnder'>, by: number): void {
  for (const [at, { article }] of act.places.entries()) {
    const index = state.old.articles.findIndex(
      ({ ordinal: number }) =>
        number !== undefined &&
        article !== undefined &&
        number.main === article.main &&
        number.sub === article.sub,
    );
    const target = state.articles[index];
    if (target === undefined) {
      fail(state, by, bilingual('没有这一条', 'There is no such article'));
      return;
    }
    target.under = { heading: act.heading, by };
    const number = act.as[at]?.article;
    if (number === undefined) continue;
    if (target.to !== undefined) {
      fail(state, by, bilingual('序号已由另一条修改', 'Another instruction numbers it'));
    } else target.to = { ordinal: number, by };
  }
}

/**
 * Inserts a chapter or section with its articles. The quotation begins with the heading, and each article in it with
 * its number.
 */
export function insertHeadingWithArticles(state: State, act: ActOf<'insert'>, by: number): void {
  const lines = act.quotes.flat();
  const said = act.as[0]?.heading;
  let first: Ordinal | undefined;
  let articles: { number: Ordinal; lines: string[] } | undefined;
  const pending: { place: HeadingPlace; title: string }[] = [];
  const made: { place: HeadingPlace; title: string; first: Ordinal }[] = [];
  let last: Ordinal | undefined;
  const flush = (): void => {
    if (articles === undefined) return;
    const target = newTarget(by, undefined, articles.number, []);
    target.rewritten = { units: quotedUnits(articles.lines, by), by };
    state.made.push(target);
    articles = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const label = readCountedLabel(line, 0);
    const words = label === undefined ? line : line.slice(label.label.span.end).trim();
    if (label?.level === 'article' && /^[\s\u3000]/u.test(line.slice(label.label.span.end))) {
      flush();
      // 作为第三节“服务”：“第九条 …”: the heading is named before the quotation, which does not repeat it.
      if (first === undefined && pending.length === 0 && said?.title !== undefined) {
        pending.push({ place: said, title: said.title });
      }
      first ??= label.label.ordinal;
      last = label.label.ordinal;
      made.push(...pending.splice(0).map((heading) => ({ ...heading, first: label.label.ordinal })));
      articles = { number: label.label.ordinal, lines: words === '' ? [] : [words] };
    } else if (
      label !== undefined &&
      isHeadingLevel(label.level) &&
      words.length < 60 &&
      !/[。；]$/u.test(words)
    ) {
      flush();
      const isOwn = index === 0 && said !== undefined;
      pending.push({
        place: isOwn
          ? said
          : { level: label.level, ordinal: label.label.ordinal, title: words, within: said },
        title: words,
      });
    } else if (articles !== undefined) articles.lines.push(line);
    else if (index === 0 && said !== undefined) pending.push({ place: said, title: line.trim() });
    else {
      fail(state, by, bilingual('引文中分不出章节和条', 'The quotation does not show headings and articles'));
      return;
    }
  }
  flush();
  state.newHeadings.push(...made.map((heading) => ({ ...heading, last, by })));
  if (first === undefined) fail(state, by, bilingual('引文中没有条', 'The quotation has no article'));
}
