import assert from 'node:assert/strict';
import { join } from 'node:path';
import { oneSession } from './oneSession';
import { readSavedText } from './savedFile';

const DRAFT = '某市码头条例.txt';
const TEXT =
  '某市码头条例\n\n第一章　总则\n第一条　为了加强码头管理，根据有关法律，制定本条例。\n第二条　本条例所称码头，是指供船舶停靠的设施。\n' +
  '第三条　码头经营人应当登记。经营人变更的，应当备案。\n第四条　市交通运输主管部门负责码头的登记。\n第二章　法律责任\n' +
  '第五条　违反本条例第三条、第四条规定的，由市交通运输主管部门责令改正。\n第六条　有前条行为的，依照第三条第一款处理。\n第三章　附则\n第七条　本条例自2026年1月1日起施行。\n';
const LOCKED = '锁定/某市泊位办法.txt';
const LOCKED_TEXT =
  '某市泊位办法\n\n第一条　为了管理泊位，根据《某市码头条例》，制定本办法。\n第二条　泊位依照《某市码头条例》第三条登记。\n第三条　本办法自2026年1月1日起施行。\n';

describe('restructuring a draft in the packaged extension', () => {
  const { bench, drafter, sidebar } = oneSession(
    'restructuring',
    {
      [DRAFT]: TEXT,
      [LOCKED]: LOCKED_TEXT,
      '锁定/.tiaoli.json': '{ "numbering": { "locked": true } }\n',
    },
    { 'tiaoli.annotations.enabled': true },
  );
  const readSaved = async (name: string): Promise<string> => {
    await drafter().save();
    return readSavedText(join(bench().folder, name));
  };
  /** Undo puts everything back, to the last character. */
  const undo = async (): Promise<void> => {
    await drafter().press('Control+Z');
    assert.equal(await readSaved(DRAFT), TEXT);
  };

  it('counts above articles, and reminds behind references, once one setting is on', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForLens('本文引用 2 次');
    await drafter().waitForText('⟨市交通运输主管部门负…⟩');
    await drafter().shoot('21-annotations');
  });

  it('shows every change of a deletion before it is made, and applies it by keyboard', async () => {
    await drafter().goToLine(6);
    await drafter().runCommand('删除本条并顺延');
    await drafter().waitForTab(/^预览：删除第三条.*Ctrl\+Enter 应用/);
    await drafter().waitForMarks(2);
    await drafter().shoot('22-preview');
    await drafter().press('Control+Enter');
    await drafter().waitForTab(DRAFT);
    await drafter().waitForText('第四条　违反本条例第三条、第三条规定的');
    await drafter().shoot('23-applied');
    await undo();
  });

  it('leaves the draft alone after Esc', async () => {
    await drafter().goToLine(7);
    await drafter().runCommand('上移（条、章、节）');
    await drafter().waitForTab(/^预览：第四条上移/);
    await drafter().shoot('24-move');
    await drafter().press('Escape');
    await drafter().waitForTab(DRAFT);
    assert.equal(await readSavedText(join(bench().folder, DRAFT)), TEXT);
  });

  it('offers all structure edits behind one entry of the menu', async () => {
    await drafter().goToLine(6);
    await drafter().chooseAction('调整条文', '24a-menu');
    const offers = await sidebar().readBox('删除第三条');
    await drafter().shoot('24b-structure-edits');
    assert.ok(offers.length >= 5, offers.join('\n'));
    await drafter().press('Escape');
  });

  it('renames a number by F2, every change ticked in the preview of VS Code', async () => {
    await drafter().goToLine(6);
    await drafter().renameWithPreview('第八条', '25-rename');
    await drafter().waitForText('第十二条');
    assert.match(
      await readSaved(DRAFT),
      /\n第十条　违反本条例第八条、第九条规定的.*\n第十一条　有前条行为的，依照第八条第一款/u,
    );
    await undo();
  });

  it('shows each article of an enumeration in the hover', async () => {
    const hover = await drafter().hover('本条例第三条');
    await drafter().shoot('26-enumeration');
    assert.match(hover, /码头经营人应当登记。[^]*市交通运输主管部门负责码头的登记。/u);
  });

  it('peeks at who cites an article, in other texts too', async () => {
    await drafter().goToLine(6);
    await drafter().press('Shift+F12');
    await drafter().readPeek(/某市泊位办法/u, '27-references');
    await drafter().goToLine(6);
    await drafter().press('Shift+Alt+H');
    await drafter().waitInSideBar(/《某市泊位办法》第二条/u);
    await drafter().shoot('28-citing');
    await drafter().press('Control+Shift+E');
  });

  it('refuses to change locked numbers, and says why', async () => {
    await drafter().openFolder('锁定');
    await drafter().openFile(LOCKED.slice(LOCKED.indexOf('/') + 1));
    await drafter().goToLine(4);
    await drafter().runCommand('删除本条并顺延');
    await drafter().waitForNotice(/条号已锁定/u);
    await drafter().shoot('29-locked');
    await drafter().runCommand('在此后插入一条');
    await drafter().waitForText('第二条之一');
    await drafter().shoot('30-inserted');
  });
});
