import { resolvedReferences, type ResolvedReference } from '../../analysis/resolvedReferences';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** From this many on, consecutive articles are cited as a range. */
const RANGE = 3;
const BETWEEN = /^(?:、|和|及|以及|或者)$/u;

/** reference/consecutive-articles: 第三条、第四条、第五条 instead of 第三条至第五条. */
export const consecutiveArticles: Rule = {
  code: 'reference/consecutive-articles',
  level: 'hint',
  summary: bilingual('连续的几条可以写成“第X条至第Y条”', 'consecutive articles cited one by one'),
  explanation: bilingual(
    '引用连续的三条以上，写“第X条至第Y条”，不逐条列出；不连续的，用顿号隔开。',
    'Three consecutive articles and more are cited as 第X条至第Y条; others are listed with 、.',
  ),
  basis: bilingual(
    '地方立法技术规范关于引用条文的规定；公布文本的通例（按实测）。',
    'Local drafting norms on citing articles; the custom of published texts, as measured.',
  ),
  measured: counted(
    33,
    16,
    [40, 40],
    bilingual('逐条列出也不算错，所以是提示级。', 'Naming each is no fault, so this is a hint.'),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　违反本条例⟦第一条、第二条、第三条⟧规定的，责令改正。\n',
      fixed:
        '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　违反本条例第一条至第三条规定的，责令改正。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　违反本条例第一条、第二条规定的，责令改正。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　违反本条例第一条至第三条规定的，责令改正。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    let run: ResolvedReference[] = [];
    for (const resolved of [...resolvedReferences(snapshot), undefined]) {
      const last = run.at(-1);
      if (resolved !== undefined && last !== undefined && follows(snapshot.text, last, resolved)) {
        run.push(resolved);
        continue;
      }
      if (run.length >= RANGE) yield* reportOf(snapshot.text, run);
      run = resolved !== undefined && numberOf(resolved) !== undefined ? [resolved] : [];
    }
  },
};

/** The number of a reference to one whole article of this text. */
function numberOf({ reference }: ResolvedReference): number | undefined {
  const { scope, target, rangeEnd, labels } = reference;
  if (scope.kind !== 'own' || rangeEnd !== undefined || target.article?.kind !== 'absolute') return undefined;
  return labels.length === 1 && target.article.ordinal.sub === 0 ? target.article.ordinal.main : undefined;
}

function follows(text: string, last: ResolvedReference, next: ResolvedReference): boolean {
  const before = numberOf(last);
  return (
    before !== undefined &&
    numberOf(next) === before + 1 &&
    BETWEEN.test(text.slice(last.span.end, next.span.start))
  );
}

function* reportOf(text: string, run: readonly ResolvedReference[]): Iterable<Report> {
  const first = run[0]?.reference.labels[0]?.span;
  const last = run.at(-1)?.reference.labels[0]?.span;
  // Of 第三、四、五条 only the whole carries 第 and 条.
  if (first === undefined || last === undefined) return;
  const [from, to] = [text.slice(first.start, first.end), text.slice(last.start, last.end)];
  if (![from, to].every((written) => /^第.+条$/u.test(written))) return;
  const span = { start: first.start, end: last.end };
  const newText = `${from}至${to}`;
  yield {
    span,
    message: bilingual(
      `连续的${run.length}条可以写作“${newText}”。`,
      `Consecutive articles: write ${newText}.`,
    ),
    fixes: [
      {
        title: bilingual(`改为“${newText}”`, `Change to ${newText}`),
        safe: false,
        edits: [{ span, newText }],
      },
    ],
  };
}
