import assert from 'node:assert/strict';
import { FINAL, listed } from './printed';

describe('a word that is replaced throughout', () => {
  const everywhere = (
    old: readonly string[],
    from: string,
    to: string,
    more = (text: string) => text,
  ): string =>
    listed(
      old.map((text) => more(text.replaceAll(from, to))),
      old,
    );
  const rest = ['丙应当登记。', FINAL];

  it('is one item, cut where the term ends', () => {
    const old = ['市国土资源主管部门负责。', '国土资源主管部门检查，由国土资源主管部门公布。', ...rest];
    assert.equal(
      everywhere(old, '国土资源', '自然资源'),
      '一、将第一条、第二条中的“国土资源主管部门”修改为“自然资源主管部门”。',
    );
    const fines = ['处一万元罚款。', '处一万元以上十万元以下罚款。', ...rest];
    assert.equal(everywhere(fines, '一万元', '二万元'), '一、将第一条、第二条中的“一万元”修改为“二万元”。');
  });

  it('is one item where it is deleted, and where other words of an article change, too', () => {
    const old = ['县级主管部门负责。', '乡、县级政府检查，每年一次。', ...rest];
    assert.equal(everywhere(old, '县级', ''), '一、删去第一条、第二条中的“县级”。');
    const trade = ['工商部门负责。', '工商部门检查，每年一次。', ...rest];
    assert.equal(
      everywhere(trade, '工商', '交通', (text) => text.replace('每年', '每月')),
      '一、将第二条中的“每年”修改为“每月”。\n二、将第一条、第二条中的“工商部门”修改为“交通部门”。',
    );
  });

  it('is one item where it stands in quotation marks, in items, and beside another word that is replaced', () => {
    const old = [
      '所称“工商部门”，是指市工商部门。',
      '下列事项由工商部门办理：\n（一）登记，工商部门另有规定的除外；\n（二）检查。',
      ...rest,
    ];
    assert.equal(
      everywhere(old, '工商部门', '市场监督部门'),
      '一、将第一条、第二条中的“工商部门”修改为“市场监督部门”。',
    );
    const two = ['工商部门和环保部门负责。', '工商部门检查。', '环保部门处罚。', ...rest];
    assert.equal(
      everywhere(two, '工商部门', '市场监督部门', (text) => text.replaceAll('环保部门', '生态环境部门')),
      '一、将第一条、第二条中的“工商部门”修改为“市场监督部门”。\n二、将第一条、第三条中的“环保部门”修改为“生态环境部门”。',
    );
  });

  it('does not begin with a mark', () => {
    const old = ['农业、林业部门负责。', '林业部门检查。', '农业、林业部门处罚。', '林业部门解释。', ...rest];
    const young = old.map((text) =>
      text.replaceAll('农业、林业部门', '农业农村部门').replaceAll('林业部门', '园林部门'),
    );
    assert.equal(
      listed(young, old),
      '一、将第一条、第三条中的“农业、林业部门”修改为“农业农村部门”。\n二、将第二条、第四条中的“林业部门”修改为“园林部门”。',
    );
  });

  it('is not said of an article in which it stays somewhere', () => {
    const old = ['工商部门负责。', '工商部门检查，工商部门公布。', '工商部门处罚。', ...rest];
    const young = old.map((text, at) =>
      at === 1 ? text.replace('工商部门公布', '交通部门公布') : text.replace('工商', '交通'),
    );
    const decision = listed(young, old);
    assert.match(decision, /将第一条、第三条中的“工商部门”修改为“交通部门”/u);
    assert.match(decision, /第二条中的“[^”]*工商部门公布”修改为“[^”]*交通部门公布”/u);
  });
});
