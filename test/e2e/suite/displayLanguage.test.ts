import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, env } from 'vscode';
import { openMarked } from './drafts';
import { waitForDiagnostics } from './waiting';

/** What VS Code shows in each display language for one draft. */
const WORDS: Readonly<Record<string, { readonly message: RegExp; readonly fix: RegExp }>> = {
  'zh-cn': { message: /缺少第二条/, fix: /第二条/ },
  en: { message: /第二条.*missing/, fix: /[Rr]enumber|[Nn]umber/ },
};

describe('display language', () => {
  it('is that of the messages and of the fixes', async () => {
    const words = WORDS[env.language];
    assert.ok(words, env.language);
    const { document, ranges } = await openMarked(
      '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n⟦第三条⟧　乙。\n第四条　本条例自2026年1月1日起施行。\n',
    );
    const [gap] = await waitForDiagnostics(document.uri);
    assert.match(gap?.message ?? '', words.message);
    const [fix] = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      ranges[0],
      CodeActionKind.QuickFix.value,
    );
    assert.match(fix?.title ?? '', words.fix);
  });
});
