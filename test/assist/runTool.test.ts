import assert from 'node:assert/strict';
import { ASSIST_TOOLS } from '../../server/src/assist/runTool';
import { ask, assistHost, DRAFT, LAW, refusal } from './support';

interface Hit {
  readonly title: string;
  readonly label: string;
  readonly date: string | null;
}
interface Citation {
  readonly status: string;
  readonly written: string;
  readonly reason: string | null;
  readonly leadsTo: { readonly place: string; readonly text: string; readonly date: string | null } | null;
}

describe('assist: tools', () => {
  it('are eight that only read, each saying what it is not for', () => {
    assert.equal(ASSIST_TOOLS.length, 8);
    for (const { name, description } of ASSIST_TOOLS) {
      assert.match(name, /^tiaoli_[a-z_]+$/u);
      assert.match(description, /不用于/u);
    }
  });

  it('search precedents by words, with filters', async () => {
    const older = LAW.replace('甲市', '乙岛市').replace('2024年3月1日', '2014年3月1日');
    const host = assistHost({}, [
      { text: LAW, facts: { id: 'a', issuer: '甲市人大常委会', rank: '地方性法规', validity: '现行有效' } },
      { text: older, facts: { id: 'b', validity: '已废止' } },
    ]);
    const search = async (more: object) =>
      (await ask('tiaoli_search_precedents', { query: '处理数据应当合法、正当', ...more }, host)) as {
        hits: Hit[];
        notes: string[];
        searched: object;
      };
    const all = await search({});
    // The same words are one hit, shown as the newest text that meets the filters.
    assert.deepEqual([...new Set(all.hits.map(({ title }) => title))], ['甲市数据条例']);
    assert.deepEqual([all.hits[0]?.label, all.hits[0]?.date], ['第三条', '2024-03-01']);
    const titles = async (more: object) => [...new Set((await search(more)).hits.map(({ title }) => title))];
    assert.deepEqual(await titles({ fromYear: 2020 }), ['甲市数据条例']);
    assert.deepEqual(await titles({ toYear: 2014 }), ['乙岛市数据条例']);
    assert.deepEqual(await titles({ inForce: true }), ['甲市数据条例']);
    assert.deepEqual(await titles({ region: '乙岛市' }), ['乙岛市数据条例']);
    assert.deepEqual(await titles({ title: '乙岛' }), ['乙岛市数据条例']);
    assert.deepEqual(await titles({ issuer: '甲市' }), ['甲市数据条例']);
    const none = await search({ region: '丙市' });
    assert.deepEqual([none.hits, none.searched], [[], { sources: 2, clauses: 8 }]);
    assert.match(none.notes.join(), /这不等于没有这样的规定/u);
    assert.match(await refusal('tiaoli_search_precedents', { query: '甲', fromYear: '去年' }), /fromYear/u);
  });

  it('get a clause to the letter with its neighbours, and never another one', async () => {
    const got = await ask('tiaoli_get_clause', { source: '《甲市数据条例》', clause: '第2条' });
    assert.deepEqual(got['clause'], {
      path: ['第一章 总则', '第二条'],
      label: '第二条',
      text: '市人民政府应当做好下列工作：\n（一）编制规划；\n（二）公布目录。\n数据主管部门负责实施。',
    });
    assert.deepEqual(
      (got['before'] as Hit[]).map(({ label }) => label),
      ['第一条'],
    );
    assert.deepEqual(
      (got['after'] as Hit[]).map(({ label }) => label),
      ['第三条'],
    );
    const own = await ask('tiaoli_get_clause', { text: DRAFT, clause: '第六条', neighbours: 0 });
    assert.deepEqual([own['before'], own['after']], [[], []]);
    const missing = await refusal('tiaoli_get_clause', { source: '甲市数据条例', clause: '第九条' });
    assert.equal(missing, '《甲市数据条例》没有第九条，最后一条是第四条');
    assert.match(
      await refusal('tiaoli_get_clause', { source: '丙法', clause: '第一条' }),
      /索引中没有《丙法》/u,
    );
    assert.match(await refusal('tiaoli_get_clause', { clause: '第一条' }), /source、path、text/u);
    assert.match(
      await refusal('tiaoli_get_clause', { source: '甲市数据条例', text: DRAFT, clause: '第一条' }),
      /source、path、text/u,
    );
  });

  it('outline a text', async () => {
    const { entries, title, kind } = (await ask('tiaoli_outline', { text: LAW })) as {
      entries: { depth: number; label: string; line: number; paragraphs: number }[];
      title: string;
      kind: string;
    };
    assert.deepEqual([title, kind], ['甲市数据条例', 'regulation']);
    assert.deepEqual(
      entries.map(({ depth, label, line, paragraphs }) => [depth, label, line, paragraphs]),
      [
        [0, '第一章', 3, 0],
        [1, '第一条', 4, 1],
        [1, '第二条', 5, 2],
        [1, '第三条', 9, 1],
        [0, '第二章', 10, 0],
        [1, '第四条', 11, 1],
      ],
    );
  });

  it('check a text, with places, reasons and fixes', async () => {
    const answer = (await ask('tiaoli_check_text', { text: DRAFT, severity: 'error' })) as {
      findings: { code: string; line: number; quote: string; fixes: unknown[] }[];
      counts: { error: number };
    };
    const gap = answer.findings.find(({ code }) => code === 'numbering/article-gap');
    assert.deepEqual([gap?.line, gap?.quote], [6, '第六条']);
    assert.ok((gap?.fixes.length ?? 0) > 0);
    assert.equal(answer.counts.error, answer.findings.length);
    const few = await ask('tiaoli_check_text', { text: DRAFT, limit: 1, severity: 'hint' });
    assert.equal((few['findings'] as unknown[]).length, 1);
    assert.match(String(few['notes']), /没有全部列出/u);
  });

  it('compare two versions, old and new together', async () => {
    const after = LAW.replace('合法、正当', '合法、正当、必要')
      .replace('第四条', '第五条')
      .replace('第二章', '第四条　新的一条。\n第二章');
    const answer = (await ask('tiaoli_compare_versions', {
      before: { text: LAW },
      after: { text: after },
    })) as {
      rows: {
        kind: string;
        before: { label: string; text: string } | null;
        after: { label: string; text: string } | null;
        remarks: string[];
      }[];
    };
    const changed = answer.rows.find(({ kind }) => kind === 'changed');
    assert.deepEqual(
      [changed?.before?.text, changed?.after?.text],
      ['第三条　处理数据应当合法、正当。', '第三条　处理数据应当合法、正当、必要。'],
    );
    assert.ok(answer.rows.some(({ kind, before }) => kind === 'added' && before === null));
    assert.deepEqual(answer.rows.find(({ kind }) => kind === 'moved')?.remarks, ['原第四条']);
    assert.ok(answer.rows.every(({ kind }) => kind !== 'same'));
  });

  it('verify citations: what is there with its words, what is not, what cannot be told', async () => {
    const answer = (await ask('tiaoli_verify_citations', { text: DRAFT })) as { citations: Citation[] };
    const of = (written: string): Citation => {
      const found = answer.citations.find((each) => each.written === written);
      assert.ok(found, `${written}: ${answer.citations.map((each) => each.written).join(' ')}`);
      return found;
    };
    assert.equal(of('《甲市数据条例》').status, 'exists');
    const item = of('《甲市数据条例》第二条第一款第二项');
    assert.deepEqual(
      [item.status, item.leadsTo?.text, item.leadsTo?.date],
      ['exists', '（二）公布目录。', '2024-03-01'],
    );
    assert.equal(of('《甲市数据条例》第三条').leadsTo?.text, '第三条　处理数据应当合法、正当。');
    const ninth = of('第九条');
    assert.equal(ninth.status, 'missing');
    assert.match(ninth.reason ?? '', /索引中的《甲市数据条例》（2024-03-01）没有第九条/u);
    assert.deepEqual([of('本办法第二条').status, of('第八条').status], ['exists', 'missing']);
    assert.match(of('《中华人民共和国合同法》第五条').reason ?? '', /现为《民法典》/u);
    assert.equal(of('《乙市某条例》').status, 'unknown');
    const problems = (await ask('tiaoli_verify_citations', { text: DRAFT, onlyProblems: true })) as {
      citations: Citation[];
    };
    assert.deepEqual(
      new Set(problems.citations.map(({ status }) => status)),
      new Set(['missing', 'unknown']),
    );
    const alone = await ask('tiaoli_verify_citations', { text: DRAFT }, assistHost({}, []));
    assert.match(String(alone['notes']), /没有索引/u);
  });

  it('say that a paragraph is missing where the article is there', async () => {
    const text = '甲办法\n第一条　依照《甲市数据条例》第三条第二款办理。\n';
    const { citations } = (await ask('tiaoli_verify_citations', { text })) as { citations: Citation[] };
    assert.equal(citations[0]?.status, 'missing');
    assert.match(citations[0].reason ?? '', /有第三条，但没有所引用的款、项/u);
    assert.match(citations[0].leadsTo?.text ?? '', /处理数据/u);
  });

  it('draft an amending decision, proved', async () => {
    const after = LAW.replace('合法、正当', '合法、正当、必要');
    const answer = await ask('tiaoli_draft_amendment', { before: { text: LAW }, after: { text: after } });
    assert.equal(answer['proved'], true);
    assert.match(String(answer['decision']), /第三条/u);
    assert.match(
      await refusal('tiaoli_draft_amendment', { before: { text: LAW }, after: { text: LAW } }),
      /./u,
    );
  });

  it('tell which articles a changed law touches', async () => {
    const after = LAW.replace('合法、正当', '合法、正当、必要');
    const host = assistHost({ 'draft.txt': DRAFT, 'other.txt': '丙办法\n第一条　甲。\n' });
    const texts = [{ path: 'draft.txt' }, { path: 'other.txt' }];
    const answer = await ask(
      'tiaoli_affected_articles',
      { before: { text: LAW }, after: { text: after }, texts },
      host,
    );
    assert.deepEqual(
      (answer['affected'] as { article: string; cites: string[]; source: string }[]).map((each) => [
        each.source,
        each.article,
        each.cites,
      ]),
      [['draft.txt', '第三条', ['第三条']]],
    );
    assert.deepEqual(
      (answer['mentions'] as { citations: number }[]).map(({ citations }) => citations),
      [4, 0],
    );
    const given = await ask(
      'tiaoli_affected_articles',
      { law: '甲市数据条例', articles: ['第2条'], texts },
      host,
    );
    assert.deepEqual(
      (given['affected'] as { article: string }[]).map(({ article }) => article),
      ['第二条'],
    );
    assert.match(await refusal('tiaoli_affected_articles', { law: '甲', texts }, host), /law 和 articles/u);
    for (const changed of [{ law: '甲' }, { before: { text: LAW }, after: { text: after } }]) {
      assert.match(
        await refusal('tiaoli_affected_articles', { ...changed, articles: ['甲'], texts }, host),
        /不是条的序号/u,
      );
    }
  });

  it('name their sources with dates in every answer', async () => {
    const answers = [
      await ask('tiaoli_outline', { text: LAW }),
      await ask('tiaoli_verify_citations', { text: DRAFT }),
      await ask('tiaoli_get_clause', { source: '甲市数据条例', clause: '3' }),
    ];
    for (const { sources } of answers) {
      const dated = (sources as { date: string | null }[]).map(({ date }) => date);
      assert.ok(dated.includes('2024-03-01'), dated.join());
    }
  });
});
