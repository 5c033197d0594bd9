import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ASSIST_TOOLS } from '../../server/src/assist/runTool';
import { type AssistHost } from '../../server/src/assist/types';
import { serveTools } from '../../server/src/mcp/serveTools';
import { assistHost, DRAFT } from '../assist/support';

describe('mcp: the server', () => {
  let client: Client;
  let logged: string[];

  const start = async (host: AssistHost): Promise<void> => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    logged = [];
    await serveTools(host, theirs, { version: '0.0.0', log: (line) => void logged.push(line) });
    client = new Client({ name: 'test', version: '0.0.0' });
    await client.connect(ours);
  };
  const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });

  afterEach(() => client.close());

  it('lists the tools with schemas for both ways, marked as reading only', async () => {
    await start(assistHost());
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ASSIST_TOOLS.map(({ name }) => name),
    );
    for (const tool of tools) {
      assert.equal(tool.annotations?.readOnlyHint, true);
      assert.equal(tool.annotations.openWorldHint, false);
      assert.equal(tool.inputSchema['additionalProperties'], false);
      assert.ok(tool.outputSchema?.properties?.['sources'] !== undefined);
    }
    assert.match(client.getInstructions() ?? '', /工具报错不等于没有结果/u);
  });

  it('answers with structured content that the client validates, and the same as text', async () => {
    await start(assistHost());
    await client.listTools(); // from here on the client validates answers
    const answer = await call('tiaoli_verify_citations', { text: DRAFT });
    const [content] = answer.content as { type: string; text: string }[];
    assert.deepEqual(JSON.parse(content?.text ?? ''), answer.structuredContent);
    assert.notEqual(answer.isError, true);
  });

  it('says what is wrong as an error, never as an empty result', async () => {
    await start(assistHost({}, []));
    for (const [name, args] of [
      ['tiaoli_search_precedents', { query: '数据' }],
      ['tiaoli_outline', { path: 'nothing.txt' }],
      ['tiaoli_outline', {}],
      ['tiaoli_get_clause', { source: '甲', clause: '第一条' }],
      ['nothing', {}],
    ] as const) {
      const answer = await call(name, args);
      assert.equal(answer.isError, true, name);
      assert.equal(answer.structuredContent, undefined);
    }
    await start({
      ...assistHost(),
      check: () => Promise.reject(new Error('a bug')),
    });
    const broken = await call('tiaoli_check_text', { text: DRAFT });
    assert.equal(broken.isError, true);
    assert.match(JSON.stringify(broken.content), /不等于没有找到/u);
    assert.match(logged.join(), /a bug/u);
  });

  it('answers a thousand calls at once, each its own', async () => {
    await start(assistHost());
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        at % 2 === 0
          ? call('tiaoli_get_clause', { source: '甲市数据条例', clause: `第${(at % 4) + 1}条` })
          : call('tiaoli_outline', { text: `甲条例\n第${at}条　甲。\n` }),
      ),
    );
    answers.forEach((answer, at) => {
      const said = JSON.stringify(answer.structuredContent);
      assert.ok(said.includes(at % 2 === 0 ? (['第一条', '第三条'][(at % 4) / 2] ?? '') : `第${at}条`), said);
    });
  });
});
