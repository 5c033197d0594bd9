import { fullFormOf } from '../../analysis/terms/fullFormOfShortName';
import { isRunningText, ownTerms, placesOf } from '../../analysis/terms/ownTerms';
import { type Span } from '../../base/span';
import { bilingual } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

export const fullFormAfterAbbreviation: Rule = {
  code: 'term/full-form-after-abbreviation',
  level: 'hint',
  summary: bilingual('引出简称以后又用全称', 'the full form is used after its short name was introduced'),
  explanation: bilingual(
    '用“（以下简称X）”引出简称以后，应当一律使用简称。又用全称的，读者会以为所指不同。机构、规划等名称中含有全称的，可以不改。',
    'Once a short name is introduced it is used throughout; the full form makes readers look for another meaning. Where the full form is part of a longer proper name it may stay.',
  ),
  basis: bilingual(
    '简称用法惯例：引出简称以后一律用简称。',
    'Drafting custom: the short name from its introduction on.',
  ),
  measured: counted(
    4,
    3,
    [2, 4],
    bilingual(
      '另两处是定义清单里的全称和规划名称里的全称，所以是提示级。',
      'The other two are the full form in a list of definitions and in the name of a plan, so this is a hint.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　市人力资源社会保障部门（以下简称市人社部门）负责甲。\n第二条　⟦市人力资源社会保障部门⟧负责乙，市人社部门负责丙。\n',
      fixed:
        '甲市乙条例\n第一条　市人力资源社会保障部门（以下简称市人社部门）负责甲。\n第二条　市人社部门负责乙，市人社部门负责丙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　根据《中华人民共和国丙法》（以下简称丙法）制定。\n第二条　依照⟦《中华人民共和国丙法》⟧处理，丙法没有规定的除外。\n',
      fixed:
        '甲市乙条例\n第一条　根据《中华人民共和国丙法》（以下简称丙法）制定。\n第二条　依照丙法处理，丙法没有规定的除外。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　农业承包合同（以下简称承包合同）适用本条例。\n第二条　农业承包合同备案，承包合同公开。\n',
    '甲市乙条例\n第一条　甲、乙和丙单位（以下统称甲类单位）适用本条例。\n第二条　丙单位备案，甲类单位公开。\n',
    ...['原', '2001年5月1日公布的', '修订前的', '1998年施行的'].map(
      (old) =>
        `甲市乙条例\n第一条　根据《甲省丙条例》（以下简称丙条例）制定。\n第二条　依照${old}《甲省丙条例》第九条取得的证书，依照丙条例换发。\n`,
    ),
    '甲市乙条例\n第一条　根据《中华人民共和国丙法》（以下简称丙法）制定。\n第二条　依照丙法处理。\n第三条　《甲市实施〈中华人民共和国丙法〉办法》同时废止。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const seen = new Set<string>();
    for (const definition of ownTerms(snapshot)) {
      const full = fullFormOf(snapshot, definition);
      if (full === undefined || seen.has(full.words)) continue;
      seen.add(full.words);
      const places = placesOf(snapshot, full.words).filter(
        (place) => place.start >= definition.definition.end && isOpen(snapshot, place),
      );
      for (const span of places) {
        yield {
          span,
          message: bilingual(
            `前面已经引出简称“${definition.term}”，这里又用全称；请改用简称。`,
            `The short name ${definition.term} was introduced before: use it here.`,
          ),
          related: [{ span: definition.span, message: bilingual('在这里引出', 'introduced here') }],
          fixes: [
            {
              title: bilingual(`改为“${definition.term}”`, `Change to ${definition.term}`),
              safe: false,
              edits: [{ span, newText: definition.term }],
            },
          ],
        };
      }
    }
  },
};

/**
 * Not where an old text is repealed or another short name is introduced, both of which take the full form, nor where an
 * earlier version of the text is meant, which the short name does not stand for: 原《甲条例》, 1998年公布的《甲条例》.
 */
const isOpen = (snapshot: Snapshot, { start, end }: Span): boolean =>
  isRunningText(snapshot, { start, end }) &&
  !/同时废止|[（(]以下/u.test(snapshot.text.slice(end, end + AHEAD)) &&
  !OF_OLD.test(snapshot.text.slice(Math.max(0, start - BEHIND), start));

const OF_OLD =
  /(?:原|旧|(?:修订|修改|修正)(?:以?前|后)的?|(?:通过|批准|公布|发布|颁布|印发|施行|实施|制定|修订|修正)的)$/u;
const BEHIND = 6;

const AHEAD = 30;
