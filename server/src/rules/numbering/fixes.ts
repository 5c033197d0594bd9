import { bilingual } from '../../base/bilingual';
import { emptySpan } from '../../base/span';
import { referencesTo } from '../../analysis/citing';
import { type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { lostParagraphs } from '../../analysis/numbering/lostNumbers';
import { relabel } from '../../analysis/numbering/relabel';
import { planRenumber, renumberFrom, type RenumberPlan } from '../../analysis/numbering/renumberPlan';
import { articleSeparator } from '../../analysis/numbering/separator';
import { numberFaults, type NumberFault } from '../../analysis/numbering/sequences';
import { type Snapshot } from '../../analysis/snapshot';
import { LEVELS } from '../../syntax/levels';
import { type Fix } from '../types';
import { sayNumber } from './messages';

/** Every way to mend a fault, the likeliest first. */
export function fixesFor(snapshot: Snapshot, fault: NumberFault): readonly Fix[] {
  if (fault.misprint) return [correctNumber(snapshot, fault)];
  if (fault.swapped) return exchangeNumbers(snapshot, fault);
  const lost = fault.kind === 'gap' ? restoreLost(snapshot, fault) : undefined;
  const renumber = renumberHere(snapshot, fault);
  return lost === undefined ? [renumber] : [lost, renumber];
}

/**
 * The neighbours are right, so only this label changes. Not unseen where something cites the node by the number it has, or
 * where that number is missing elsewhere: then two units may have been exchanged, and what cites them means the old place.
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

/** What a renumbering does not touch because nobody can say whose it is. */
const leftZh = ({ left }: RenumberPlan): string =>
  left.length > 0 ? `，另有 ${left.length} 处不能确定是否引用本文，须人工核对` : '';
const leftEn = ({ left }: RenumberPlan): string =>
  left.length > 0 ? `, ${left.length} that may cite another text left to you` : '';

/** Numbers the paragraphs in the gap that lost theirs. */
function restoreLost(snapshot: Snapshot, fault: NumberFault): Fix | undefined {
  const chosen = lostParagraphs(snapshot, fault);
  if (chosen === undefined) return undefined;
  const { node, expected, sequence } = fault;
  const separator = sequence.level === 'article' ? articleSeparator(snapshot) : '';
  const first = sayNumber(sequence.level, expected);
  return {
    title: bilingual(
      `为前面失去序号的${chosen.length}段补上序号${first}${chosen.length > 1 ? '等' : ''}`,
      `Number the ${chosen.length} unnumbered paragraph(s) before it, from ${first}`,
    ),
    safe: false,
    edits: chosen.map((paragraph, i) => ({
      span: emptySpan(paragraph.span.start),
      newText: relabel(node.label, sequence.level, ordinal(expected.main + i)) + separator,
    })),
  };
}
