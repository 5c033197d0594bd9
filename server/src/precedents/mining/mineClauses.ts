import { bilingual, type Bilingual } from '../../base/bilingual';
import { runToEnd, type Steps } from '../../base/steps';
import { positionOf } from '../roles/classifyClause';
import { compareClauses } from '../clauses/identicalClauses';
import { isRegulation, type SourceClauses } from '../clauses/cutIntoClauses';
import { bigramsOf, type ClauseUnit, unitsOf, sharedCount } from './clauseUnits';
import { mergeNames, namesOf } from '../clauses/regionAndSubject';
import { type ClauseRole } from '../roles/roleTable';
import { roleName } from '../roles/allRoles';
import { roleSequences } from '../roles/expectedNextRoles';
import { type Slot } from './findPlacesToFillIn';
import { type FilledSlot, toSnippet } from './clauseSnippet';
import { isRepealed } from '../clauses/forceAndRank';
import { type Clause } from '../clauses/types';
import { variantsOf, withoutNumbers } from './slotVariants';

/** The words of a clause and its places to fill in. */
export interface Wording {
  readonly text: string;
  readonly slots: readonly FilledSlot[];
  /** What the clause's own regulation calls its lead department: 市工业和信息化. */
  readonly leadDepartment: string | undefined;
}

/** A clause of standard wording with places to fill in. */
export interface MinedClause {
  readonly role: ClauseRole;
  readonly name: Bilingual;
  /** LSP snippet syntax; what comes from the corpus is escaped. */
  readonly snippet: string;
  readonly plainText: string;
  /** The wording with its places to fill in, from which the snippet was made. */
  readonly wording: Wording;
  /** In how many regulations a clause of this wording stands, of how many. */
  readonly support: { readonly sources: number; readonly of: number };
  /** The clause whose wording is shown, then those that resemble it, one a regulation. */
  readonly sources: readonly Clause[];
}

/** Two units of one role are the same clause from this likeness on. */
const SAME_CLAUSE = 0.5;
/** A phrase is standard wording when this share of its bigrams stands in a precedent … */
const SHARED_PHRASE = 0.6;
/** … and in this share of the other precedents. */
const SHARED_BY = 0.5;
/** Where less than this share of a clause is standard, its own wording is kept whole. */
const STANDARD_PART = 0.5;
/** Only so many paragraphs of a role, those of the newest regulations, are compared with each other. */
const MAX_UNITS = 300;
/** A text with fewer commas a character lost its punctuation: it counts as support, its wording is not shown. */
const COMMAS = 0.01;

/**
 * Finds the clauses that regulations have in common. Paragraphs of one role and like wording are put together; the
 * one most like the others gives the wording, and what differs from one regulation to the next becomes a place to
 * fill in. A role whose wording no two share is represented by its best single clause.
 */
export const mineClauses = (sources: readonly SourceClauses[]): readonly MinedClause[] =>
  runToEnd(mineSteps(sources));

/** The same step by step. */
export function* mineSteps(sources: readonly SourceClauses[]): Steps<readonly MinedClause[]> {
  const regulations = sources.filter(isRegulation);
  const names = mergeNames(regulations.map(({ source, clauses }) => namesOf(source.title, clauses)));
  const units: ClauseUnit[] = [];
  for (const regulation of regulations) {
    const { clauses } = regulation;
    const isIntact = hasPunctuation(clauses);
    // What stands where is learned from them as well.
    const roles = new Map(
      roleSequences([regulation])
        .flat()
        .map(({ clause, role }) => [clause, role]),
    );
    yield;
    for (const [at, clause] of clauses.entries()) {
      const { path, source } = clause;
      const place = { path, position: positionOf(at, clauses.length), title: source.title };
      units.push(...unitsOf({ clause, place, role: roles.get(clause), names, isIntact }));
      yield;
    }
  }
  const leads = leadDepartments(units);
  const mined: MinedClause[] = [];
  for (const role of new Set(units.map((unit) => unit.role))) {
    const ofRole = units.filter((unit) => unit.role === role);
    const newest = ofRole.length <= MAX_UNITS ? ofRole : ofRole.sort(byAge).slice(0, MAX_UNITS);
    mined.push(...(yield* mineRole(role, newest, { of: regulations.length, leads })));
    yield;
  }
  return mined;
}

const byAge = (a: ClauseUnit, b: ClauseUnit): number => compareClauses(a.clause, b.clause);

function hasPunctuation(clauses: readonly Clause[]): boolean {
  const text = clauses.map((clause) => clause.text).join('');
  return text.split('，').length - 1 >= text.length * COMMAS;
}

/** What is known of all regulations together. */
interface Surroundings {
  readonly of: number;
  /** The lead department of each regulation, by source. */
  readonly leads: ReadonlyMap<string, string>;
}

function leadDepartments(units: readonly ClauseUnit[]): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  for (const { role, clause, text, slots } of units) {
    const [first] = slots;
    if (role !== 'lead-department' || first?.kind !== 'department' || leads.has(clause.source.id)) continue;
    leads.set(clause.source.id, text.slice(first.start, first.end));
  }
  return leads;
}

function* mineRole(
  role: ClauseRole,
  units: readonly ClauseUnit[],
  { of, leads }: Surroundings,
): Steps<readonly MinedClause[]> {
  const clusters = [];
  for (const members of yield* clusterByWording(units)) {
    const body = yield* mostTypical(members);
    if (body === undefined) continue;
    clusters.push({ body, others: bestOfEachOther(body, members), typicality: typicality(body, units) });
  }
  clusters.sort((a, b) => b.others.length - a.others.length || b.typicality - a.typicality);
  const shared = clusters.filter(({ others }) => others.length > 0);
  const chosen = shared.length > 0 ? shared : clusters.slice(0, 1);
  const mined: MinedClause[] = [];
  for (const { body, others } of chosen) {
    yield;
    const name = chosen.length === 1 ? roleName(role) : nameWithMatter(role, body.text);
    const sources = [body.clause, ...others.map((unit) => unit.clause)];
    const slots = fillSlots(body, others);
    const leadDepartment = leads.get(body.clause.source.id);
    mined.push({
      role,
      name,
      ...toSnippet(body.text, slots),
      wording: { text: body.text, slots, leadDepartment },
      support: { sources: sources.length, of },
      sources,
    });
  }
  return mined;
}

/** Puts each unit to the first cluster with a member like it. */
function* clusterByWording(units: readonly ClauseUnit[]): Steps<readonly (readonly ClauseUnit[])[]> {
  const clusters: ClauseUnit[][] = [];
  for (const unit of units) {
    yield;
    const home = clusters.find((members) => members.some((member) => likeness(member, unit) >= SAME_CLAUSE));
    if (home === undefined) clusters.push([unit]);
    else home.push(unit);
  }
  return clusters;
}

/**
 * From 0 to 1: mostly the share of the shorter wording that the longer holds (an article that was run together
 * holds several paragraphs), partly the likeness of both as wholes.
 */
function likeness(a: ClauseUnit, b: ClauseUnit): number {
  const smaller = Math.min(a.wording.size, b.wording.size);
  if (smaller === 0) return 0;
  const shared = sharedCount(a.wording, b.wording);
  return 0.7 * (shared / smaller) + 0.3 * ((2 * shared) / (a.wording.size + b.wording.size));
}

/** The readable member most like the members from other regulations, if it can be of one in force; of equals the newest. */
function* mostTypical(members: readonly ClauseUnit[]): Steps<ClauseUnit | undefined> {
  const scored = [];
  for (const unit of members) {
    yield;
    if (unit.isReadable) scored.push({ unit, score: typicality(unit, members) });
  }
  return scored.sort(
    (a, b) =>
      Number(isRepealed(a.unit.clause.source)) - Number(isRepealed(b.unit.clause.source)) ||
      b.score - a.score ||
      compareClauses(a.unit.clause, b.unit.clause),
  )[0]?.unit;
}

/** How much other regulations have that is like `unit`: its likeness to the nearest unit of each, added up. */
function typicality(unit: ClauseUnit, units: readonly ClauseUnit[]): number {
  const nearest = new Map<string, number>();
  for (const other of units) {
    const { id } = other.clause.source;
    if (id !== unit.clause.source.id) nearest.set(id, Math.max(nearest.get(id) ?? 0, likeness(unit, other)));
  }
  return [...nearest.values()].reduce((sum, value) => sum + value, 0);
}

/** Of each regulation but the body's own the member most like the body. */
function bestOfEachOther(body: ClauseUnit, members: readonly ClauseUnit[]): readonly ClauseUnit[] {
  const best = new Map<string, ClauseUnit>();
  for (const unit of members) {
    const { id } = unit.clause.source;
    if (id === body.clause.source.id || likeness(body, unit) < SAME_CLAUSE) continue;
    const known = best.get(id);
    if (known === undefined || likeness(body, unit) > likeness(body, known)) best.set(id, unit);
  }
  return [...best.values()];
}

/** The body's slots with what the others have there, and passages that are the body's own. */
function fillSlots(body: ClauseUnit, others: readonly ClauseUnit[]): readonly FilledSlot[] {
  const passages = ownPassages(body, others);
  const slots = [
    ...passages,
    ...body.slots.filter(
      (slot) => !passages.some((passage) => passage.start < slot.end && slot.start < passage.end),
    ),
  ];
  return slots
    .sort((a, b) => a.start - b.start)
    .map((slot) => ({ ...slot, variants: variantsOf(body, slot, others) }));
}

/** The phrases of the body, its first left aside, that fewer than half of the others have. */
function ownPassages(body: ClauseUnit, others: readonly ClauseUnit[]): readonly Slot[] {
  if (others.length === 0) return [];
  const passages: Slot[] = [];
  for (const { index, 0: phrase } of [...body.text.matchAll(/[^，。；：\n]+/gu)].slice(1)) {
    const bigrams = bigramsOf(withoutNumbers(body, { start: index, end: index + phrase.length }));
    const having = others.filter(
      ({ text }) => sharedCount(bigrams, bigramsOf(text)) >= bigrams.size * SHARED_PHRASE,
    );
    if (having.length >= others.length * SHARED_BY) continue;
    const last = passages.at(-1);
    const end = index + phrase.length;
    if (last !== undefined && last.end + 1 === index) passages[passages.length - 1] = { ...last, end };
    else passages.push({ kind: 'passage', start: index, end });
  }
  const own = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  return own > body.text.length * (1 - STANDARD_PART) ? [] : passages;
}

const ACTOR = /^[^。；：\n]{2,120}?(?:应当|负责(?![的任])|可以)/u;
const CO_ACTORS = /^会同[^，。；]{2,60}?部门/u;
/** Phrases that say how, not what. */
const CIRCUMSTANCE = /^(?:会同|协同|遵循|坚持|根据|按照|结合|依托|针对)/u;
const MAX_MATTER = 18;

/** `技术攻关：推动关键数字技术攻关`: the role with the first words of the matter, for roles with several clauses. */
function nameWithMatter(role: ClauseRole, text: string): Bilingual {
  const phrases = text
    .replace(ACTOR, '')
    .replace(CO_ACTORS, '')
    .split(/[，。；：\n]/u);
  const matter = phrases.find((phrase) => !CIRCUMSTANCE.test(phrase)) ?? '';
  const short = matter.length > MAX_MATTER ? `${matter.slice(0, MAX_MATTER - 1)}…` : matter;
  const { zh, en } = roleName(role);
  if (short === '') return { zh, en };
  return bilingual(`${zh}：${short}`, `${en}: ${short}`);
}
