import { withoutBlanks } from '../../syntax/blanks';
import { isRegulation, type SourceClauses } from '../clauses/cutIntoClauses';
import { nearestSources } from '../mining/clauseLibrary';
import { namesInTitle, namesOf } from '../clauses/regionAndSubject';
import { isSameSubject } from '../clauses/titleLikeness';
import { headingTitle } from '../clauses/fuzzyNameFinder';
import { type PrecedentIndex } from '../clauses/types';

/** The chapters that a new regulation would have by the custom of its precedents. */
export interface ChaptersOfNewRegulation {
  /** Titles in their order, 总则 and 附则 left out; empty where precedents show no custom. */
  readonly titles: readonly string[];
  /** False where most precedents of the kind have no chapters; undefined where too few are known to tell. */
  readonly isChaptered: boolean | undefined;
  /** True where the titles come from precedents on the same subject, so that they cover its matter. */
  readonly isSameSubject: boolean;
}

/** Fewer precedents of a kind or a subject show no custom. */
const FEWEST_OF_KIND = 5;
const FEWEST_ON_SUBJECT = 2;
/** The share of the precedents on a subject, and of those on any, that must have a chapter. */
const SHARE_ON_SUBJECT = 0.4;
const SHARE_OF_ALL = 0.3;
/** At most so many chapters are proposed: more would have to be deleted again. */
const MOST_CHAPTERS = 7;
/** Chapters that say nothing of a subject: alone they cover none of its matter. */
const ANY_SUBJECT = /^(?:法律责任|监督管理|监督检查|保障措施|服务与保障)$/u;
const FIRST = '总则';
const LAST = '附则';

/** A chaptered precedent: the names of its subject and the titles between 总则 and 附则. */
interface Chaptered {
  readonly subjects: readonly string[];
  readonly titles: readonly string[];
}

/** The regulation to be begun. */
export interface Begun {
  readonly title: string;
  /** The last words of the title: 条例, 办法. */
  readonly kind: string;
  /** 数字经济; empty where the title names none. */
  readonly subject: string;
}

/**
 * The chapters usual for a regulation of this title. Precedents on its subject tell them where there are enough;
 * else only chapters count that texts on unlike subjects share: the chapter on dogs is no model for one on data.
 */
export function chaptersOfNewRegulation(
  index: PrecedentIndex | undefined,
  { title, kind, subject }: Begun,
): ChaptersOfNewRegulation {
  const regulations =
    index === undefined ? [] : nearestSources(index, { exclude: '', subject: title }).filter(isRegulation);
  const ofKind = regulations.filter(({ source }) => source.title.replace(/[（(].*$/u, '').endsWith(kind));
  const known = ofKind.length >= FEWEST_OF_KIND ? ofKind : regulations;
  const chaptered = known.map(chaptersOf).filter(({ titles }) => titles.length > 0);
  const isChaptered = ofKind.length < FEWEST_OF_KIND ? undefined : chaptered.length * 2 >= known.length;
  const onSubject = chaptered.filter(({ subjects }) => areAlike(subjects, [subject]));
  const isSame = onSubject.length >= FEWEST_ON_SUBJECT;
  const titles = isSame
    ? commonTitles(onSubject, SHARE_ON_SUBJECT, () => true)
    : commonTitles(chaptered, SHARE_OF_ALL, ({ subjects }) => areUnlike(subjects));
  return { titles, isChaptered, isSameSubject: isSame && titles.some((title) => !ANY_SUBJECT.test(title)) };
}

const areAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((a) => others.some((b) => isSameSubject(a, b)));

/** True when at least two texts, each with a subject of its own, are about different things. */
const areUnlike = (all: readonly (readonly string[])[]): boolean => {
  const [first, ...others] = all.filter((subjects) => subjects.length > 0);
  return first !== undefined && others.some((subjects) => !areAlike(first, subjects));
};

function chaptersOf({ source, clauses }: SourceClauses): Chaptered {
  const titles = new Set<string>();
  for (const { path } of clauses) {
    const heading = path.slice(0, -1).find((part) => /^第[^\s编章节条]{1,8}章 /u.test(part));
    if (heading !== undefined) titles.add(withoutBlanks(headingTitle(heading)));
  }
  titles.delete(FIRST);
  titles.delete(LAST);
  const named = [namesInTitle(source.title).subject, ...namesOf(source.title, clauses).subjects];
  return { subjects: named.filter((subject) => subject !== ''), titles: [...titles] };
}

/** A chapter as several precedents have it, under titles of which one holds the other: 基础设施, 数字基础设施. */
interface Group {
  readonly titles: Map<string, number>;
  readonly subjects: (readonly string[])[];
  /** Where it stands in each precedent, from 0 to 1. */
  readonly places: number[];
}

function commonTitles(
  regulations: readonly Chaptered[],
  share: number,
  accepts: (group: Group) => boolean,
): readonly string[] {
  const groups: Group[] = [];
  for (const { subjects, titles } of regulations) {
    titles.forEach((title, at) => {
      let group = groups.find((known) => [...known.titles.keys()].some((other) => holds(other, title)));
      if (group === undefined) groups.push((group = { titles: new Map(), subjects: [], places: [] }));
      group.titles.set(title, (group.titles.get(title) ?? 0) + 1);
      group.subjects.push(subjects);
      group.places.push((at + 1) / (titles.length + 1));
    });
  }
  const enough = Math.max(2, regulations.length * share);
  return groups
    .filter((group) => group.places.length >= enough && accepts(group))
    .sort((a, b) => b.places.length - a.places.length)
    .slice(0, MOST_CHAPTERS)
    .sort((a, b) => mean(a.places) - mean(b.places))
    .map(({ titles }) => mostCommon(titles));
}

/** 物业使用与维护 and 物业的使用和维护 are one. */
const withoutLinks = (title: string): string => title.replace(/[的与和及、]|以及/gu, '');

function holds(one: string, other: string): boolean {
  const [a, b] = [withoutLinks(one), withoutLinks(other)];
  return a === b || (Math.min(a.length, b.length) > 2 && (a.includes(b) || b.includes(a)));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The title that most have, of equals the shorter. */
const mostCommon = (titles: ReadonlyMap<string, number>): string =>
  [...titles].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? '';
