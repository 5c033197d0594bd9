import { type Bilingual } from '../../base/bilingual';
import {
  adapt,
  boundShare,
  isOfNoUse,
  isOfSameSubject,
  namesIn,
  namesOtherSubject,
} from '../../drafting/adapt/adaptToDraft';
import { withoutDoubledName } from '../../drafting/adapt/adaptSelfNames';
import { type Adapted, type AdaptationGoal } from '../../drafting/adapt/types';
import { meansTheSame, saidAgain } from '../../drafting/adapt/adaptSubject';
import { NO_DATE } from '../../drafting/adapt/adaptDates';
import { BLANK } from '../../drafting/snippetText';
import { type DraftNames, nameFor } from '../../precedents/mining/fillInDraftNames';
import { type MinedClause } from '../../precedents/mining/mineClauses';
import { type Slot } from '../../precedents/mining/findPlacesToFillIn';
import { type ClauseSnippet, type FilledSlot, toSnippet } from '../../precedents/mining/clauseSnippet';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { roleName } from '../../precedents/roles/allRoles';
import { ownName } from '../../analysis/selfNameMentions';
import { type Snapshot } from '../../analysis/snapshot';
import { type FeatureContext } from '../types';

const NAME = /(?<![基成样版文])本(?:条例|办法|规定|细则|规则)/gu;

/** Replaces the names by which precedents call themselves with the one this text uses: 本条例 by 本办法. */
export function ownWords(snapshot: Snapshot): (text: string) => string {
  const own = snapshot.derive(ownName);
  return (text) => withoutDoubledName(text.replace(NAME, own));
}

/** The draft that texts of precedents are adapted to; `undefined` without precedents. */
export const goalOf = (draft: Snapshot, { precedents, words }: FeatureContext): AdaptationGoal | undefined =>
  precedents && { draft, index: precedents, words };

/** A mined clause adapted to a draft. */
export interface AdaptedClause extends ClauseSnippet {
  readonly name: Bilingual;
  readonly isOfSameSubject: boolean;
  /** True where nothing in it belongs to another subject. */
  readonly isWhole: boolean;
}

/**
 * Roles whose clauses lose most of their text when words of another subject are removed. Standard wording is better for
 * them.
 */
const FRAMES: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'definition',
  'supplementary-definitions',
  'principles',
]);

/**
 * A clause in the words of a draft: names are replaced by the draft's, and words that belong to another subject or
 * place become blanks to fill in. `undefined` where little else would remain.
 */
export function adaptedClause(
  clause: MinedClause,
  names: DraftNames,
  goal: AdaptationGoal,
): AdaptedClause | undefined {
  const [body] = clause.sources;
  if (body === undefined) return undefined;
  const { wording, role } = clause;
  const isSame = isOfSameSubject(body, goal);
  const isNamed = (slot: Slot): boolean => {
    const own = wording.text.slice(slot.start, slot.end);
    return slot.kind === 'department' && !['', own].includes(nameFor(slot, own, wording, names));
  };
  // The name of another subject is replaced by the draft's only where it stands for the whole subject: 公共数据 is not
  // 公共数据交易.
  const theirs = namesIn(body, goal).subjects;
  const isOwnSubject = ({ kind, start, end }: Slot): boolean => {
    const name = wording.text.slice(start, end);
    return (
      kind !== 'subject' ||
      (isSame && theirs.includes(name) && meansTheSame(name, names.subject) && !names.subject.includes(name))
    );
  };
  const own = wording.slots
    .filter(isOwnSubject)
    .map((slot) =>
      slot.kind === 'subject'
        ? { ...slot, end: slot.end + saidAgain(names.subject, wording.text.slice(slot.end)) }
        : slot,
    );
  const isFilled = (slot: Slot): boolean => FIXED.has(slot.kind) || isNamed(slot);
  const preset = own.filter(isFilled).map(presetOf);
  const subjects = wording.slots
    .filter(({ kind }) => kind === 'subject')
    .map(({ start, end }) => wording.text.slice(start, end))
    // What is the subject of yet another text is only a word here: 道路交通 in a text on bicycles.
    .filter((name) => !isSame || theirs.includes(name));
  const adapted = adapt(wording.text, body, { ...goal, subjects }, preset).filter(
    (each) => !preset.includes(each),
  );
  const share = boundShare(wording.text, adapted);
  if (isOfNoUse(wording.text, adapted) || (share > 0 && FRAMES.has(role))) return undefined;
  if (namesOtherSubject(roleName(role).zh, body, goal)) return undefined;
  const changed = adapted.filter(
    ({ why, start, end, newText }) => why !== 'self' && newText !== wording.text.slice(start, end),
  );
  const newTexts = new Map(changed.map(({ start, newText }) => [start, newText]));
  const slots: readonly FilledSlot[] = [
    ...changed.map(({ start, end }): FilledSlot => ({ kind: 'passage', start, end, variants: [] })),
    ...own.filter((slot) => !changed.some((each) => overlaps(slot, each))),
  ].sort((a, b) => a.start - b.start);
  const fill = (slot: Slot, words: string): string => newTexts.get(slot.start) ?? filled(slot, words);
  const filled = (slot: Slot, words: string): string => {
    const name = nameFor(slot, words, wording, names);
    if (name !== '') return name;
    // The name of another place is not replaced but left blank, as is the day from which another text is in force.
    return slot.kind === 'region' ? BLANK : slot.kind === 'date' ? NO_DATE : words;
  };
  const { snippet, plainText } = toSnippet(wording.text, slots, fill);
  const inOwnWords = ownWords(goal.draft);
  return {
    name: isSame ? clause.name : roleName(role),
    isOfSameSubject: isSame,
    isWhole: isSame || share === 0,
    snippet: inOwnWords(snippet),
    plainText: inOwnWords(plainText),
  };
}

/** Slots that are filled in the same way for every subject. */
const FIXED: ReadonlySet<Slot['kind']> = new Set<Slot['kind']>([
  'subject',
  'region',
  'date',
  'amount',
  'period',
]);

const presetOf = ({ start, end }: Slot): Adapted => ({
  start,
  end,
  newText: '',
  isOpen: true,
  why: 'subject',
});

const overlaps = (a: Slot, b: Adapted): boolean => a.start < b.end && b.start < a.end;
