import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Span } from '../../server/src/base/span';
import { definition } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/documentLinks';
import { folding } from '../../server/src/features/folding';
import { highlight } from '../../server/src/features/highlight';
import { hover } from '../../server/src/features/hover';
import { references } from '../../server/src/features/references';
import { selectionRange } from '../../server/src/features/selectionRange';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { symbols } from '../../server/src/features/outline';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { contextWith, indexOf, snap } from '../support/snap';

const WORDS =
  '第 条 款 项 章 节 编 目录 附则 附件 一 二 十 百 12 （ ） （一） 1. 一、 《 》 “ ” 《甲条例》 本条例 本条 前款 前两款 至第 、 和 之一 所称 ，是指 （以下简称 下列用语的含义： ： ； 。 ， \n \r\n \u3000 甲 数据 第一条 第二条 第一章 第二款 第三项 [bookmark: a] ** \u200b'.split(
    ' ',
  );
const ctx = contextWith(indexOf('//- a.txt\n甲条例\n第一章　总则\n第一条　甲数据。\n第二条　乙。\n丙。\n'));

/** Text as it is half-way through typing, and an offset that need not lie in it. */
const soup = fc.tuple(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
  fc.integer({ min: -3, max: 200 }),
);

describe('features on any text', () => {
  it('answer without throwing, within the text, and in order where order is promised', () => {
    fc.assert(
      fc.property(soup, ([text, offset]) => {
        const snapshot = snap(text);
        const inside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
        const info = hover(snapshot, offset, ctx);
        assert.ok(info === undefined || inside(info.span));
        assert.ok(definition(snapshot, offset, ctx).every((l) => l.uri !== undefined || inside(l.span)));
        assert.ok(references(snapshot, { offset, includeDeclaration: true }).every((l) => inside(l.span)));
        assert.ok(highlight(snapshot, offset).every((h) => inside(h.span)));
        assert.ok(folding(snapshot).every((f) => inside(f.span)));
        assert.ok(symbols(snapshot).every((s) => inside(s.span) && inside(s.selection)));
        assert.ok(documentLinks(snapshot, ctx).every((l) => inside(l.span)));
        workspaceSymbols({ query: text.slice(0, 6), documents: [{ uri: 'draft.txt', snapshot }] }, ctx);
        let end = 0;
        for (const { span } of semanticTokens(snapshot)) {
          assert.ok(
            end <= span.start && span.start < span.end && !/[\r\n]/.test(text.slice(span.start, span.end)),
          );
          end = span.end;
        }
        let inner: Span | undefined;
        for (const span of selectionRange(snapshot, offset)) {
          assert.ok(inside(span) && (!inner || (span.start <= inner.start && inner.end <= span.end)));
          inner = span;
        }
      }),
      { numRuns: 500 },
    );
  });
});
