import { type ChaptersOfRoles } from './chaptersOfRoles';
import { type ClauseRole } from '../roles/roleTable';

/** A chapter of a draft with the roles of its articles in their order, undefined where none is told. */
export interface DraftChapter {
  readonly title: string;
  readonly roles: readonly (ClauseRole | undefined)[];
}

/** A run of articles, from one on to the end of its chapter, that seems to have lost its heading. */
export interface LostHeading {
  /** Index of the chapter it stands in. */
  readonly chapter: number;
  /** Index in the chapter of the first article of the run. */
  readonly from: number;
  /** The title that the precedents most often have for such a run. */
  readonly title: string;
  /** From 0 to 1: how much the run's articles belong to that title rather than to their chapter. */
  readonly margin: number;
  /** The share of the precedents of the run's articles that stand in chapters like that. */
  readonly share: number;
  /** The roles that speak for it. */
  readonly roles: readonly ClauseRole[];
}

/** How much more the articles of a run must belong to the other chapter than to their own, on average. */
const RUN_MARGIN = 0.5;
/** The share of the precedents of these articles that must stand in chapters like the other one. */
const RUN_SHARE = 0.65;
/** The same where all articles of the run are of one role. */
const RUN_SHARE_OF_ONE_ROLE = 0.9;
/** The share of the precedents of the rest of the chapter that may stand in such chapters. */
const REST_SHARE = 0.15;
/** A title that is this like one of the draft's own chapters is not proposed. */
const SAME_CHAPTER = 0.75;
/** Fewer articles show nothing about the rest of a chapter, or about a run. */
const FEWEST_IN_REST = 2;
const FEWEST_IN_RUN = 3;
/** An article without a role or a habit leans a little to its own chapter. */
const UNKNOWN = -0.25;
/** So much of a run must be articles that lean to the other chapter. */
const DENSITY = 0.75;

/**
 * The runs at the end of chapters whose precedents mostly stand in chapters of another kind while those of the rest
 * of the chapter do not; at most one a chapter.
 */
export function inferLostHeadings(
  chapters: readonly DraftChapter[],
  habits: ChaptersOfRoles,
): readonly LostHeading[] {
  const titles = chapters.map(({ title }) => title);
  const candidates = habits.titles.filter((title) =>
    titles.every((own) => habits.likenessOf(own, title) < SAME_CHAPTER),
  );
  return chapters.flatMap((chapter, index) => {
    let best: LostHeading | undefined;
    for (const title of candidates) {
      const found = bestSplit(chapter, title, habits);
      if (found !== undefined && found.margin > (best?.margin ?? 0)) best = { ...found, chapter: index };
    }
    return best ?? [];
  });
}

/** The best place in a chapter from which on the articles belong to `title`. */
function bestSplit(
  { title: own, roles }: DraftChapter,
  title: string,
  habits: ChaptersOfRoles,
): Omit<LostHeading, 'chapter'> | undefined {
  const leanings = roles.map((role) => leaningOf(role, own, title, habits));
  // One article that strayed before the run does not open it: the next leans that way too, or has no habit at all.
  const goesOn = (at: number): boolean => roles[at] !== undefined && (leanings[at] ?? 1) > 0;
  let best: { from: number; sum: number } | undefined;
  for (let from = 1; from < roles.length; from++) {
    if ((leanings[from] ?? 0) <= 0 || !goesOn(from + 1)) continue;
    const sum = totalLeaning(leanings.slice(from)) - totalLeaning(leanings.slice(0, from));
    if (sum > (best?.sum ?? 0)) best = { from, sum };
  }
  if (best === undefined || best.from < FEWEST_IN_REST) return undefined;
  const rest = roles.slice(0, best.from);
  const restShare = total(rest.map((role) => role && habits.shareOf(role, title))) / rest.length;
  if (restShare > REST_SHARE) return undefined;
  const run = leanings.slice(best.from).filter((leaning) => leaning !== undefined);
  const leaning = run.filter((each) => each > 0).length;
  if (leaning < (roles.length - best.from) * DENSITY) return undefined;
  const margin = total(run) / run.length;
  if (run.length < FEWEST_IN_RUN || margin < RUN_MARGIN) return undefined;
  const told = roles.slice(best.from).flatMap((role) => role ?? []);
  const shares = told.flatMap((role) => habits.shareOf(role, title) ?? []);
  const share = total(shares) / shares.length;
  const distinct = [...new Set(told)];
  if (share < (distinct.length > 1 ? RUN_SHARE : RUN_SHARE_OF_ONE_ROLE)) return undefined;
  return { from: best.from, title, margin, share, roles: distinct };
}

/** How much more an article belongs to the other title than to its chapter's, −1 to 1; undefined without a habit. */
function leaningOf(
  role: ClauseRole | undefined,
  own: string,
  other: string,
  habits: ChaptersOfRoles,
): number | undefined {
  const toOther = role && habits.shareOf(role, other);
  const toOwn = role && habits.shareOf(role, own);
  return toOther === undefined || toOwn === undefined ? undefined : toOther - toOwn;
}

const totalLeaning = (leanings: readonly (number | undefined)[]): number =>
  leanings.reduce<number>((sum, leaning) => sum + (leaning ?? UNKNOWN), 0);

const total = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
