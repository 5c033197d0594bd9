import { type Snapshot } from '../../analysis/snapshot';
import { anchorOf, firstWords } from '../../analysis/headingsAndAncestors';
import { findRetargeted, type Retargeted } from '../../analysis/versions/findRetargeted';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { formatOrdinal } from '../../base/ordinal';
import { type Span, textOf } from '../../base/span';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { type StructureNode } from '../../syntax/tree';
import { type Fix, type Related, type Report, type Rule } from '../types';
import { said } from './referenceFaultWords';

export const retargeted: Rule = {
  code: 'reference/retargeted',
  level: 'warning',
  summary: bilingual('引用的条号还在，所指的已是另一条', 'a cited number means another article than before'),
  explanation: bilingual(
    '与上一版本相比，引用的文字没有变，条号也还在，但条文移动、插入或者删除以后，这个条号指的已经是另一条了。请改为原来那一条的新条号；本来就要引用现在这一条的，选“确认无误”，这处引用在再次变动以前不再提示。\n\n上一版本：文件在 Git 仓库里的，是最近一次提交的文本；不在仓库里的，是这次打开时的文本，保存不改变它，因为自动保存随时都会发生。要以现在的文本为准，选“全部确认无误”。\n\n条文只是改了文字的，不提示；新写的引用、已经改过条号的引用，不提示。用本扩展的命令插入、删除、移动、重新编号，引用会一并改好，也就不会有这个提示。命令行和没有上一版本的文本不检查。',
    'The reference reads as in the version before, and an article has that number, but since articles were moved, inserted or deleted the number means another one. Take the new number of the article that was meant; or, if the one that has the number now is meant, choose “confirm as it is”, and this reference is left alone until it changes again.\n\nThe version before is the text of the last commit where the file is in a Git repository, else the text at opening: saving does not change it, since editors save by themselves. “Confirm all” takes the text as it is now.\n\nAn article that was merely edited is the same article. References written anew or renumbered by hand are left alone. The commands of this extension rewrite references, so nothing is reported after them.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：条的序号依次表述；条文增减、移动以后，引用应当随之调整，指向原来引用的条文。',
    'Legislation Law (2023), article 65: articles are numbered in sequence; when articles come, go or move, references to them are adjusted.',
  ),
  measured: bilingual(
    '要与上一版本比较，语料没有逐次修改的稿子，未能实测命中的对错。',
    'It compares with the version before; the corpus has no successive drafts, so whether its findings are right is not measured.',
  ),
  fixable: true,
  examples: [
    {
      before:
        '甲市乙条例\n第一条　甲部门负责登记。\n第二条　乙单位应当公开信息。\n第三条　违反第一条的，处罚。\n',
      bad: '甲市乙条例\n第一条　丙机构每年评估。\n第二条　甲部门负责登记。\n第三条　乙单位应当公开信息。\n第四条　违反⟦第一条⟧的，处罚。\n',
      fixed:
        '甲市乙条例\n第一条　丙机构每年评估。\n第二条　甲部门负责登记。\n第三条　乙单位应当公开信息。\n第四条　违反第二条的，处罚。\n',
    },
    {
      before:
        '甲市乙条例\n第一条　甲部门负责登记。\n第二条　乙单位应当公开信息。\n第三条　违反第一条的，处罚。\n',
      bad: '甲市乙条例\n第一条　乙单位应当公开信息。\n第二条　违反⟦第一条⟧的，处罚。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲部门负责登记。\n第二条　违反第一条的，处罚。\n',
    '甲市乙条例\n第一条　甲部门负责登记。\n第二条　依照前条办理。\n',
  ],
  acceptsAfter: [
    {
      before: '甲市乙条例\n第一条　甲部门负责登记。\n第二条　违反第一条的，处罚。\n',
      text: '甲市乙条例\n第一条　甲部门和乙部门负责登记，并且公布结果。\n第二条　违反第一条的，处罚。\n',
    },
    {
      before: '甲市乙条例\n第一条　甲部门负责登记。\n第二条　违反第一条的，处罚。\n',
      text: '甲市乙条例\n第一条　丙机构每年评估。\n第二条　甲部门负责登记。\n第三条　违反第二条的，处罚。\n第四条　评估依照第一条进行。\n',
    },
  ],
  *check(snapshot, _settings, context = {}): Iterable<Report> {
    const { before, confirmed } = context;
    if (before === undefined || before === snapshot) return;
    const found = findRetargeted(before, snapshot).filter(({ key }) => confirmed?.has(key) !== true);
    const edits = found.flatMap((each) => each.edits);
    for (const each of found) yield reportOf(before, snapshot, each, edits);
  },
};

function reportOf(
  before: Snapshot,
  snapshot: Snapshot,
  { citation, meant, meantNow, named, edits, key }: Retargeted,
  allEdits: readonly TextEdit[],
): Report {
  const { span, labels } = citation;
  const written = said(snapshot, span);
  const words = firstWords(before, meant);
  const fate = fateOf(meantNow);
  return {
    span,
    message:
      labels.length > 1
        ? bilingual(
            `上一版本的“${written}”包括“${words}”，${fate.zh}，不在其中了。请改正，或者确认无误。`,
            `${written} included “${words}” in the version before; ${fate.en}, and is not included any more. Correct it or confirm it as it is.`,
          )
        : bilingual(
            `上一版本的“${written}”是“${words}”，${fate.zh}；“${written}”现在指另一条。请改正，或者确认无误。`,
            `${written} was “${words}” in the version before; ${fate.en}, and ${written} means another one now. Correct it or confirm it as it is.`,
          ),
    related: [
      ...(meantNow === undefined ? [] : [relatedOf(snapshot, meantNow, MEANT)]),
      relatedOf(snapshot, named, NAMED),
    ],
    fixes: fixesOf(snapshot, span, edits, allEdits),
    confirmKey: key,
  };
}

function fixesOf(
  snapshot: Snapshot,
  span: Span,
  edits: readonly TextEdit[],
  allEdits: readonly TextEdit[],
): readonly Fix[] {
  if (edits.length === 0) return [];
  const shifted = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
  }));
  const corrected = applyEdits(textOf(snapshot.text, span), shifted);
  const one: Fix = {
    title: bilingual(`改为“${corrected}”`, `Change to ${corrected}`),
    safe: false,
    edits,
  };
  if (allEdits.length === edits.length) return [one];
  const all: Fix = {
    title: bilingual(
      `把全部 ${allEdits.length} 处所指变了的条号改为新的条号`,
      `Give all ${allEdits.length} numbers that changed their meaning the new ones`,
    ),
    safe: false,
    edits: allEdits,
  };
  return [one, all];
}

const MEANT = bilingual('原来引用的条', 'meant before');
const NAMED = bilingual('现在指的条', 'meant now');

function fateOf(meantNow: StructureNode | undefined): Bilingual {
  if (meantNow === undefined) return bilingual('那一条已经删除', 'that article is gone');
  const number = numberOf(meantNow);
  return number === ''
    ? bilingual('那一条现在没有序号', 'that article has no number now')
    : bilingual(`那一条现在是${number}`, `that article is ${number} now`);
}

/** The number of an article, empty where it has none. */
const numberOf = ({ label }: StructureNode): string =>
  label === undefined ? '' : formatOrdinal(label.ordinal, '条');

const relatedOf = (snapshot: Snapshot, node: StructureNode, role: Bilingual): Related => ({
  span: anchorOf(node),
  message: bilingual(
    `${role.zh}，${numberOf(node)}：${firstWords(snapshot, node)}`,
    `${role.en}, ${numberOf(node)}: ${firstWords(snapshot, node)}`,
  ),
});
