import fc from 'fast-check';
import { formatChineseNumeral } from '../../../server/src/base/chineseNumeral';

const n = formatChineseNumeral;

/** A sentence to be: what it cites is chosen among what the regulation has. */
interface SentencePlan {
  readonly form: number;
  readonly article: number;
  readonly other: number;
  readonly part: number;
}

interface ArticlePlan {
  readonly paragraphs: readonly (readonly SentencePlan[])[];
  readonly items: readonly SentencePlan[];
  readonly opensChapter: boolean;
  readonly isInserted: boolean;
}

const sentence: fc.Arbitrary<SentencePlan> = fc.record({
  form: fc.nat(22),
  article: fc.nat(30),
  other: fc.nat(30),
  part: fc.nat(4),
});

const article: fc.Arbitrary<ArticlePlan> = fc.record({
  paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  items: fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    fc.array(sentence, { minLength: 2, maxLength: 3 }),
  ),
  opensChapter: fc.nat(3).map((roll) => roll === 0),
  isInserted: fc.nat(7).map((roll) => roll === 0),
});

/**
 * A regulation with numbers in order, in which every sentence begins with a mark of its own (标记7号) and cites what
 * exists, by every form of reference. `isRelative` allows 前条, 前款, 后条, 本章 and 第三、五条, whose form may change for good.
 */
export const randomRegulation = (isRelative = true): fc.Arbitrary<string> =>
  fc
    .record({
      articles: fc.array(article, { minLength: 2, maxLength: 9 }),
      hasChapters: fc.boolean(),
      hasContents: fc.boolean(),
      gap: fc.constantFrom('\n', '\n\n'),
      indent: fc.constantFrom('', '　　'),
    })
    .map((plan) => write(plan, isRelative));

interface Plan {
  readonly articles: readonly ArticlePlan[];
  readonly hasChapters: boolean;
  readonly hasContents: boolean;
  readonly gap: string;
  readonly indent: string;
}

function write({ articles, hasChapters, hasContents, gap, indent }: Plan, isRelative: boolean): string {
  let main = 0;
  let sub = 0;
  const labels = articles.map(({ isInserted }, at) => {
    if (isInserted && at > 0) sub++;
    else {
      main++;
      sub = 0;
    }
    return `第${n(main)}条${sub > 0 ? `之${n(sub)}` : ''}`;
  });
  let mark = 0;
  let chapter = 0;
  const contents: string[] = [];
  const body: string[] = [];
  articles.forEach(({ paragraphs, items, opensChapter }, at) => {
    if (hasChapters && (at === 0 || opensChapter)) {
      const heading = `第${n(++chapter)}章　标题${chapter}`;
      contents.push(heading);
      body.push(heading);
    }
    const lines = paragraphs.map((sentences, index) =>
      sentences.map((plan) => `标记${mark++}号${cite(plan, at, index)}。`).join(''),
    );
    if (items.length > 0) {
      lines.push(`标记${mark++}号下列事项：`);
      items.forEach((plan, index) => {
        const end = index === items.length - 1 ? '。' : '；';
        lines.push(`（${n(index + 1)}）标记${mark++}号${cite(plan, at, -1)}${end}`);
      });
    }
    body.push(`${indent}${labels[at] ?? ''}　${lines.join(`\n${indent}`)}`);
  });
  const head = ['甲市乙条例', ...(hasChapters && hasContents ? ['目录', ...contents] : [])].join('\n');
  return `${head}\n${body.join(gap)}\n`;

  function cite({ form, article: a, other: b, part }: SentencePlan, at: number, paragraph: number): string {
    const [i, j] = [a % articles.length, b % articles.length];
    const label = labels[i] ?? '';
    const target = articles[i];
    const count = (target?.paragraphs.length ?? 1) + ((target?.items.length ?? 0) > 0 ? 1 : 0);
    const k = n((part % count) + 1);
    const own = articles[at];
    const ownCount = (own?.paragraphs.length ?? 1) + ((own?.items.length ?? 0) > 0 ? 1 : 0);
    const [low, high] = i < j ? [i, j] : [j, i];
    const forms: readonly (string | undefined)[] = [
      `依照${label}`,
      `依照本条例${label}第${k}款`,
      (target?.items.length ?? 0) > 0 ? `依照${label}第${n(count)}款第（一）项` : undefined,
      (target?.items.length ?? 0) > 0 ? `依照${label}第${n(count)}款第二项` : undefined,
      low < high ? `依照本条例${labels[low] ?? ''}至${labels[high] ?? ''}` : undefined,
      `依照${label}、${labels[j] ?? ''}和${label}第一款`,
      count > 1 ? `依照${label}第一款、第${n(count)}款` : undefined,
      i !== at ? `依照《丙法》${label}` : undefined,
      `依照本条第${n((part % ownCount) + 1)}款`,
      '依照本条',
      ownCount > 1 ? `依照第${n((part % ownCount) + 1)}款` : undefined,
      isRelative && at > 0 ? '依照前条' : undefined,
      isRelative && at > 0 ? '依照前条第一款' : undefined,
      isRelative && at > 1 ? '依照前两条' : undefined,
      isRelative && at + 1 < articles.length ? '依照后条' : undefined,
      isRelative && at + 2 < articles.length ? '依照后两条' : undefined,
      isRelative && at + 1 < articles.length ? '依照下一条第一款' : undefined,
      isRelative && paragraph > 0 ? '依照前款' : undefined,
      isRelative && paragraph > 1 ? '依照前两款' : undefined,
      isRelative && hasChapters ? '依照本章' : undefined,
      hasChapters && chapter > 1 ? `依照第${n(chapter - 1)}章` : undefined,
      isRelative && low < high && !/之/u.test((labels[low] ?? '') + (labels[high] ?? ''))
        ? `依照${(labels[low] ?? '').slice(0, -1)}、${(labels[high] ?? '').slice(1)}`
        : undefined,
      count > 2 ? `依照${label}第一款至第${n(count)}款` : undefined,
    ];
    return `${forms[form] ?? '自行'}办理`;
  }
}
