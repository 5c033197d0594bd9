import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { articlesOf, nodesOf, paragraphsOf, walk } from '../../server/src/syntax/walkTree';
import { type RegulationTree, type StructureNode } from '../../server/src/syntax/tree';
import { CliFolder } from '../cli/harness';
import { SEED_NAMES, seedPath, seedText, type SeedName } from '../support/corpus';
import { assertGolden } from './golden';

/** What `tiaoli outline` writes. */
async function outlineText(name: SeedName): Promise<string> {
  const folder = await CliFolder.create();
  try {
    const { code, stdout, stderr } = await folder.run(['outline', seedPath(name)]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    return stdout;
  } finally {
    await folder.remove();
  }
}

const labelsOf = (nodes: readonly StructureNode[]): readonly (string | undefined)[] =>
  nodes.map(({ label }) => label?.text);

const numbersOf = (nodes: readonly StructureNode[]): readonly (number | undefined)[] =>
  nodes.map(({ label }) => label?.ordinal.main);

/** `from` to `to`, both counted. */
const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const headingTitles = (tree: RegulationTree): readonly string[] =>
  nodesOf(tree, 'chapter').map(({ node }) => `${node.label?.text ?? ''} ${node.title?.text ?? ''}`);

/** The number of items of each paragraph that has any, by its article. */
const lists = (tree: RegulationTree): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    articlesOf(tree).flatMap(({ node }) => {
      const counts = paragraphsOf(node).map(({ children }) => children.length);
      return counts.some((count) => count > 0) ? [[node.label?.text ?? '', counts]] : [];
    }),
  );

const articleOf = (tree: RegulationTree, label: string): StructureNode => {
  const found = articlesOf(tree).find(({ node }) => node.label?.text === label)?.node;
  assert.ok(found, label);
  return found;
};

/** Articles first to last and the chapters of each seed in articles, as domain.md states them. */
const SHAPES: Readonly<
  Record<
    Exclude<SeedName, '003'>,
    { readonly articles: readonly [number, number]; readonly chapters: readonly string[] }
  >
> = {
  '000': {
    articles: [6, 75],
    chapters: [
      '总则',
      '基础设施',
      '数据要素',
      '技术创新',
      '产业集聚',
      '应用场景',
      '开放合作',
      '支撑保障',
      '附则',
    ],
  },
  '001': {
    articles: [1, 61],
    chapters: [
      '总则',
      '数字产业化',
      '产业数字化',
      '数据要素价值化',
      '数字化治理',
      '服务推进体系',
      '数据安全',
      '数字基础设施',
    ],
  },
  '002': {
    articles: [1, 61],
    chapters: [
      '总则',
      '数字基础设施建设',
      '数字产业化',
      '产业数字化',
      '数字化治理',
      '数据资源开发利用与数字经济安全',
      '保障措施',
      '附则',
    ],
  },
  '004': {
    articles: [1, 97],
    chapters: [
      '总则',
      '数字产业化',
      '工业数字化',
      '建筑业数字化',
      '服务业数字化',
      '农业数字化',
      '数字基础设施',
      '数据资源',
      '城市治理数字化',
      '发展环境',
      '附则',
    ],
  },
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

describe('the outline of the seeds', () => {
  // Each golden file was read against the description of its seed before it was accepted.
  for (const name of SEED_NAMES) {
    it(`${name} is what was read and accepted`, async () => {
      assertGolden(`${name}.outline.txt`, await outlineText(name));
    });
  }

  for (const name of ['000', '001', '002', '004'] as const) {
    it(`${name} has its articles without a gap and its chapters`, () => {
      const tree = parse(seedText(name));
      const { articles, chapters } = SHAPES[name];
      assert.equal(tree.kind, 'regulation');
      assert.deepEqual(numbersOf(articlesOf(tree).map(({ node }) => node)), upTo(...articles));
      assert.deepEqual(
        headingTitles(tree),
        chapters.map((title, i) => `第${NUMERALS[i] ?? ''}章 ${title}`),
      );
      assert.ok(articlesOf(tree).every(({ ancestors }) => ancestors.at(-1)?.level === 'chapter'));
      assert.ok(articlesOf(tree).every(({ node }) => node.label?.defects.length === 0));
    });
  }

  it('000 has title, adoption note, 目录, seven unnumbered paragraphs and one list', () => {
    const tree = parse(seedText('000'));
    assert.equal(tree.title?.text, '深圳经济特区数字经济产业促进条例');
    assert.equal(
      tree.adoptionNote?.text,
      '（2022年8月30日深圳市第七届人民代表大会\n常务委员会第十一次会议通过）',
    );
    assert.deepEqual(
      tree.contents?.entries.map(({ label, title }) => `${label?.text ?? ''} ${title?.text ?? ''}`),
      headingTitles(tree),
    );
    const first = tree.children[0];
    assert.deepEqual(
      first?.children.map(({ level }) => level),
      [...upTo(1, 7).map(() => 'paragraph'), ...upTo(6, 8).map(() => 'article')],
    );
    assert.deepEqual(lists(tree), { 第九条: [3] });
  });

  it('001 has no title, no note, and articles 56 to 61 in its last chapter', () => {
    const tree = parse(seedText('001'));
    assert.deepEqual([tree.title, tree.adoptionNote, tree.contents], [undefined, undefined, undefined]);
    assert.deepEqual(numbersOf(tree.children.at(-1)?.children ?? []), upTo(49, 61));
    assert.deepEqual(lists(tree), {});
  });

  it('002 has no title, one paragraph in every article and no list', () => {
    const tree = parse(seedText('002'));
    assert.deepEqual([tree.title, tree.adoptionNote, tree.contents], [undefined, undefined, undefined]);
    assert.ok(articlesOf(tree).every(({ node }) => paragraphsOf(node).length === 1));
    assert.deepEqual(lists(tree), {});
  });

  it('003 has four headings with 3, 12, 9 and 4 below, and nothing of a regulation', () => {
    const tree = parse(seedText('003'));
    assert.equal(tree.kind, 'policy');
    assert.equal(tree.title?.text, '深圳市数字经济产业创新发展实施方案（2021—2023年）');
    const headings = tree.children.filter(({ level }) => level === 'heading');
    assert.deepEqual(
      headings.map(({ label, title }) => `${label?.text ?? ''}${title?.text ?? ''}`),
      ['一、总体要求', '二、重点领域', '三、重点任务', '四、保障措施'],
    );
    const below = headings.map(({ children }) => children.filter(({ level }) => level === 'heading'));
    assert.deepEqual(below.map(numbersOf), [upTo(1, 3), upTo(1, 12), upTo(1, 9), upTo(1, 4)]);
    assert.ok(below.flat().every(({ title }) => title !== undefined));
    const levels = new Set([...walk(tree.children)].map(({ node }) => node.level));
    assert.deepEqual(levels, new Set(['paragraph', 'heading']));
  });

  it('004 has a title below 附件, four lists, and paragraphs behind two of them', () => {
    const tree = parse(seedText('004'));
    assert.equal(tree.title?.text, '广州市数字经济促进条例');
    assert.equal(tree.contents, undefined);
    assert.deepEqual(tree.annexes, []);
    assert.deepEqual(lists(tree), {
      第十四条: [3, 0, 0],
      第六十二条: [6],
      第九十三条: [6, 0],
      第九十六条: [5],
    });
    const [, second] = paragraphsOf(articleOf(tree, '第九十三条'));
    assert.ok(second);
    assert.match(tree.text.slice(second.span.start), /^符合前款规定条件之一的/);
    const items = paragraphsOf(articleOf(tree, '第六十二条'))[0]?.children ?? [];
    assert.deepEqual(labelsOf(items), ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']);
  });
});
