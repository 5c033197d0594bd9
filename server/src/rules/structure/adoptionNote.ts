import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { readNumeral } from '../../base/chineseNumeral';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;
const NTH_AMENDMENT = /第([一二三四五六七八九十]{1,3})次(修正|修订)/gu;
const REVISED_BY_DECISION =
  /关于(?:修改|修正)[^》]{1,80}的?决定》\s*(?:第[一二三四五六七八九十]{1,3}次)?修订/gu;

/** structure/adoption-note: dates out of order, 第X次修正 out of order, or 修订 for an amendment by decision. */
export const adoptionNote: Rule = {
  code: 'structure/adoption-note',
  level: 'info',
  summary: bilingual('题注的日期、次数或者“修正”“修订”有误', 'dates, counts or words of the adoption note'),
  explanation: bilingual(
    '题注依次写明通过、批准和历次修改的机关、日期：日期从早到晚，“第一次修正”“第二次修正”顺次递增。以修改决定修改部分条文的称“修正”，重新公布全文的称“修订”。行政法规另有习惯，“修订”一项只查地方性法规。',
    'The note lists adoption, approval and every amendment with body and date: dates ascend, 第一次修正, 第二次修正 count up. Amended by decision is 修正, enacted anew as a whole 修订; national regulations have a custom of their own, so the word is checked for local ones only.',
  ),
  basis: bilingual(
    `《中华人民共和国立法法》（2023年）第六十五条；${understood('一', '26、27').zh}`,
    `Legislation Law (2023), article 65; ${understood('一', '26 and 27').en}`,
  ),
  measured: counted(
    1,
    1,
    [1, 1],
    bilingual(
      '这一处是副本把题注排乱了；公布文本的题注都合规，草案和汇编中才有错，所以是信息级。',
      'The copy put the note out of order; published notes are right, drafts and collections have faults, so this is information.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '北京市乙条例\n（2020年5月1日北京市人民代表大会常务委员会通过　根据⟦2019年5月1日⟧北京市人民代表大会常务委员会《关于修改〈北京市乙条例〉的决定》修正）\n第一条　甲。\n',
    },
    {
      bad: '北京市乙条例\n（2019年5月1日北京市人民代表大会常务委员会通过　根据2020年5月1日北京市人民代表大会常务委员会《关于修改〈北京市乙条例〉的决定》⟦修订⟧）\n第一条　甲。\n',
      fixed:
        '北京市乙条例\n（2019年5月1日北京市人民代表大会常务委员会通过　根据2020年5月1日北京市人民代表大会常务委员会《关于修改〈北京市乙条例〉的决定》修正）\n第一条　甲。\n',
    },
    {
      bad: '北京市乙条例\n（2018年5月1日北京市人民代表大会常务委员会通过　2019年5月1日第一次修正　2020年5月1日⟦第一次修正⟧）\n第一条　甲。\n',
    },
  ],
  accepts: [
    '北京市乙条例\n（2019年5月1日北京市人民代表大会常务委员会通过　2020年5月1日北京市人民代表大会常务委员会修订）\n第一条　甲。\n',
    '北京市乙条例\n（2018年5月1日北京市人民代表大会常务委员会通过　2019年5月1日第一次修正　2020年5月1日第二次修正）\n第一条　甲。\n',
    ...[
      '2015年3月1日青岛市人民代表大会常务委员会通过　2015年4月1日山东省人民代表大会常务委员会批准　根据2018年11月30日山东省人民代表大会常务委员会批准的2018年10月31日青岛市人民代表大会常务委员会《关于修改〈青岛市乙条例〉的决定》修正',
      '2018年1月1日青岛市人民代表大会常务委员会通过　2018年3月1日山东省人民代表大会常务委员会批准2018年1月1日通过的青岛市乙条例',
      '2017年6月1日青岛市人民代表大会常务委员会通过　自2018年1月1日起施行　2017年9月1日修正',
      '2017年6月1日青岛市人民政府令第1号公布，自2018年1月1日起施行；根据2017年12月1日青岛市人民政府令第2号修正',
      '2022年2月28日最高人民法院审判委员会会议、2022年2月25日最高人民检察院检察委员会会议通过',
      '2016年2月1日山东省人民代表大会常务委员会批准的，2015年12月1日青岛市人民代表大会常务委员会通过',
    ].map((note) => `青岛市乙条例\n（${note}）\n第一条　甲。\n`),
    '乙条例\n（2019年5月1日国务院令第1号公布　根据2020年5月1日《国务院关于修改部分行政法规的决定》修订）\n第一条　甲。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    yield* unorderedDates(snapshot);
    yield* unorderedCounts(snapshot);
    if (isLocalRegulation(profileOf(snapshot, settings))) yield* wrongWords(snapshot);
  },
};

interface NoteMatch {
  readonly at: number;
  readonly written: string;
  readonly groups: readonly string[];
}

/** The matches of a pattern in the adoption note, with offsets of the text. */
function* matchesIn({ tree }: Snapshot, pattern: RegExp): Iterable<NoteMatch> {
  const note = tree.adoptionNote;
  if (note === undefined) return;
  for (const match of note.text.matchAll(pattern)) {
    const [written, ...groups] = match;
    yield { at: note.span.start + match.index, written, groups };
  }
}

/**
 * True for a date that does not continue the order: 11月30日省人大常委会批准的10月31日市人大常委会… goes back to what was approved;
 * 自2018年1月1日起施行 looks ahead.
 */
function isAside({ text }: Snapshot, start: number, end: number): boolean {
  return (
    /(?:(?:批准|核准|同意|备案|转发|印发)的?|[、和及])[，,\s\u3000]*$/u.test(
      text.slice(Math.max(0, start - 8), start),
    ) || /^[\s\u3000]*(?:零时)?起/u.test(text.slice(end, end + 6))
  );
}

/** The first date that is earlier than one before it. One mistake can put all later dates out of order. */
function* unorderedDates(snapshot: Snapshot): Iterable<Report> {
  let latest = 0;
  for (const { written, at, groups } of matchesIn(snapshot, DATE)) {
    if (isAside(snapshot, at, at + written.length)) continue;
    const [year, month, day] = groups;
    const date = Number(year) * 10_000 + Number(month) * 100 + Number(day);
    if (date < latest) {
      yield {
        span: { start: at, end: at + written.length },
        message: bilingual(
          '题注的日期应当从早到晚，这里早于前面的日期；请核对。',
          'Dates in the note ascend; this one is earlier than one before. Please review.',
        ),
      };
      return;
    }
    latest = date;
  }
}

/** Some places count 修正 and 修订 together, others apart. In both ways counts never go down. */
function* unorderedCounts(snapshot: Snapshot): Iterable<Report> {
  const last = new Map<string, number>();
  for (const { written, at, groups } of matchesIn(snapshot, NTH_AMENDMENT)) {
    const [number = '', word = ''] = groups;
    const count = readNumeral(number)?.value ?? 0;
    const before = last.get(word) ?? 0;
    if (count <= before) {
      yield {
        span: { start: at, end: at + written.length },
        message: bilingual(
          `前面已经有“第${number}次${word}”或者更后的次数，次数应当顺次递增；请核对。`,
          `The note has this count or a later one of ${word} before; counts go up. Please review.`,
        ),
      };
    }
    last.set(word, Math.max(before, count));
  }
}

function* wrongWords(snapshot: Snapshot): Iterable<Report> {
  for (const { written, at } of matchesIn(snapshot, REVISED_BY_DECISION)) {
    const word = '修订';
    const end = at + written.length;
    const span = { start: end - word.length, end };
    yield {
      span,
      message: bilingual(
        '以修改决定修改的称“修正”；“修订”指重新公布全文。',
        'What a decision amends is 修正; 修订 is a text enacted anew.',
      ),
      fixes: [
        { title: bilingual('改为“修正”', 'Change to 修正'), safe: false, edits: [{ span, newText: '修正' }] },
      ],
    };
  }
}
