import { clausesOfTree, type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { parse } from '../../../server/src/syntax/parse';

/** Articles of a made-up regulation on lakes: each matter in words of its own. */
export const LAKE = {
  scope: '本市行政区域内湖泊的保护和监督，适用本条例。',
  chief: '每个湖泊设湖长一名，湖长应当每季度巡查湖泊，督促解决巡查中发现的问题。',
  outlet: '禁止在湖泊管理范围内设置排污口，已经设置的排污口应当限期拆除。',
  fishing: '禁渔期内不得在湖泊捕捞，禁渔期由渔业部门公布。',
  boats: '在湖泊行驶的船舶应当配备收集垃圾和油污的容器，不得向湖泊倾倒。',
  fine: '违反本条例规定，在禁渔期内捕捞的，由渔业部门没收渔获物，处二百元以上二千元以下罚款。',
} as const;

export type LakeArticle = keyof typeof LAKE;

/** The same matter in slightly other words, as another place would have it. */
export const reworded = (text: string): string =>
  text.replace('应当', '必须').replace('禁止', '不得').replace('湖泊', '湖库');

/** A regulation of these articles in their order, two chapters. */
export function lakeRegulation(title: string, articles: readonly string[]): string {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const lines = articles.map((text, at) => `第${numerals[at] ?? '十'}条　${text}`);
  const [first = '', second = '', ...others] = lines;
  return [title, '第一章　总则', first, second, '第二章　湖泊保护', ...others].join('\n');
}

/** An index of texts by their identities. */
export function corpusOf(texts: Readonly<Record<string, string>>): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const [id, text] of Object.entries(texts)) {
    const { source, clauses }: SourceClauses = clausesOfTree(parse(text), id);
    corpus.update(source, clauses);
  }
  return corpus;
}

/** Three cities with regulations on lakes, one with another on dogs. */
export function lakeCorpus(): PrecedentCorpus {
  const all = [LAKE.scope, LAKE.chief, LAKE.outlet, LAKE.fishing, LAKE.boats];
  return corpusOf({
    'file:///a': lakeRegulation('甲安市湖泊保护条例', all),
    'file:///b': lakeRegulation('乙安市湖泊保护条例', all.map(reworded)),
    'file:///c': lakeRegulation('丙安市湖泊管理条例', [LAKE.scope, LAKE.chief, LAKE.boats, LAKE.outlet]),
    'file:///d': lakeRegulation('丁安市养犬管理条例', [
      '本市行政区域内的养犬行为，适用本条例。',
      '养犬应当办理犬只登记，领取犬牌。',
      '携带犬只外出应当束犬链，由成年人牵领。',
    ]),
  });
}
