import { NOWHERE } from '../articlePlace';
import { readPlaces } from './readPlace';
import { type Scanner, type Subject } from './clauseScanner';
import { about } from './rewriteMergeSplitForms';

/** Sentences that only announce changes: 对部分条文作以下修改：, 对《…》作如下修改：, 作出修改, or the name of a law alone. */
const OPENING =
  /(?:[^。；\n\ue000]*?作(?:出|了)?(?:如下|以下|下列|相应)?(?:的)?(?:修改|修正|补充|调整)(?:和(?:补充|完善))?[：:。]?|(?:对|修改|将)?\ue001(?:[（(][^）)]*[）)])?[：:。]?|[^。；\n\ue000]{0,60}(?:修改|如下|下列内容)[：:])(?=\n|$|[^，、])/uy;
const LEAD = /(?:对|将|把)?/uy;
const CHANGES =
  /(?:的内容)?(?:，)?(?:作(?:出|了)?(?:如下|以下|下列)?(?:的)?(?:修改|修正)|(?:修改|修订|改写)(?:如下|为下列内容))[：:]/uy;

/** A sentence that only announces changes. */
export interface Opening {
  readonly end: number;
  /** What the clauses behind it refer to. */
  readonly subject: Subject;
  /** True where it names articles: 对第五条作如下修改：. */
  readonly isNamed: boolean;
}

/**
 * Reads a sentence that only announces changes. `undefined` where it says more, or names what changes without saying
 * how.
 */
export function readOpening(scanner: Scanner, at: number, subject: Subject): Opening | undefined {
  const from = scanner.skip(LEAD, at);
  const named = readPlaces(scanner.masked.text, from, subject.places.at(-1) ?? NOWHERE);
  const changes = named && scanner.match(CHANGES, named.end);
  if (changes !== undefined && named?.places.every(({ scope }) => scope === 'article') === true) {
    return { end: named.end + changes[0].length, subject: about(named.places, subject), isNamed: true };
  }
  const opening = scanner.match(OPENING, at)?.[0];
  if (opening === undefined || NAMES_A_PLACE.test(opening)) return undefined;
  return { end: at + opening.length, subject, isNamed: false };
}

/** 对第三条、第五条作相应修改。 names what changes, but not how. That is no announcement but an instruction that cannot be read. */
const NAMES_A_PLACE = /第[^，。；]{1,9}[条款项章节]|(?:标点|用语|表述|引用)[^：:]*$/u;
