import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { runToEnd } from '../../../server/src/base/steps';
import { completion } from '../../../server/src/features/completion';
import { writeNewRegulation } from '../../../server/src/features/writeNewRegulation';
import { type CompletionEntry, type FeatureContext } from '../../../server/src/features/types';
import { subjectSteps } from '../../../server/src/precedents/penalties/subjectKnowledge';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { expandSnippet } from '../../precedents/expandSnippet';
import { type Intent, type Plan } from './plans';

/** A list longer than this is not read; behind typed words only its beginning is. */
const READ = 10;
const READ_TYPED = 5;
/** Characters after which the drafter looks at the list again. */
const LOOKS_AT = [4, 8] as const;

/** An offer of an article's text, as the drafter sees it. */
export interface Offer {
  readonly text: string;
  readonly from: string;
  readonly chapter: string;
  /** The texts of the draft at that time. */
  readonly written: readonly string[];
  readonly isAccepted: boolean;
  readonly isTyped: boolean;
}

/** How an article came to be. */
export type Way = 'skeleton' | 'empty' | 'typed' | 'by hand';

export interface Written {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly { readonly intent: Intent; readonly way: Way }[];
  readonly offers: readonly Offer[];
  readonly keys: number;
  /** Keys without any help. */
  readonly keysByHand: number;
}

interface Chapter {
  readonly title: string;
  articles: string[];
}

/** Articles that the snippet begins with, by chapter; those that hold nothing but a name are left to write. */
function chaptersOf(text: string): readonly Chapter[] {
  const { tree } = createSnapshot(text);
  const chapters: Chapter[] = [];
  for (const line of text.slice(text.indexOf('第一条')).split('\n')) {
    const article = /^第[^条]+条　(.*)$/u.exec(line)?.[1];
    const title = /^第[^章]+章　(.*)$/u.exec(line)?.[1];
    if (title !== undefined || chapters.length === 0) chapters.push({ title: title ?? '总则', articles: [] });
    if (article?.endsWith('。') === true) chapters.at(-1)?.articles.push(article);
  }
  return [...articlesOf(tree)].length === 0 ? [] : chapters;
}

/** Writes a regulation as a drafter would who takes what is meant and types the rest. */
export function write(plan: Plan, ctx: FeatureContext): Written {
  const title = `${plan.place}${plan.subject}条例`;
  const index = ctx.precedents;
  const known = index && runToEnd(subjectSteps(index, { exclude: ctx.sourceId, title }));
  const subject = plan.subject.replace(/(?:管理|促进)$/u, '');
  const begun = { title, kind: '条例', place: plan.place, law: '', subject };
  const given = chaptersOf(expandSnippet(writeNewRegulation(begun, index, known)));
  const ways: { intent: Intent; way: Way }[] = [];
  const offers: Offer[] = [];
  // The command, place, subject, kind.
  let keys = plan.place.length + plan.subject.length + 4;
  let keysByHand = title.length + 1;
  const chapters: Chapter[] = plan.chapters.map((chapter) => ({ title: chapter.title, articles: [] }));
  plan.chapters.forEach((chapter, at) => {
    const own = given.find((each) => each.title === chapter.title);
    if (own === undefined) keys += chapter.title.length + 2;
    keysByHand += chapter.title.length + 5;
    const left = [...(own?.articles ?? [])];
    const target = chapters[at];
    if (target === undefined) return;
    for (const intent of chapter.articles) {
      keysByHand += intent.types.length + 5;
      const ready = left.findIndex((text) => intent.means.test(text));
      if (ready >= 0) {
        target.articles.push(...left.splice(ready, 1));
        ways.push({ intent, way: 'skeleton' });
        continue;
      }
      // Enter brings the number.
      keys += 1;
      const { text, way, cost } = writeArticle({ title, chapters, at, given }, intent, ctx, offers);
      keys += cost;
      target.articles.push(text);
      ways.push({ intent, way });
    }
  });
  return { title, text: draftOf(title, chapters), ways, offers, keys, keysByHand };
}

interface Place {
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly at: number;
  readonly given: readonly Chapter[];
}

function writeArticle(
  place: Place,
  intent: Intent,
  ctx: FeatureContext,
  offers: Offer[],
): { readonly text: string; readonly way: Way; readonly cost: number } {
  for (const typed of [0, ...LOOKS_AT]) {
    const entries = offered(place, intent.types.slice(0, typed), ctx);
    const list = entries.slice(0, typed === 0 ? READ : READ_TYPED);
    const chosen = list.findIndex(({ text }) => intent.means.test(text));
    const { title: chapter = '' } = place.chapters[place.at] ?? {};
    const written = place.chapters.flatMap(({ articles }) => articles);
    offers.push(
      ...list.map(({ text, entry }, at) => ({
        text,
        from: `${entry.label} | ${entry.description ?? ''}`,
        chapter,
        written,
        isAccepted: at === chosen,
        isTyped: typed > 0,
      })),
    );
    const taken = list[chosen];
    if (taken === undefined) continue;
    const stops = new Set(taken.entry.insertText.match(/\$\{?\d+/gu)).size;
    return { text: taken.text, way: typed === 0 ? 'empty' : 'typed', cost: typed + chosen + 1 + stops };
  }
  return { text: intent.types, way: 'by hand', cost: intent.types.length };
}

/** The texts of articles that are offered behind `typed` at the end of a chapter. */
function offered(
  { title, chapters, at, given }: Place,
  typed: string,
  ctx: FeatureContext,
): readonly { readonly text: string; readonly entry: CompletionEntry }[] {
  const before = chapters.slice(0, at + 1);
  const count = before.reduce((sum, { articles }) => sum + articles.length, 0);
  const label = `${formatOrdinal(ordinal(count + 1), '条')}　`;
  const head = `${draftOf(title, before)}${label}${typed}`;
  const behind = chapters.slice(at + 1).map((chapter) => ({
    title: chapter.title,
    articles: given.find((each) => each.title === chapter.title)?.articles ?? [],
  }));
  const tail = chapterLines(behind, { chapter: at + 1, article: count + 1 });
  const snapshot = createSnapshot(`${head}\n${tail}`);
  return completion(snapshot, { offset: head.length, clauses: true }, ctx).flatMap((entry) => {
    if (entry.kind !== 'clause' && entry.kind !== 'continuation') return [];
    const line = head.lastIndexOf('\n') + 1;
    const put = entry.isSnippet ? expandSnippet(entry.insertText) : entry.insertText;
    const text = (snapshot.text.slice(line, entry.replace.start) + put).replace(/^第[^条]+条　/u, '');
    return [{ text, entry }];
  });
}

const draftOf = (title: string, chapters: readonly Chapter[]): string =>
  `${title}\n${chapterLines(chapters, { chapter: 0, article: 0 })}`;

function chapterLines(
  chapters: readonly Chapter[],
  from: { readonly chapter: number; readonly article: number },
): string {
  let { chapter, article } = from;
  let text = '';
  for (const { title, articles } of chapters) {
    text += `${formatOrdinal(ordinal(++chapter), '章')}　${title}\n`;
    for (const words of articles) text += `${formatOrdinal(ordinal(++article), '条')}　${words}\n`;
  }
  return text;
}
