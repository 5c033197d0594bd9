import assert from 'node:assert/strict';
import { applyDecision } from '../../server/src/amendments/apply/applyDecision';
import { readDecision } from '../../server/src/amendments/read/readDecision';
import { createRandom, seedOf } from '../measure/support/random';
import { damagedDecision } from '../support/damagedDecision';
import { snap } from '../support/snap';
import { unexplained } from '../support/unexplained';
import { carriedOut, decisionOn, regulation } from './support';

const BASE = regulation([
  '【第一章　总则】',
  '为了加强码头管理，制定本条例。',
  '市港口部门负责码头的监督管理，公安、海事、渔业等部门协助。\n区港口部门负责日常管理。',
  '【第二章　经营】',
  '经营码头应当具备下列条件：\n（一）有固定的场所；\n（二）有必要的设备；\n（三）有合格的人员。\n前款所列条件由市港口部门核实。',
  '经营者应当公开价格和服务项目。',
  '违反本条例第四条规定的，由市港口部门责令改正；违反本条例第三条第一款规定的，处以罚款。',
  '【第三章　附则】',
  '本条例自公布之日起施行。',
]);
const DECISION = decisionOn([
  '将第一条修改为：“为了规范码头的经营和管理，制定本条例。”',
  '第二条增加一款，作为第二款：“市港口部门应当建立协调机制。”\n第二款改为第三款，修改为：“区、镇港口部门负责日常管理。”',
  '增加一条，作为第三条：“鼓励建设智慧码头。\n“具体办法由市人民政府制定。”',
  '将第三条改为第四条，第一款第二项修改为：“（二）有安全的设备；”。\n增加一项，作为第四项：“（四）有应急预案”。',
  '将第四条改为第五条，在“价格”后增加“收费标准”。',
  '删去第五条。',
  '将第二章章名修改为“经营和服务”。',
  '将第二条第一款中的“海事”修改为“海洋”，删去“渔业”。',
]);

describe('a damaged decision', () => {
  it('is carried out whole as long as it is not damaged', () => {
    const applied = carriedOut(BASE, DECISION);
    assert.deepEqual(
      applied.results
        .filter(({ status }) => status !== 'applied')
        .map(({ instruction }) => instruction.quote),
      [],
    );
    assert.deepEqual(unexplained(BASE, applied), []);
    assert.match(
      applied.text,
      /第二章　经营和服务\n第三条　鼓励建设智慧码头。\n具体办法|第三条　鼓励建设智慧码头。\n具体办法由市人民政府制定。\n第二章/u,
    );
  });

  it('neither throws nor changes anything silently', () => {
    const random = createRandom(seedOf('damaged in a test'));
    let carried = 0;
    for (let count = 0; count < 400; count++) {
      const decision = readDecision(damagedDecision(DECISION, random));
      const applied = decision && applyDecision(snap(BASE), decision);
      if (applied?.ok !== true) continue;
      carried++;
      assert.deepEqual(unexplained(BASE, applied.value), [], `${count}`);
    }
    assert.ok(carried > 200, String(carried));
  });

  it('would be found out', () => {
    const applied = carriedOut(BASE, DECISION);
    const text = applied.text.replace('前款所列条件', '前款条件');
    assert.deepEqual(unexplained(BASE, { ...applied, text }), ['前款条件由市港口部门核实。']);
  });

  it('is not blamed for words that an instruction for another article holds', () => {
    const base = regulation([
      '市、区人民政府港口部门负责登记。',
      '港口部门应当协助海关。涉案船舶移送市、区人民政府港口部门处理。',
    ]);
    const applied = carriedOut(
      base,
      decisionOn([
        '将第一条中的“市、区人民政府港口部门”修改为“市、区政府航运部门”。',
        '将第二条中的“港口部门”修改为“航运部门”。',
      ]),
    );
    assert.match(applied.text, /航运部门应当协助海关。涉案船舶移送市、区人民政府航运部门处理。/u);
    assert.deepEqual(unexplained(base, applied), []);

    const text = applied.text.replace('涉案船舶', '船舶');
    assert.deepEqual(unexplained(base, { ...applied, text }), [
      '第二条　航运部门应当协助海关。船舶移送市、区人民政府航运部门处理。',
    ]);
  });

  it('of any kind of text is answered calmly', () => {
    const texts = [
      '',
      '\u0000',
      '\ud800',
      '“',
      '关于修改《',
      DECISION.replaceAll('\n', '\r\n'),
      `\ufeff${DECISION}`,
      '“'.repeat(5000),
      `${DECISION}${'一、将第一条修改为：“'.repeat(300)}`,
    ];
    for (const text of texts) {
      const decision = readDecision(text);
      if (decision === undefined) continue;
      for (const base of ['', '\ud800', BASE, BASE.replaceAll('\n', '\r\n')]) {
        applyDecision(snap(base), decision, '甲市码头条例');
      }
    }
  });
});
