import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, ConfigurationTarget, extensions, workspace } from 'vscode';
import { openDraft, workspaceFolder, writeFileIn } from './drafts';
import { until } from './waiting';

/** The part of the API that is newer than the oldest VS Code. */
interface ToolsApi {
  readonly tools: readonly { readonly name: string; readonly description: string }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

const api = vscode.lm as unknown as Partial<ToolsApi>;

const DRAFT =
  '某市码头条例\n第一条　为了管理码头，制定本条例。\n第三条　违反本条例第一条、第九条的，责令改正。\n第四条　本条例自2026年1月1日起施行。\n';

describe('tools for assistants', function () {
  before(async function () {
    if (api.invokeTool === undefined) {
      console.log('this VS Code knows no tools for assistants');
      this.skip();
    }
    await openDraft('某市码头条例.txt', DRAFT);
    await until(
      () => Promise.resolve(ours()),
      (names) => names.length > 0,
    );
  });

  const ours = (): readonly string[] =>
    (api.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith('tiaoli_'));

  const ask = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const result = await api.invokeTool?.(name, { input, toolInvocationToken: undefined });
    return JSON.parse(result?.content.map(({ value }) => value).join('') ?? '') as Record<string, unknown>;
  };

  it('are the eight of the manifest', () => {
    const { contributes } = extensions.all.find(({ id }) => id.endsWith('.tiaoli'))?.packageJSON as {
      contributes: { languageModelTools: { name: string }[] };
    };
    assert.deepEqual([...ours()].sort(), contributes.languageModelTools.map(({ name }) => name).sort());
    assert.equal(ours().length, 8);
  });

  it('work on the open draft', async () => {
    const checked = await ask('tiaoli_check_text', {});
    assert.match(JSON.stringify(checked['findings']), /numbering\/article-gap/u);
    const cited = (await ask('tiaoli_verify_citations', { onlyProblems: true })) as {
      citations: { written: string; status: string }[];
    };
    assert.deepEqual(
      cited.citations.map(({ written, status }) => [written, status]),
      [['第九条', 'missing']],
    );
    const outline = await ask('tiaoli_outline', {});
    assert.equal(outline['title'], '某市码头条例');
  });

  it('work on the index of the session, and on files of the workspace', async () => {
    const found = await ask('tiaoli_search_precedents', { query: '促进数字经济发展', limit: 3 });
    assert.equal((found['hits'] as unknown[]).length, 3);
    await writeFileIn(workspaceFolder(), '旧稿/某市码头条例.txt', DRAFT.replace('第三条', '第二条'));
    const compared = await ask('tiaoli_compare_versions', {
      before: { path: '旧稿/某市码头条例.txt' },
      after: { text: DRAFT },
    });
    assert.match(JSON.stringify(compared['rows']), /第二条/u);
  });

  it('fail with a reason where there is no answer', async () => {
    await assert.rejects(ask('tiaoli_get_clause', { clause: '第八十条' }), /第八十条/u);
    await assert.rejects(ask('tiaoli_outline', { path: '/etc/passwd' }));
    await assert.rejects(ask('tiaoli_search_precedents', { query: '' }), /query/u);
  });

  it('answer a thousand calls at once, each with what it asked for', async () => {
    const clauses = [
      ['第一条', '为了管理码头'],
      ['第三条', '责令改正'],
      ['第四条', '2026年1月1日'],
    ] as const;
    const wrong = await Promise.all(
      Array.from({ length: 1000 }, async (_, at) => {
        const [clause, words] = clauses[at % clauses.length] ?? clauses[0];
        const answer = JSON.stringify(await ask('tiaoli_get_clause', { clause, neighbours: 0 }));
        return answer.includes(words) ? [] : [`${clause}: ${answer.slice(0, 200)}`];
      }),
    );
    assert.deepEqual(wrong.flat(), []);
  });

  it('are off by one setting', async () => {
    const configuration = workspace.getConfiguration('tiaoli');
    await configuration.update('assistant.enabled', false, ConfigurationTarget.Global);
    await assert.rejects(ask('tiaoli_outline', {}));
    await configuration.update('assistant.enabled', undefined, ConfigurationTarget.Global);
    await until(
      () => ask('tiaoli_outline', {}).then(Boolean, () => false),
      (answered) => answered,
    );
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));
});
