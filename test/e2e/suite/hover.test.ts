import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { openMarked } from './drafts';
import { inDisplayLanguage, until } from './waiting';

/** The Markdown of the hovers at the cursor, once there is one. */
async function readHover(marked: string): Promise<MarkdownString> {
  const { document, cursors } = await openMarked(marked);
  const [hover] = await until(
    () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursors[0]),
    (hovers) => hovers.length > 0,
  );
  const content = hover?.contents[0];
  assert.ok(content instanceof MarkdownString);
  return content;
}

/** What the precedent says, without the marks of how the draft differs. */
const withoutMarks = (markdown: string): string =>
  markdown.replace(/~~.*?~~/gu, '').replace(/\*\*|\u200b/gu, '');

describe('hover', () => {
  it('shows on an article’s number the closest precedents, with their source and a link to it', async () => {
    const hover = await readHover(
      '某市码头条例\n\n第一条　甲。\n第‸二条　发展数字经济应当遵循创新引领、数据驱动、包容审慎、安全发展的原则。\n',
    );
    // A draft of another suite that VS Code has not let go of yet may stand before it.
    const closest = hover.value.split('\n---\n').find((section) => !section.includes('《某市'));
    assert.ok(closest);
    assert.match(closest, /\*\*《广州市数字经济促进条例》第三条\*\*/);
    assert.match(
      closest,
      inDisplayLanguage(
        /第一章 总则 · 2022\\-01\\-01[^·]+· 相近 \d+\\%/,
        /第一章 总则 · 2022\\-01\\-01[^·]+· \d+\\% close/,
      ),
    );
    assert.match(withoutMarks(closest), /> 数字经济发展应当遵循创新引领、数据驱动/);
    assert.match(closest, /> ~~发展~~数字经济\*\*发展\*\*应当遵循/);
    assert.match(closest, inDisplayLanguage(/\[打开出处\]\(command:/, /\[Open source\]\(command:/));
    assert.deepEqual(hover.isTrusted, {
      enabledCommands: ['tiaoli.openPrecedent', 'tiaoli.comparePrecedent'],
    });
  });

  it('shows on a reference the text of its target', async () => {
    const { value } = await readHover(
      '某市码头条例\n\n第一条　甲。\n第二条　码头应当：\n（一）安全；\n（二）清洁。\n第三条　依照本条例第二‸条第一款第二项办理。\n',
    );
    assert.match(value, /清洁。/);
    assert.doesNotMatch(value, /安全；/);
  });

  it('shows on a defined term its definition', async () => {
    const { value } = await readHover(
      '某市码头条例\n\n第一条　本条例所称智慧码头，是指甲。\n第二条　建设智慧‸码头应当遵循乙。\n',
    );
    assert.match(value, /本条例所称智慧码头，是指甲。/);
  });

  it('is given once, also when it was asked for while the server started', async () => {
    const { document, cursors } = await openMarked(
      '某市码头条例\n\n第一条　甲。\n第二条　依照本条例第一‸条办理。\n',
    );
    const ask = async (): Promise<number> => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        cursors[0],
      );
      return hovers.length;
    };
    await until(ask, (count) => count > 0);
    const restarting = commands.executeCommand('tiaoli.restartServer');
    assert.equal(await ask(), 1);
    await restarting;
    assert.equal(await ask(), 1);
  });
});
