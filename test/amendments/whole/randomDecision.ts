import { formatChineseNumeral } from '../../../server/src/base/chineseNumeral';
import { createRandom, seedOf } from '../../measure/support/random';

type Random = ReturnType<typeof createRandom>;

/** An article of the model: its paragraphs, and where it cites another one. */
interface Article {
  readonly paragraphs: readonly string[];
  readonly cites: Article | undefined;
}

const TITLE = '甲市渔港条例';
const SIZES = [4, 6, 5, 3];
const CHAPTERS = ['总则', '渔港建设', '船舶停泊', '附则'];
const THINGS = [
  '岸线',
  '航标',
  '泊位',
  '锚地',
  '堤坝',
  '浮桥',
  '灯塔',
  '水位',
  '缆桩',
  '渔获',
  '仓库',
  '船闸',
  '渔网',
  '冰库',
  '滑道',
  '吊机',
  '潮汐',
  '码头',
];

const numbered = (at: number): string => `第${formatChineseNumeral(at)}条`;

/** A regulation in which every article speaks of another thing. */
function baseArticles(random: Random): Article[] {
  const articles: Article[] = [];
  for (const [at, thing] of THINGS.entries()) {
    const cites = at > 3 && at % 3 === 0 ? random.pick(articles) : undefined;
    const more = at % 4 === 1 ? [`${thing}的费用由市人民政府规定。`, `${thing}的档案应当公开。`] : [];
    articles.push({ paragraphs: [`${thing}由市渔业部门管理，应当定期检查${thing}的状况。`, ...more], cites });
  }
  return articles;
}

const written = (article: Article, number: number, numberOf: (cited: Article) => number): string => {
  const cited = article.cites === undefined ? '' : `依照本条例${numbered(numberOf(article.cites))}办理。`;
  return `${numbered(number)}　${article.paragraphs.join('\n')}${cited}`;
};

/** A text of chapters; `chapters` holds how many articles each has. */
function textOf(
  articles: readonly Article[],
  chapters: readonly (readonly [string, number])[],
  number: (cited: Article) => number,
): string {
  const lines = [TITLE, '（2020年5月1日甲市第二届人民代表大会常务委员会第九次会议通过）'];
  let next = 0;
  chapters.forEach(([title, count], at) => {
    lines.push(`第${formatChineseNumeral(at + 1)}章　${title}`);
    for (const article of articles.slice(next, next + count)) lines.push(written(article, ++next, number));
  });
  return `${lines.join('\n')}\n`;
}

/** What one edit does to the articles of the old text, and how a decision says it. `to`: the number in the new text. */
interface Change {
  /** What stands in the place of the article; none where it goes. */
  readonly articles: readonly Article[];
  readonly says: (old: string, to: readonly string[]) => string;
}

const fresh = (count: number): string => `新写的第${formatChineseNumeral(count)}号规定由市人民政府公布。`;

/** The edits of a drafter on one article; each has several ways to say it. */
const EDITS: readonly ((random: Random, old: Article, count: number) => Change | undefined)[] = [
  // Rewritten.
  (random, old, count) => ({
    articles: [{ ...old, paragraphs: [fresh(count)], cites: undefined }],
    says: (from, [to = '']) =>
      from === to
        ? `${random.pick([`将${from}修改为`, `${from}修改为`, `将${from}改写为`, `${from}修改如下`]) ?? ''}：“${fresh(count)}”`
        : `将${from}改为${to}，修改为：“${fresh(count)}”`,
  }),
  // A word replaced.
  (random, old) => ({
    articles: [
      { ...old, paragraphs: old.paragraphs.map((line) => line.replaceAll('市渔业部门', '市农业农村部门')) },
    ],
    says: (from) =>
      random.pick([
        `将${from}中的“市渔业部门”修改为“市农业农村部门”。`,
        `${from}将“市渔业部门”改为“市农业农村部门”。`,
        `对${from}作如下修改：将“市渔业部门”修改为“市农业农村部门”。`,
      ]) ?? '',
  }),
  // Words added and deleted.
  (random, old) => ({
    articles: [
      {
        ...old,
        paragraphs: old.paragraphs.map((line) => line.replace('，应当定期检查', '，应当及时、定期检查')),
      },
    ],
    says: (from) =>
      random.pick(
        [`在${from}第一款中的“定期”前增加“及时、”。`, `${from}“应当”后增加“及时、”。`].slice(
          0,
          old.paragraphs.length > 1 ? 1 : 2,
        ),
      ) ?? '',
  }),
  (random, old) => ({
    articles: [{ ...old, paragraphs: old.paragraphs.map((line) => line.replace('定期', '')) }],
    says: (from) =>
      random.pick([
        `删去${from}中的“定期”。`,
        `${from}中的“定期”删去。`,
        `将${from}第一款中的“定期”删去。`,
      ]) ?? '',
  }),
  // Deleted.
  (random) => ({
    articles: [],
    says: (from) => random.pick([`删去${from}。`, `${from}删去。`, `将${from}删去。`]) ?? '',
  }),
  // A new article behind it.
  (random, old, count) => ({
    articles: [old, { paragraphs: [fresh(count), '具体办法另行制定。'], cites: undefined }],
    says: (from, [, to = '']) =>
      `${random.pick([`增加一条，作为${to}`, `在${from}后增加一条，作为${to}`, `新增一条，作为${to}`]) ?? ''}：“${fresh(count)}\n“具体办法另行制定。”`,
  }),
  // A paragraph added, one deleted, two changed round.
  (random, old, count) =>
    old.cites !== undefined
      ? undefined
      : {
          articles: [{ ...old, paragraphs: [...old.paragraphs, fresh(count)] }],
          says: (from) => {
            const number = formatChineseNumeral(old.paragraphs.length + 1);
            return `${random.pick([`${from}增加一款，作为第${number}款`, `在${from}中增加一款，作为第${number}款`]) ?? ''}：“${fresh(count)}”`;
          },
        },
  (random, old) =>
    old.paragraphs.length < 3 || old.cites !== undefined
      ? undefined
      : {
          articles: [
            {
              ...old,
              paragraphs: [old.paragraphs[0] ?? '', old.paragraphs[2] ?? '', old.paragraphs[1] ?? ''],
            },
          ],
          says: (from) =>
            random.pick([
              `将${from}第二款与第三款互换。`,
              `将${from}第三款移至第一款之后。`,
              `${from}第二款改为第三款，第三款改为第二款。`,
            ]) ?? '',
        },
  (random, old) =>
    old.paragraphs.length < 3 || old.cites !== undefined
      ? undefined
      : {
          articles: [{ ...old, paragraphs: old.paragraphs.slice(0, 1) }],
          says: (from) =>
            random.pick([
              `删去${from}第二款、第三款。`,
              `删去${from}第二、三款。`,
              `将${from}第二款和第三款删去。`,
            ]) ?? '',
        },
  // Split.
  (random, _old, count) => ({
    articles: [
      { paragraphs: [fresh(count)], cites: undefined },
      { paragraphs: ['具体办法另行制定。'], cites: undefined },
    ],
    says: (from, [first = '', second = '']) =>
      `将${from}${random.pick(['分为', '改为']) ?? ''}两条，作为${first}、${second}，修改为：“${first}　${fresh(count)}\n“${second}　具体办法另行制定。”`,
  }),
];

/** Frames of whole decisions, from the announcement around to the closing sentence. */
const FRAMES: readonly ((items: readonly string[]) => string)[] = [
  (items) =>
    [
      `甲市人民代表大会常务委员会关于修改《${TITLE}》的决定`,
      '（2026年3月1日甲市第三届人民代表大会常务委员会第四次会议通过）',
      `甲市第三届人民代表大会常务委员会第四次会议决定对《${TITLE}》作如下修改：`,
      ...items.map((item, at) => `${formatChineseNumeral(at + 1)}、${item}`),
      '本决定自2026年4月1日起施行。',
      `《${TITLE}》根据本决定作相应修改并对条文顺序作相应调整，重新公布。`,
    ].join('\n'),
  (items) =>
    [
      '甲市人民代表大会常务委员会公告',
      '第七号',
      `《甲市人民代表大会常务委员会关于修改〈${TITLE}〉的决定》已于2026年3月1日通过，现予公布，自公布之日起施行。`,
      `甲市人民代表大会常务委员会关于修改《${TITLE}》的决定`,
      '（2026年3月1日甲市第三届人民代表大会常务委员会第四次会议通过）',
      `甲市第三届人民代表大会常务委员会第四次会议决定，对《${TITLE}》作出如下修改：`,
      ...items.map((item, at) => `${formatChineseNumeral(at + 1)}、${item}`),
      `此外，对条文顺序作相应调整。`,
      `本决定自公布之日起施行。《${TITLE}》根据本决定作相应修改，重新公布。`,
    ].join('\n'),
  (items) =>
    [
      `甲市人民代表大会常务委员会关于修改《甲市渡口条例》等两部地方性法规的决定`,
      '（2026年3月1日甲市第三届人民代表大会常务委员会第四次会议通过）',
      '甲市第三届人民代表大会常务委员会第四次会议决定，对下列地方性法规作如下修改：',
      '一、《甲市渡口条例》',
      '（一）将第一条修改为：“渡口由市交通部门管理。”',
      `二、《${TITLE}》`,
      ...items.map((item, at) => `（${formatChineseNumeral(at + 1)}）${item}`),
      '本决定自2026年4月1日起施行。上述法规根据本决定作相应修改并对条文顺序作相应调整，重新公布。',
    ].join('\n'),
];

/** One decision over random edits, with the text before and the one that is to come. */
export function randomDecision(seed: string): {
  readonly before: string;
  readonly decision: string;
  readonly after: string;
} {
  const random = createRandom(seedOf(seed));
  const old = baseArticles(random);
  const cited = new Set(old.flatMap(({ cites }) => cites ?? []));
  const changes = new Map<Article, Change>();
  const wanted = 3 + random.int(5);
  for (let tries = 0; changes.size < wanted && tries < 60; tries++) {
    const article = random.pick(old);
    const change = article && random.pick(EDITS)?.(random, article, changes.size + 1);
    if (article === undefined || change === undefined || changes.has(article)) continue;
    // What is cited stays; where chapters meet a decision does not say where a new article goes.
    const isBound = cited.has(article) && !change.articles.includes(article) && change.articles.length !== 1;
    const ends = SIZES.map((_, at) => SIZES.slice(0, at + 1).reduce((sum, size) => sum + size, 0) - 1);
    const grows =
      change.articles.length > 1 &&
      !change.articles.includes(article) &&
      ends.some((end) => [end, end + 1].includes(old.indexOf(article)));
    if (!isBound && !grows) changes.set(article, change);
  }
  const placeOf = new Map<Article, Article>();
  const articles: Article[] = [];
  const counts = SIZES.map(() => 0);
  const numbers = new Map<Article, readonly number[]>();
  let chapter = 0;
  old.forEach((article, at) => {
    while (at >= SIZES.slice(0, chapter + 1).reduce((sum, size) => sum + size, 0)) chapter++;
    const become = changes.get(article)?.articles ?? [article];
    numbers.set(
      article,
      become.map((_, index) => articles.length + index + 1),
    );
    if (become[0] !== undefined) placeOf.set(article, become[0]);
    articles.push(...become);
    counts[chapter] = (counts[chapter] ?? 0) + become.length;
  });
  const items = old.flatMap((article, at) => {
    const to = (numbers.get(article) ?? []).map(numbered);
    return changes.get(article)?.says(numbered(at + 1), to) ?? [];
  });
  const frame = random.pick(FRAMES) ?? ((each) => each.join('\n'));
  const titles = (sizes: readonly number[]) => CHAPTERS.map((title, at) => [title, sizes[at] ?? 0] as const);
  return {
    before: textOf(old, titles(SIZES), (each) => old.indexOf(each) + 1),
    decision: `${frame(items)}\n`,
    after: textOf(articles, titles(counts), (each) => articles.indexOf(placeOf.get(each) ?? each) + 1),
  };
}
