import assert from 'node:assert/strict';
import { ASSIST_TOOLS, runTool } from '../../server/src/assist/runTool';
import { ask, assistHost, refusal } from './support';

describe('assist: tools, whatever they are asked', () => {
  it('refuse hostile arguments with a sentence and never throw', async () => {
    const values: readonly unknown[] = [
      ...[
        null,
        0,
        '',
        'text',
        [],
        [{}],
        true,
        NaN,
        { text: null },
        { path: 5 },
        { text: {} },
        { path: '', text: '' },
      ],
      ...[
        { query: '' },
        { query: ' '.repeat(10) },
        { query: '甲'.repeat(5000) },
        { query: ['甲'] },
        { query: '甲', limit: 1e9 },
      ],
      ...[
        { query: '甲', limit: -1 },
        { query: '甲', limit: '5' },
        { query: '甲', extra: 1 },
        { __proto__: { query: '甲' } },
      ],
      ...[
        { text: '甲', path: 'a' },
        { path: 'x'.repeat(5000) },
        { clause: '第一条', source: '\ud800' },
        { texts: 'a' },
      ],
      ...[
        { texts: Array.from({ length: 51 }, () => ({ text: '甲' })) },
        { before: 'a', after: 'b' },
        { before: { text: '甲' } },
      ],
      JSON.parse('{"__proto__": {"query": "x"}, "constructor": 1}'),
    ];
    const host = assistHost();
    for (const { name } of ASSIST_TOOLS) {
      for (const value of values) {
        const answer = await runTool(name, value, host);
        if (!answer.ok) assert.ok(answer.reason.zh.length > 0 && answer.reason.zh.length < 400);
      }
    }
    assert.match(await refusal('tiaoli_nothing', {}), /没有工具/u);
    assert.match(await refusal('tiaoli_outline', { text: '甲，'.repeat(100_000) }), /过长/u);
    assert.match(await refusal('tiaoli_outline', { path: '../x' }), /不存在/u);
  });

  it('answer half-written texts calmly, without lone surrogates', async () => {
    const texts = [
      '甲',
      '第一条',
      '\ud800第一条　\udc00甲\u0000。',
      '\r\n\r',
      '\uFEFF甲条例\r\n第一条\r\n',
      '《》第条第款',
    ];
    const tools = ['tiaoli_outline', 'tiaoli_check_text', 'tiaoli_verify_citations'];
    for (const text of texts) {
      for (const name of tools) {
        const answer = await runTool(name, { text }, assistHost());
        const said = JSON.stringify(answer);
        assert.doesNotMatch(said, /\\ud[89a-f]/iu, `${name} ${JSON.stringify(text)}`);
      }
    }
    const hit = await runTool('tiaoli_search_precedents', { query: '数据\ud800' }, assistHost());
    assert.ok(hit.ok && hit.value['query'] === '数据\ufffd');
  });

  it('keep answers short, and say so', async () => {
    const articles = Array.from(
      { length: 3000 },
      (_, at) => `第${at + 1}条　依照《甲市数据条例》第三条办理。`,
    ).join('\n');
    const long = `甲办法\n${articles}\n`;
    for (const name of ['tiaoli_outline', 'tiaoli_check_text', 'tiaoli_verify_citations']) {
      const answer = await ask(name, { text: long });
      assert.ok(JSON.stringify(answer).length < 250_000, name);
      assert.ok((answer['notes'] as string[]).length > 0, name);
    }
  });
});
