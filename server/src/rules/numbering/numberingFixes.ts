import { type Bilingual, bilingual } from '../../base/bilingual';
import { emptySpan } from '../../base/span';
import { referencesTo } from '../../analysis/resolvedReferences';
import { type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { lostChoices } from '../../analysis/numbering/likelyLostNumbers';
import { cutAt } from '../../analysis/headingsAndAncestors';
import { relabel } from '../../analysis/numbering/writeNewLabel';
import { planRenumber, renumberFrom, type RenumberPlan } from '../../analysis/numbering/planRenumbering';
import { articleSeparator } from '../../analysis/numbering/nextArticleNumber';
import { numberFaults, type NumberFault } from '../../analysis/numbering/numberSequences';
import { type Snapshot } from '../../analysis/snapshot';
import { LEVELS } from '../../syntax/levelTable';
import { type StructureNode } from '../../syntax/tree';
import { type Fix } from '../types';
import { sayNumber } from './faultMessages';

/** All ways to mend a fault, the most likely first. */
export function fixesFor(snapshot: Snapshot, fault: NumberFault): readonly Fix[] {
  if (fault.misprint) return [correctNumber(snapshot, fault)];
  if (fault.swapped) return exchangeNumbers(snapshot, fault);
  return [...restoreLost(snapshot, fault), renumberHere(snapshot, fault)];
}

/**
 * Changes only this label, because its neighbours are right. The fix is not safe where something cites the node by its
 * present number, or where that number is missing elsewhere: then two units may have been exchanged, and the citations
 * mean the old place.
 */
function correctNumber(snapshot: Snapshot, { node, expected, sequence }: NumberFault): Fix {
  const newText = relabel(node.label, node.level, expected);
  const own = node.label.ordinal;
  const isMissed = snapshot
    .derive(numberFaults)
    .some((other) => other.sequence === sequence && other.node !== node && sameOrdinal(other.expected, own));
  return {
    title: bilingual(`改为“${newText}”`, `Change to "${newText}"`),
    safe: !isMissed && referencesTo(snapshot, node).length === 0,
    edits: [{ span: node.label.span, newText }],
  };
}

function exchangeNumbers(snapshot: Snapshot, { node, previous, sequence }: NumberFault): readonly Fix[] {
  if (previous === undefined) return [];
  const plan = planRenumber(snapshot, [
    { node: previous, to: node.label.ordinal },
    { node, to: previous.label.ordinal },
  ]);
  const name = LEVELS[sequence.level].name;
  return [
    {
      title: bilingual(
        `对调两${name.zh}的序号，并更新 ${plan.references} 处引用${leftZh(plan)}`,
        `Exchange the two ${name.en} numbers and update ${plan.references} reference(s)${leftEn(plan)}`,
      ),
      safe: false,
      edits: plan.edits,
    },
  ];
}

function renumberHere(snapshot: Snapshot, { sequence, index, expected }: NumberFault): Fix {
  const first: Ordinal = sequence.nodes[index]?.label.ordinal.sub === 0 ? expected : ordinal(expected.main);
  const plan = planRenumber(snapshot, renumberFrom(sequence, index, first));
  const should = sayNumber(sequence.level, first);
  return {
    title: bilingual(
      `从这里起重新编号为${should}……（改 ${plan.labels} 个序号、${plan.references} 处引用${leftZh(plan)}）`,
      `Renumber from here as ${should}… (${plan.labels} number(s), ${plan.references} reference(s)${leftEn(plan)})`,
    ),
    safe: false,
    edits: plan.edits,
  };
}

/** The sentence on references that a renumbering leaves as they are: nobody can say whose they are, or they named nothing. */
const leftZh = ({ left }: RenumberPlan): string =>
  left.length > 0 ? `，另有 ${left.length} 处引用须人工核对` : '';
const leftEn = ({ left }: RenumberPlan): string =>
  left.length > 0 ? `, ${left.length} reference(s) left to you to check` : '';

/**
 * Gives the paragraphs in the gap the numbers they lost. Where different paragraphs may have lost them, there is a fix
 * for each.
 */
function restoreLost(snapshot: Snapshot, fault: NumberFault): readonly Fix[] {
  const choices = lostChoices(snapshot, fault);
  const { node, expected, sequence } = fault;
  const paragraphs = [...new Set(choices.flat())].toSorted((a, b) => a.span.start - b.span.start);
  const isSection = sequence.level === 'section';
  const separator = sequence.level === 'article' ? articleSeparator(snapshot) : isSection ? '\u3000' : '';
  return choices.map((chosen) => ({
    title:
      choices.length === 1 && !isSection
        ? numberThem(fault, chosen.length)
        : numberThese(snapshot, fault, chosen, paragraphs),
    safe: false,
    edits: chosen.map((paragraph, i) => ({
      span: emptySpan(paragraph.span.start),
      newText: relabel(node.label, sequence.level, ordinal(expected.main + i)) + separator,
    })),
  }));
}

function numberThem({ sequence, expected }: NumberFault, count: number): Bilingual {
  const first = sayNumber(sequence.level, expected);
  return bilingual(
    `为前面失去序号的${count}段补上序号${first}${count > 1 ? '等' : ''}`,
    `Number the ${count} unnumbered paragraph(s) before it, from ${first}`,
  );
}

const LONGEST_EXCERPT = 14;

/**
 * The first words of a paragraph, by which it can be told from others: as far as it differs, or what follows the words
 * they have in common.
 */
function excerptOf(
  { text }: Snapshot,
  paragraph: StructureNode,
  paragraphs: readonly StructureNode[],
): string {
  const { span } = paragraph;
  const own = text.slice(span.start, Math.min(span.end, span.start + LONGEST_SHARED));
  const shared = Math.max(
    0,
    ...paragraphs
      .filter((other) => other !== paragraph)
      .map((other) => sharedLength(own, text.slice(other.span.start, other.span.end))),
  );
  // Only their order distinguishes them.
  if (shared === own.length) return `${cutAt(own, LONGEST_EXCERPT)}（${paragraphs.indexOf(paragraph) + 1}）`;
  const from = shared < LONGEST_EXCERPT - 4 ? 0 : Math.max(0, Math.min(shared - 2, own.length - 6));
  const words = cutAt(own.slice(from, from + LONGEST_EXCERPT + 1), LONGEST_EXCERPT).replace(/[。；]$/u, '');
  return from === 0 ? words : `…${words}`;
}

function sharedLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charAt(at) === b.charAt(at)) at++;
  return at;
}

/** Paragraphs that have more characters than these in common are not told apart by their words. */
const LONGEST_SHARED = 200;

function numberThese(
  snapshot: Snapshot,
  { sequence, expected }: NumberFault,
  chosen: readonly StructureNode[],
  paragraphs: readonly StructureNode[],
): Bilingual {
  const names = chosen.map((paragraph, i) => ({
    number: sayNumber(sequence.level, ordinal(expected.main + i)),
    words: excerptOf(snapshot, paragraph, paragraphs),
  }));
  return bilingual(
    names.map(({ number, words }) => `以“${words}”为${number}`).join('，'),
    names.map(({ number, words }) => `Make "${words}" ${number}`).join(', '),
  );
}
