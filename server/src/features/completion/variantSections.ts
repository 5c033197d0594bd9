import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type Wording } from '../../precedents/mining/mine';
import { type FilledSlot } from '../../precedents/mining/clauseSnippet';
import { type HoverSection } from '../types';

/** Words around a place by which it is recognised. */
const AROUND = 10;

/** What precedents have at the places of a clause where they differ, each with the number of regulations that have it. */
export function variantSections({ text, slots }: Wording, locale: Locale): readonly HoverSection[] {
  const lines = slots.flatMap((slot) => (slot.variants.length < 2 ? [] : lineOf(text, slot, locale)));
  if (lines.length === 0) return [];
  const heading = localize(bilingual('各先例不同之处', 'Where precedents differ'), locale);
  return [{ heading, body: lines.join('\n') }];
}

/** `处……的罚款：一万元以上五万元以下（3 部）、五千元以下（1 部）`. */
function lineOf(text: string, { start, end, variants }: FilledSlot, locale: Locale): string {
  const [before = ''] = /[^，。；：\n]*$/u.exec(text.slice(Math.max(start - AROUND, 0), start)) ?? [];
  const [behind = ''] = /^[^，。；：\n]*/u.exec(text.slice(end, end + AROUND)) ?? [];
  const zh = variants.map((variant) => `${variant.text}（${variant.sources} 部）`).join('、');
  const en = variants.map((variant) => `${variant.text} (${variant.sources})`).join(', ');
  return localize(bilingual(`${before}……${behind}：${zh}`, `${before}……${behind}: ${en}`), locale);
}
