import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { withoutDocumentation } from '../../server/scripts/withoutDocumentation.mjs';

const RULES = join(__dirname, '../../server/src/rules');

const SOURCE = `const rule = {
  code: 'a/b', summary: bilingual('丙', 'c'),
  explanation: bilingual('解释，见 examples: [1]', 'd'), basis: norm('一', '1'), measured: counted(1),
  examples: [{ bad: '⟦甲⟧', nested: { accepts: ['不动'] } }],
  accepts: [inArticle('乙')],
  check: (x) => { const other = { examples: ['留下'] }; return other; },
};
`;

describe('what ships of a rule', () => {
  it('is all but its examples, its figures, and its texts where nobody reads them', () => {
    const bare = withoutDocumentation(SOURCE, { keepTexts: false });
    for (const gone of ['⟦甲⟧', '乙', 'counted', '解释', 'norm']) assert.ok(!bare.includes(gone), gone);
    for (const left of ["code: 'a/b'", '丙', "examples: ['留下']"]) assert.ok(bare.includes(left), left);
    const kept = withoutDocumentation(SOURCE, { keepTexts: true });
    assert.ok(kept.includes('解释') && kept.includes("norm('一', '1')") && !kept.includes('⟦甲⟧'));
  });

  it('leaves what is no rule as it is', () => {
    const other = "const a = { examples: ['甲'], level: 1 };\nfor (const b of c) d(b);\n";
    assert.equal(withoutDocumentation(other, { keepTexts: false }), other);
  });

  it('holds no example of any rule, and is still a program', () => {
    const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const whole = files
      .map((name) => withoutDocumentation(readFileSync(join(RULES, name), 'utf8'), { keepTexts: false }))
      .map((text) => transformSync(text, { loader: 'ts', charset: 'utf8' }).code)
      .join('\n');
    // As it stands in a source: the marks ⟦⟧ are used by nothing but examples.
    assert.ok(!whole.includes('⟦'));
  });
});
