import { isOfCitedText, selfNameMentions, strictSelfNamesFor } from '../../analysis/selfNameMentions';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

/** structure/self-name: a text that calls itself by the name of another genre. */
export const selfName: Rule = {
  code: 'structure/self-name',
  level: 'error',
  summary: bilingual('自称与标题的文种不符', 'the text calls itself by another genre'),
  explanation: bilingual(
    '条例自称“本条例”，办法自称“本办法”，规定自称“本规定”，细则自称“本细则”。自称不符，多半是从别的文本粘贴来的，或者标题改过文种。书名号和引号里的文字不查。',
    'A 条例 calls itself 本条例, a 办法 本办法, a 规定 本规定, a 细则 本细则. Another name was most often pasted from another text, or the title changed its genre. Text in 《》 and quotation marks is left out.',
  ),
  basis: bilingual(
    '《规章制定程序条例》（2017年）第七条关于名称的规定；地方立法的通例。',
    'Regulation on the making of rules (2017), article 7, on names; local practice.',
  ),
  measured: counted(
    3,
    3,
    [7, 7],
    bilingual(
      '多读的在副本有损的文本里。都是文本自己写错，不是副本的损坏。',
      'More were read in damaged copies. All are slips of the text itself, no damage of the copy.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　违反⟦本办法⟧规定的，责令改正。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　违反本条例规定的，责令改正。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反本条例规定的，责令改正。\n',
    '甲市乙条例\n第一条　根据《甲办法》和“本办法”的含义，依照基本办法办理。\n',
    '甲市实施《乙法》办法\n第一条　违反本办法规定的，由本法院所在地的部门处理。\n',
    '甲市乙办法\n第一条　《丙条例》第三条所称本条例施行前，是指甲。\n',
    '甲市乙办法\n第一条　慈善法第三条所称本法施行前，是指甲。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { tree } = snapshot;
    const names = strictSelfNamesFor(tree.title?.text ?? '');
    const own = names[0];
    if (tree.kind !== 'regulation' || own === undefined) return;
    // 本法 is wording/this-law’s: it comes from an upper law and more than the name is to be looked at.
    const wrong = selfNameMentions(snapshot).filter(
      (each) => each.name !== '本法' && !names.includes(each.name) && !isOfCitedText(snapshot, each),
    );
    const all: readonly Fix[] =
      wrong.length < 2
        ? []
        : [
            {
              title: bilingual(
                `全文 ${wrong.length} 处都改为“${own}”`,
                `Change all ${wrong.length} to ${own}`,
              ),
              safe: false,
              edits: wrong.map(({ span }) => ({ span, newText: own })),
            },
          ];
    for (const [index, { name, span }] of wrong.entries()) {
      yield {
        span,
        message: bilingual(
          `标题是“${tree.title?.text ?? ''}”，这里自称“${name}”；应当写作“${own}”。`,
          `The title is "${tree.title?.text ?? ''}" but the text calls itself ${name} here; write ${own}.`,
        ),
        fixes: [
          {
            title: bilingual(`改为“${own}”`, `Change to ${own}`),
            // The title may be the wrong one, or the sentence another text’s, with the numbers of its articles.
            safe: false,
            edits: [{ span, newText: own }],
          },
          ...(index === 0 ? all : []),
        ],
      };
    }
  },
};
