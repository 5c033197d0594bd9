import assert from 'node:assert/strict';
import { profileOf } from '../../server/src/analysis/kindAndRegion';
import { runToEnd } from '../../server/src/base/steps';
import { parallelProvisions } from '../../server/src/features/parallelProvisions';
import {
  parallelDraft,
  type ParallelDraft,
  type ParallelQuery,
  type ParallelRow,
} from '../../server/src/features/parallelProvisions/parallelDraft';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const CORPUS = indexOf(`//- a.txt
甲市码头条例
第一条　为了加强码头管理，制定本条例。
第二条　码头经营者应当公布收费目录，并报市交通运输部门备案。
//- b.txt
乙市码头条例
第一条　为了保障码头安全，维护各方权益，制定本条例。
第二条　码头经营者应当每月公布收费目录。
//- c.txt
丙市码头条例
第一条　本市码头的规划、建设和运营，适用本条例。
`);

const NUMBERED = snap('第一条　甲。\n');

const parallel = (marked: string) => {
  const { text, cursor } = cursorFixture(marked);
  const draft = snap(text);
  return parallelProvisions(draft, cursor, contextWith(CORPUS), profileOf(draft, {}));
};

describe('parallelProvisions', () => {
  it('finds the closest clause of each precedent, and says who has none', () => {
    const found = parallel('丁市码头条例\n第一条　‸码头经营者应当公布收费目录。\n');
    assert.equal(found?.name, '第一条');
    assert.deepEqual(
      found.clauses.map(({ clause }) => `${clause.source.title}${clause.label}`),
      ['甲市码头条例第二条', '乙市码头条例第二条'],
    );
    assert.deepEqual(
      found.without.map(({ title }) => title),
      ['丙市码头条例'],
    );
    const monthly = found.clauses.find(({ clause }) => clause.source.title === '乙市码头条例');
    assert.deepEqual(
      monthly?.changes?.filter(({ kind }) => kind !== 'same'),
      [{ kind: 'inserted', text: '每月' }],
    );
  });

  it('takes an article for the same purpose however it is worded', () => {
    const found = parallel('丁市码头条例\n第一条　为了‸推动航运，制定本条例。\n');
    assert.deepEqual(
      found?.clauses.map(({ clause }) => clause.text.slice(0, 4)),
      ['为了加强', '为了保障'],
    );
  });

  it('answers for articles only, and only with an index', () => {
    assert.equal(parallel('丁市‸码头条例\n第一条　甲。\n'), undefined);
    assert.equal(parallelProvisions(NUMBERED, 2, contextWith(undefined), profileOf(NUMBERED, {})), undefined);
  });
});

const LIBRARY = indexOf(`//- law.txt
中华人民共和国码头法
第一条　为了加强码头的建设和管理，制定本法。
第二条　码头经营者应当公布收费目录和服务标准，接受社会监督。
第三条　禁止在码头作业区域内游泳、垂钓。
//- council.txt
渡口安全条例
第一条　为了保障渡口安全，制定本条例。
第二条　渡口经营者应当为渡工购置救生设备，定期检查，并做好记录。
//- province.txt
江苏省码头条例
第一条　本省行政区域内码头的规划、建设和经营，适用本条例。
第二条　码头经营者应当公布收费目录，并报所在地交通运输部门备案。
//- a.txt
无锡市码头条例
第一条　为了加强码头管理，制定本条例。
第二条　码头经营者应当公布收费目录，并每年更新。
//- b.txt
苏州市码头条例
第一条　为了保障码头安全，制定本条例。
第三条　码头经营者应当每月公布收费目录。
//- own.txt
常州市码头条例
第一条　为了加强码头管理，制定本条例。
`);

const whole = (text: string, more: Partial<ParallelQuery> = {}): ParallelDraft => {
  const snapshot = snap(text);
  const query = { precedents: LIBRARY, sourceId: 'draft.txt', profile: profileOf(snapshot, {}), ...more };
  return runToEnd(parallelDraft(snapshot, query));
};

const articles = ({ rows }: ParallelDraft): readonly ParallelRow[] =>
  rows.filter((row) => row.kind === 'article');

const higherOf = (text: string, more: Partial<ParallelQuery> = {}): readonly string[] =>
  articles(whole(text, more)).flatMap(({ higher }) =>
    higher.map((each) =>
      each.kind === 'named'
        ? `${each.name}${each.isHeld ? '' : '?'}`
        : `${each.kind} ${each.clause.source.title}${each.clause.label}`,
    ),
  );

describe('parallelDraft', () => {
  const DRAFT = `常州市码头条例（草案）
第一章　总则
第一条　为了加强码头管理，制定本条例。
第二章　经营
第二条　码头经营者应当公布收费目录。
`;

  it('lays each article beside the same provision of each precedent, under the headings of the draft', () => {
    const found = whole(DRAFT);
    assert.deepEqual(
      found.rows.map((row) => (row.kind === 'heading' ? row.text : row.name)),
      ['第一章 总则', '第一条', '第二章 经营', '第二条'],
    );
    assert.deepEqual(
      found.precedents.map(({ title }) => title),
      ['无锡市码头条例', '苏州市码头条例'],
    );
    assert.deepEqual(
      articles(found).map(({ clauses }) => clauses.map((each) => each?.clause.label)),
      [
        ['第一条', '第一条'],
        ['第二条', '第三条'],
      ],
    );
  });

  it('shows the words of the draft as they stand, with their number and blanks', () => {
    const [first] = articles(whole('常州市码头条例\n\n　　第一条  甲应当　乙。\n\n　　（一）丙；\n'));
    assert.equal(first?.text, '第一条  甲应当　乙。\n（一）丙；');
  });

  it('leaves out the draft’s own earlier text, and takes the precedents that are named, in their order', () => {
    const chosen = ['b.txt', 'own.txt', 'nowhere.txt'];
    assert.deepEqual(
      whole(DRAFT, { chosen }).precedents.map(({ id }) => id),
      ['b.txt', 'own.txt'],
    );
  });

  it('takes five precedents at most', () => {
    const many = indexOf(
      ['甲', '乙', '丙', '丁', '戊', '己', '庚']
        .map((name) => `//- ${name}.txt\n${name}市码头条例\n第一条　为了加强码头管理，制定本条例。\n`)
        .join(''),
    );
    assert.equal(whole(DRAFT, { precedents: many }).precedents.length, 5);
  });

  describe('higher law', () => {
    const article = (words: string, title = '常州市码头条例'): string => `${title}\n第一条　${words}\n`;

    it('is what the article cites, with its words', () => {
      assert.deepEqual(higherOf(article('违反《中华人民共和国码头法》第三条规定的，责令改正。')), [
        'cited 中华人民共和国码头法第三条',
      ]);
    });

    it('is named where the index does not hold it, or the whole of it is cited', () => {
      assert.deepEqual(higherOf(article('依照《中华人民共和国航道法》第五条执行。')), [
        '《中华人民共和国航道法》第五条?',
      ]);
      assert.deepEqual(higherOf(article('游船适用《中华人民共和国航道法》。')), [
        '《中华人民共和国航道法》?',
      ]);
      assert.deepEqual(higherOf(article('船闸适用《中华人民共和国码头法》。')), ['《中华人民共和国码头法》']);
    });

    it('is the nearest in a law of the same subject', () => {
      assert.deepEqual(higherOf(article('码头经营者应当公布收费目录和服务标准。')), [
        'near 中华人民共和国码头法第二条',
        'near 江苏省码头条例第二条',
      ]);
    });

    it('needs nearly the same words in a law on something else', () => {
      const words = '渡口经营者应当为渡工购置救生设备，定期检查，并做好记录。';
      assert.deepEqual(higherOf(article(words)), ['near 渡口安全条例第二条']);
      assert.deepEqual(higherOf(article('码头经营者应当为船员购置救生设备，做好防火。')), []);
    });

    it('is no text of the same rank elsewhere, and the province’s only for its own cities', () => {
      const words = article('码头经营者应当公布收费目录，并报所在地交通运输部门备案。', '杭州市码头条例');
      assert.ok(!higherOf(words).some((name) => name.includes('江苏省') || name.includes('市码头')));
    });

    it('is found for no date of effect', () => {
      assert.deepEqual(higherOf(article('本条例自2027年1月1日起施行。')), []);
    });
  });

  it('is calm on nothing, on a text without articles, and without precedents', () => {
    assert.deepEqual(whole('').rows, []);
    assert.deepEqual(whole('关于码头的通知\n').rows, []);
    const alone = whole(DRAFT, { precedents: indexOf('') });
    assert.deepEqual([alone.precedents, articles(alone).length], [[], 2]);
  });
});
