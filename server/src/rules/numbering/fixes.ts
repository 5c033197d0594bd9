import { bilingual } from '../../base/bilingual';
import { emptySpan } from '../../base/span';
import { type Ordinal, ordinal } from '../../base/ordinal';
import { chooseArticles } from '../../analysis/numbering/lostNumbers';
import { relabel } from '../../analysis/numbering/relabel';
import { planRenumber, renumberFrom } from '../../analysis/numbering/renumberPlan';
import { articleSeparator } from '../../analysis/numbering/separator';
import { type NumberFault } from '../../analysis/numbering/sequences';
import { type Snapshot } from '../../analysis/snapshot';
import { LEVELS } from '../../syntax/levels';
import { allNodes } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { type Fix } from '../types';
import { sayNumber } from './messages';

/** Every way to mend a fault, the likeliest first. */
export function fixesFor(snapshot: Snapshot, fault: NumberFault): readonly Fix[] {
  if (fault.misprint) return [correctNumber(fault)];
  if (fault.swapped) return exchangeNumbers(snapshot, fault);
  const lost = fault.kind === 'gap' ? restoreLost(snapshot, fault) : undefined;
  const renumber = renumberHere(snapshot, fault);
  return lost === undefined ? [renumber] : [lost, renumber];
}

/** The neighbours are right, so only this label changes. */
function correctNumber({ node, expected }: NumberFault): Fix {
  const newText = relabel(node.label, node.level, expected);
  return {
    title: bilingual(`改为“${newText}”`, `Change to "${newText}"`),
    safe: true,
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
        `对调两${name.zh}的序号，并更新 ${plan.references} 处引用`,
        `Exchange the two ${name.en} numbers and update ${plan.references} reference(s)`,
      ),
      safe: false,
      preview: true,
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
      `从这里起重新编号为${should}……（改 ${plan.labels} 个序号、${plan.references} 处引用）`,
      `Renumber from here as ${should}… (${plan.labels} number(s), ${plan.references} reference(s))`,
    ),
    safe: false,
    preview: true,
    edits: plan.edits,
  };
}

/** Numbers the paragraphs in the gap that lost theirs. */
function restoreLost(snapshot: Snapshot, fault: NumberFault): Fix | undefined {
  const { node, expected, sequence, previous } = fault;
  const count = node.label.ordinal.main - expected.main;
  const level = sequence.level;
  if (level !== 'article' && level !== 'item' && level !== 'subitem') return undefined;
  const candidates =
    level === 'article'
      ? paragraphsBetween(snapshot, previous, node)
      : (previous?.children.filter((child) => child.level === 'paragraph') ?? []);
  const chosen = chooseArticles(snapshot.text, candidates, count, { firstIsArticle: false });
  if (chosen === undefined || previous === undefined) return undefined;
  const separator = level === 'article' ? articleSeparator(snapshot) : '';
  return {
    title: bilingual(
      `为其间失去序号的${chosen.length}段补上序号${sayNumber(level, expected)}${count > 1 ? '等' : ''}`,
      `Number the ${chosen.length} unnumbered paragraph(s) in between, from ${sayNumber(level, expected)}`,
    ),
    safe: false,
    edits: chosen.map((paragraph, i) => ({
      span: emptySpan(paragraph.span.start),
      newText: relabel(previous.label, level, ordinal(expected.main + i)) + separator,
    })),
  };
}

/** The paragraphs between two articles: those of the first but its first one, and loose ones below headings. */
function paragraphsBetween(
  { tree }: Snapshot,
  previous: StructureNode | undefined,
  node: StructureNode,
): readonly StructureNode[] {
  if (previous === undefined) return [];
  const own = previous.children.slice(1).filter((child) => child.level === 'paragraph');
  const loose = allNodes(tree)
    .filter(({ node: other, ancestors }) => {
      const between = other.span.start >= previous.span.end && other.span.end <= node.span.start;
      return between && other.level === 'paragraph' && !ancestors.some(({ level }) => level === 'article');
    })
    .map(({ node: other }) => other);
  return [...own, ...loose];
}
