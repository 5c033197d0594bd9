import { selfNamesFor } from '../analysis/selfNameMentions';
import { formatOrdinal, ordinal } from '../base/ordinal';
import { type DraftNames, namesOfPlace } from '../drafting/draftNames';
import { titleAtLevel } from '../drafting/governmentLevel';
import { matterOf } from '../drafting/whatTitleSays';
import { SnippetText } from '../drafting/snippetText';
import { writeStandard } from '../drafting/standard/fillStandardClause';
import { type StandardClause } from '../drafting/standard/types';
import {
  chaptersUsualFor,
  clausesNamed,
  clausesOfChapter,
  clausesOfShortText,
} from '../drafting/standardChaptersAndClauses';
import { type Begun, chaptersOfNewRegulation } from '../precedents/chapters/chaptersOfNewRegulation';
import { type PrecedentIndex } from '../precedents/clauses/types';
import { type SubjectKnowledge } from '../precedents/penalties/subjectKnowledge';
import { likenessOfTitles } from '../precedents/clauses/titleLikeness';
import { type Topic } from '../precedents/topics/findTopics';

/** Matters that a smaller share of the regulations on the subject has are left out. */
const SHARE = 0.4;
/** At most so many articles to be written are put into one chapter. */
const MOST_IN_CHAPTER = 6;
/** Two titles this alike name the same chapter: 业主组织, 业主和业主组织. */
const SAME_CHAPTER = 0.6;
/** Chapters that are filled with standard wording. */
const COMMON_CHAPTERS: readonly string[] = ['总则', '法律责任', '附则'];

/**
 * For each chapter of a new regulation, the names of the matters that most regulations on its subject have there, in
 * their order. Empty where too few regulations are known.
 */
function mattersByChapter(
  known: SubjectKnowledge | undefined,
  chapters: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Topic[]>();
  if (known?.isOnSubject !== true) return new Map();
  const least = Math.max(2, known.onSubject.length * SHARE);
  // The most frequent matters first.
  for (const topic of known.topics) {
    if (topic.kind !== 'own' || !topic.isNamed || topic.sources.length < least) continue;
    const chapter = chapterFor(topic.chapter, chapters);
    const there = chapter === undefined ? [] : (found.get(chapter) ?? []);
    if (chapter !== undefined && there.length < MOST_IN_CHAPTER) found.set(chapter, [...there, topic]);
  }
  return new Map(
    [...found].map(([chapter, topics]) => [
      chapter,
      topics.toSorted((a, b) => a.position - b.position).map(({ shown }) => shown),
    ]),
  );
}

function chapterFor(title: string, chapters: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = SAME_CHAPTER;
  for (const chapter of chapters) {
    const likeness = COMMON_CHAPTERS.includes(chapter) ? 0 : likenessOfTitles(title, chapter);
    if (likeness < most) continue;
    most = likeness;
    best = chapter;
  }
  return best;
}

/** What the skeleton is made for. */
export interface NewRegulationArgs extends Begun {
  /** 甲市 */
  readonly place: string;
  /** The law that the regulation implements, without 《》; empty where it implements none. */
  readonly law: string;
}

/** The blank between number and words in published texts. */
const GAP = '\u3000';
/** What a text without chapters ends with. */
const LAST = ['施行日期'];

/**
 * The beginning of a regulation as a snippet: title, 目录, and the chapters that precedents on its subject have or that
 * are usual for its kind. Each chapter has the articles in standard wording that belong there, or an empty one. What
 * the wording leaves open is a place to fill in; a name in several articles is filled in once.
 * @param known what regulations on the subject have. For each of their matters the chapter gets an article with its
 * name as a place to fill in; completion then offers their text for it
 */
export function writeNewRegulation(
  args: NewRegulationArgs,
  precedents: PrecedentIndex | undefined,
  known?: SubjectKnowledge,
): string {
  const names = namesFor(args);
  const chapters = chaptersFor(args, names, precedents);
  const text = new SnippetText();
  const articles = new Articles(text, names);
  text.put(`${args.title}\n`);
  if (chapters.length === 0) {
    text.put('\n');
    articles.write(clausesOfShortText(names));
    articles.empty();
    articles.write(clausesNamed(LAST));
    return text.done().snippet;
  }
  const headings = chapters.map((title, at) => `${formatOrdinal(ordinal(at + 1), '章')}${GAP}${title}`);
  text.put(`\n目${GAP}录\n\n${headings.join('\n')}\n`);
  const matters = mattersByChapter(known, chapters);
  chapters.forEach((title, at) => {
    text.put(`\n${headings[at] ?? ''}\n\n`);
    const own = matters.get(title) ?? [];
    const count = articles.write(clausesOfChapter(title, names)) + own.length;
    for (const name of own) articles.open(name);
    if (count === 0) articles.empty();
  });
  return text.done().snippet;
}

function namesFor({ title, place, law }: NewRegulationArgs): DraftNames {
  const told = matterOf(title);
  return {
    ...told,
    ...namesOfPlace(place),
    law: law === '' ? told.law : law,
    selfName: selfNamesFor(title)[0] ?? '本条例',
    lead: '',
    leadDepartment: '',
  };
}

/** The titles of the chapters with 总则 and 附则; none for a text without chapters. */
function chaptersFor(
  begun: Begun,
  names: DraftNames,
  precedents: PrecedentIndex | undefined,
): readonly string[] {
  const { titles, isChaptered, isSameSubject } = chaptersOfNewRegulation(precedents, begun);
  // 若干规定 have only a few rules, and no chapters.
  if (begun.title.endsWith('若干规定')) return [];
  const usual = chaptersUsualFor(names);
  if (!(isChaptered ?? (begun.kind === '条例' || /议事规则$/u.test(begun.title)))) return [];
  if (isSameSubject) return ['总则', ...titles.map((title) => titleAtLevel(title, names.level)), '附则'];
  return usual.length === 0 ? [] : ['总则', ...usual, '附则'];
}

/** Writes the articles one after the other. */
class Articles {
  readonly #text: SnippetText;
  readonly #names: DraftNames;
  #count = 0;

  constructor(text: SnippetText, names: DraftNames) {
    this.#text = text;
    this.#names = names;
  }

  /** @returns how many it wrote */
  write(clauses: readonly StandardClause[]): number {
    const written = clauses.filter((clause) => this.#has(clause));
    for (const clause of written) {
      this.#begin();
      if (!this.#writeOwn(clause)) writeStandard(clause, this.#names, this.#text);
      this.#text.put('\n');
    }
    return written.length;
  }

  empty(): void {
    this.open('');
  }

  /** Adds an article to be written that begins with the name of its matter. */
  open(name: string): void {
    this.#begin();
    this.#text.stop(name);
    this.#text.put('\n');
  }

  #begin(): void {
    this.#count += 1;
    this.#text.put(`${formatOrdinal(ordinal(this.#count), '条')}${GAP}`);
  }

  /** False where the text has no subject and the clause is not on purpose, scope or effective date. */
  #has({ role }: StandardClause): boolean {
    return (
      this.#names.subject !== '' ||
      ['purpose', 'scope', 'reference-liability', 'effective-date'].includes(role)
    );
  }

  /** Writes purpose and scope for a text that has no subject and implements no law. Returns whether it did. */
  #writeOwn({ role }: StandardClause): boolean {
    const { selfName, ownRegion, subject, law } = this.#names;
    if (subject !== '' || law !== '') return false;
    const region = ownRegion === '' ? '本地' : ownRegion;
    if (role === 'purpose') {
      this.#text.put('为了');
      this.#text.stop('规范有关活动');
      this.#text.put('，根据');
      this.#text.stop('有关法律、行政法规');
      this.#text.put(`，结合${region}实际，制定${selfName}。`);
      return true;
    }
    if (role !== 'scope') return false;
    this.#text.put(`${region}行政区域内的`);
    this.#text.stop('有关活动');
    this.#text.put(`，适用${selfName}。`);
    return true;
  }
}
