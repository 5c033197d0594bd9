import assert from 'node:assert/strict';
import { commands, type CompletionItem, type CompletionList, type TextDocument } from 'vscode';
import { type MarkedDraft, openMarked } from './drafts';
import { inDisplayLanguage, until } from './waiting';

/** As many entries as are asked for their detail, which the list does not have. */
const MOST_RESOLVED = 20;

/** What is offered at the cursor, once something is, or what is waited for. */
async function readOffers(
  { document, cursors }: MarkedDraft,
  isGood = (offers: readonly CompletionItem[]): boolean => offers.length > 0,
): Promise<readonly CompletionItem[]> {
  const { items } = await until(
    () =>
      commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        cursors[0],
        undefined,
        MOST_RESOLVED,
      ),
    (list) => isGood(list.items),
  );
  return items;
}

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Opens the list and accepts its first entry, as Ctrl+Space and Enter do; waits until the text has changed. */
async function acceptFirst(document: TextDocument): Promise<void> {
  const { version } = document;
  await commands.executeCommand('editor.action.triggerSuggest');
  await until(
    () => commands.executeCommand('acceptSelectedSuggestion'),
    () => document.version > version,
  );
}

describe('completion', () => {
  it('offers standard wording at an empty article, with its norm', async () => {
    const offers = await readOffers(
      await openMarked('某市码头条例\n\n第一章　总则\n第一条　‸\n第二条　本条例自2026年1月1日起施行。\n'),
    );
    const [first] = offers;
    assert.ok(first);
    assert.equal(labelOf(first), inDisplayLanguage('立法目的', 'purpose'));
    assert.deepEqual(
      typeof first.label === 'string' ? undefined : first.label.description,
      inDisplayLanguage('通用写法', 'standard wording'),
    );
    assert.equal(
      first.detail,
      inDisplayLanguage('立法技术规范（试行）（一）5', 'Drafting norms (trial) of 2009, 5'),
    );
    assert.ok(offers.length >= 5, `${offers.length} offers`);
  });

  it('offers the clauses that precedents on its subject have there', async () => {
    const supported = inDisplayLanguage(/^\d+ 部先例中 \d+ 部有$/, /^in \d+ of \d+ precedents$/);
    await readOffers(
      await openMarked(
        '某市数字经济促进条例\n\n第一章　总则\n第一条　‸\n第二条　本条例自2026年1月1日起施行。\n',
      ),
      (offers) => offers.some(({ detail = '' }) => supported.test(detail)),
    );
  });

  it('writes the accepted clause, its places to be filled in one after the other', async () => {
    const draft = await openMarked('某市码头条例\n\n第一章　总则\n第一条　甲。\n第二条　本条例适用于‸\n');
    const { document } = draft;
    await readOffers(draft);
    await acceptFirst(document);
    assert.equal(document.lineAt(4).text, '第二条　本条例适用于本市行政区域内与码头有关的活动。');
  });

  it('offers after 第 in a sentence the articles there are, each with its first words', async () => {
    const [first, ...others] = await readOffers(
      await openMarked('某市码头条例\n\n第一条　码头应当安全。\n第二条　依照本条例第‸\n'),
    );
    assert.ok(first);
    assert.deepEqual(first.label, { label: '第一条', description: '码头应当安全。' });
    assert.deepEqual(others, []);
  });

  it('offers after 《 the titles of the index', async () => {
    const draft = await openMarked('某市码头条例\n\n第一条　依照《广州‸\n');
    const [first] = await readOffers(draft);
    assert.ok(first);
    assert.equal(labelOf(first), '广州市数字经济促进条例');
    await acceptFirst(draft.document);
    assert.equal(draft.document.lineAt(2).text, '第一条　依照《广州市数字经济促进条例》');
  });
});
