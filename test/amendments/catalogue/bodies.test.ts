import assert from 'node:assert/strict';
import { carriedOut, decisionOn } from '../support';
import { BASE } from './support';

const TITLE = '甲市人民政府关于同意设立码头监督站的批复';
const REPLY = [
  TITLE,
  '市港口局：',
  '你局的请示收悉。现批复如下：',
  '同意设立码头监督站，编制十人。',
  '一、监督站由市港口局管理。',
  '二、监督站负责日常检查。',
  '此复。',
  '甲市人民政府',
  '2020年5月1日',
  '',
].join('\n');

/** What stands otherwise after an item: lines that are gone with -, new ones with +. */
function changed(base: string, item: string, title: string): readonly string[] {
  const applied = carriedOut(base, decisionOn([item], title));
  const [old, young] = [base, applied.text].map((text) => text.split('\n'));
  const told = applied.results.flatMap(({ status, reason }) =>
    status === 'applied' ? [] : [`${status}：${reason?.zh ?? ''}`],
  );
  return [
    ...told,
    ...(old ?? []).filter((line) => young?.includes(line) !== true).map((line) => `-${line}`),
    ...(young ?? [])
      .filter((line) => old?.includes(line) !== true && !/^（.*修正/u.test(line))
      .map((line) => `+${line}`),
  ];
}

describe('forms of instructions: a text without articles', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['将正文第二段修改为：“甲。”', ['-同意设立码头监督站，编制十人。', '+甲。']],
    ['将正文第二段中的“十人”修改为“二十人”。', ['-同意设立码头监督站，编制十人。', '+同意设立码头监督站，编制二十人。']],
    ['正文第二自然段“编制”后增加“共”。', ['-同意设立码头监督站，编制十人。', '+同意设立码头监督站，编制共十人。']],
    ['删去正文第五段。', ['-此复。']],
    ['将正文第三段修改为：“一、监督站由市人民政府管理。”', ['-一、监督站由市港口局管理。', '+一、监督站由市人民政府管理。']],
    ['删去正文第二段中的“，编制十人”。', ['-同意设立码头监督站，编制十人。', '+同意设立码头监督站。']],
    ['将正文第十段修改为：“甲。”', ['refused：没有正文第十自然段']],
    ['将第二段修改为：“甲。”', ['refused：没有写明是哪一条']],
    ['将引言修改为：“甲。”', ['refused：没有序言']],
    ['将第一部分第二点第3点修改为：“甲。”', ['unread：没有读懂这句话']],
    ['第二部分第（三）点中的“管理”修改为“主管”。', ['unread：没有读懂这句话']],
    ['删去第三部分第2点。', ['unread：没有读懂这句话']],
    ['在正文第二段后增加一段：“甲。”', ['unread：没有读懂这句话']],
  ]; // prettier-ignore
  for (const [item, lines] of rows) {
    it(item, () => {
      assert.deepEqual(changed(REPLY, item, TITLE), lines);
    });
  }

  it('has no 正文 where it has articles', () => {
    assert.deepEqual(changed(BASE, '将正文第二段修改为：“甲。”', '甲市码头条例'), [
      'refused：正文分条，请写明是哪一条',
    ]);
  });
});

describe('forms of instructions: rows of an annex', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['将附件中序号3的“五元”修改为“六元”。', ['-3.渔船：五元', '+3.渔船：六元']],
    ['附件序号2中的“货船”修改为“散货船”。', ['-2.货船：二十元', '+2.散货船：二十元']],
    ['将附件第1项中的“十元”修改为“十五元”。', ['-1.客船：十元', '+1.客船：十五元']],
    ['将附件第三项修改为：“3.渔船：六元”。', ['-3.渔船：五元', '+3.渔船：六元']],
    ['将附件中序号3修改为：“渔船：六元”。', ['-3.渔船：五元', '+3.渔船：六元']],
    ['附件中“货船：二十元”修改为“货船：三十元”。', ['-2.货船：二十元', '+2.货船：三十元']],
    ['将附件中序号9的“五元”修改为“六元”。', ['refused：没有附件第九项']],
    ['将附件中序号3的“十元”修改为“六元”。', ['refused：附件第三项中没有“十元”']],
    ['将附件第三行修改为：“3.渔船：六元”。', ['unread：没有读懂这句话']],
    ['附件第二行中的“二十元”修改为“三十元”。', ['unread：没有读懂这句话']],
    ['附件表格第二行第三列修改为“三十元”。', ['unread：没有读懂这句话']],
    ['在附件第二行后增加一行：“油船：三十元”。', ['unread：没有读懂这句话']],
    ['删去附件第三项。', ['refused：不能整个删去附件第三项']],
  ]; // prettier-ignore
  for (const [item, lines] of rows) {
    it(item, () => {
      assert.deepEqual(changed(BASE, item, '甲市码头条例'), lines);
    });
  }

  it('are whole lines of cells in a table, of which only named words are replaced', () => {
    const table = BASE.replace(
      '1.客船：十元\n2.货船：二十元\n3.渔船：五元',
      '序号\t船舶\t金额\n1\t客船\t十元\n2\t货船\t二十元',
    );
    assert.deepEqual(changed(table, '将附件中序号2的“二十元”修改为“三十元”。', '甲市码头条例'), [
      '-2\t货船\t二十元',
      '+2\t货船\t三十元',
    ]);
    assert.deepEqual(changed(table, '将附件中序号2修改为：“2　货船　三十元”。', '甲市码头条例'), [
      'refused：分不出表格的各格，请写明改哪几个字',
    ]);
  });
});
