const HAN = /^\p{Script=Han}+$/u;
/** The matter of an article shows in its beginning. */
const READ = 160;
const MOST_WORDS = 6;
const LONGEST = 9;
const SHORTEST = 3;

/** Words that no name of a matter holds. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 和 或 或者 以及 及 与 并 并且 在 对 由 将 向 从 为 以 按 按照 依照 依法 根据 应当 可以 不得 必须 有关 相关 其 其他 该 ' +
    '本 本市 本省 各 各级 等 以上 以下 以内 下列 前款 上述 所 被 把 是 有 无 未 不 者 之 于 至 自 个 进行 实施 予以 给予 履行 ' +
    '负责 规定 条例 办法 情况 要求 情形 行为 单位 个人 部门 人民政府 政府 主管部门 行政 主管 省 市 县 区 镇 乡 街道 办事处 ' +
    '日 内 起 后 前 时 中 上 下 的话 做好 加强 开展 建立 健全 组织 制定 采取 措施 任何 同级 本级 所在地 符合 违反 责令 改正 罚款 ' +
    '工作 元 千 万 百 一 二 三 四 五 六 七 八 九 十 两 第 条 款 项 章 处 年 月 以 上 并 经 且 但 已 可 如 若 需 需要 ' +
    '作出 听取 组成 召开 发生 解决 遵守 完善 接受 实行 统一 可能 适当 未经 公布 提出 提交 告知 满足 具备 包括 分析 发现 确定 产生 修改 协调 列席 享有 ' +
    '方式 途径 内容 参加 执行 发布 用于 属于 作为 保证 保障 达到 造成 影响 擅自 事项 公开 以外 之间 利用 从事 能够 尚未 已经 自行 共同 相应 必要 主要 重大 ' +
    '国家 国务院 依据 因 及时 定期 具体 下 当 也 又 则 均 即 此 除 外 除外 同时 鼓励 支持 引导 推动 促进 提供 通过 会同 县级'
  ).split(' '),
);

/** Where a phrase stands in an article. */
export interface PhrasePlace {
  /** UTF-16 offset of its first occurrence. */
  readonly at: number;
  /** True where it stands beside 、: one of several things. */
  readonly isListed: boolean;
  /** True where it tells by what something is done: 按照国家燃气设计规范. */
  readonly isBasis: boolean;
}

const BASIS = /(?:按照|根据|依据|依照|符合|纳入|列入|遵守|服从)[\p{Script=Han}、《》]{0,10}$/u;
const LONGEST_BASIS = 14;

/** Characters that belong to what follows them as often as not. */
const CUT_BEFORE = /[有无不未可所相被人大中]/u;

/** The dictionary has these within words of its own: 应当在. */
const FUNCTION_PARTS =
  /应当|不得|下列|可以|按照|规定|或者|以及|及其|[的给]$|^[内的其]|[一二三四五六七八九十百千][日个月年]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The runs of words in the beginning of a text that may name its matter, of three to nine characters, as the platform's
 * dictionary parts them: 承接查验, 保修责任.
 */
export function phrasesOf(text: string): ReadonlyMap<string, PhrasePlace> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const read = text.slice(0, READ);
  const found = new Map<string, PhrasePlace>();
  let run: { readonly word: string; readonly at: number }[] = [];
  for (const { segment, index } of segmenter.segment(read)) {
    const isWord = HAN.test(segment) && !FUNCTION_WORDS.has(segment) && !FUNCTION_PARTS.test(segment);
    run = isWord ? [...run.slice(1 - MOST_WORDS), { word: segment, at: index }] : [];
    if (!isWord) continue;
    const end = index + segment.length;
    for (const { at, word } of run) {
      // 有偿 and 有碍 are cut in two: the second half begins no name.
      if (word.length === 1 && CUT_BEFORE.test(read[at - 1] ?? '')) continue;
      const phrase = read.slice(at, end);
      if (phrase.length < SHORTEST || phrase.length > LONGEST || found.has(phrase)) continue;
      found.set(phrase, {
        at,
        isListed: read[at - 1] === '、' || read[end] === '、',
        isBasis: BASIS.test(read.slice(Math.max(0, at - LONGEST_BASIS), at)),
      });
    }
  }
  return found;
}
