import { bilingual, type Bilingual } from '../../base/bilingual';
import { type ClauseRole } from '../../precedents/roles/roleTable';

/**
 * What a regulation does about its subject, by its title: 促进 fosters a trade, 倡导 what people do of themselves (文明行为,
 * 全民健身), 防治 fights it (反…, 禁…, …防治), 安全 keeps it safe, 保障 sees to people, rights and supplies, 程序 says how a
 * people’s congress or its standing committee works; `other` where none shows.
 */
export const STANDARD_KINDS = [
  '促进',
  '倡导',
  '管理',
  '保护',
  '防治',
  '安全',
  '保障',
  '程序',
  'other',
] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];
/**
 * Whose wording a clause may have: a kind’s, or, before it, that of texts that carry out a law 实施办法, or whose title says
 * what is done before it says to what: 优化营商环境, 推进国际航运中心建设.
 */
export type Variant = StandardKind | '实施' | '推进';

/** The part of a regulation in which a clause stands: 总则, the chapters on its matter, 法律责任, 附则. */
export type Zone = 'general' | 'body' | 'liability' | 'final';

/**
 * A clause that law has in much the same words whatever its subject. Written by us after the drafting norms; no text of
 * a regulation stands in it.
 */
export interface StandardClause {
  readonly role: ClauseRole;
  readonly name: Bilingual;
  readonly zone: Zone;
  /** Words in the titles of the chapters in which it belongs, `|` between them, the best first; absent for those of 总则, 法律责任 and 附则. */
  readonly chapters?: RegExp;
  /** The kinds of regulations that have it; absent for what any has but rules of procedure, which have what is worded for them. */
  readonly kinds?: readonly StandardKind[];
  /** The norm or the custom that the wording follows. */
  readonly norm: Bilingual;
  /** The wording for each kind of regulation that has its own, and for all others; places as `fillStandard` reads them. */
  readonly text: Readonly<Partial<Record<Variant, string>>> & { readonly other: string };
}

/** 立法技术规范（试行）, first part of 2009 or second of 2011, with the clause. */
const drafting =
  (part: string, year: string) =>
  (clause: string): Bilingual =>
    bilingual(`立法技术规范（试行）（${part}）${clause}`, `Drafting norms (trial) of ${year}, ${clause}`);
export const norms1 = drafting('一', '2009');
export const norms2 = drafting('二', '2011');
/** An article of a law that says how such clauses are to be. */
export const law = (zh: string, en: string): Bilingual => bilingual(zh, en);
export const CUSTOM = bilingual('公布文本的通例', 'The custom of published texts');

type Texts = string | StandardClause['text'];

/** A row of a table. */
export type Row = readonly [
  role: ClauseRole,
  zh: string,
  en: string,
  norm: Bilingual,
  text: Texts,
  chapters?: RegExp | undefined,
  kinds?: readonly StandardKind[],
];

/** Makes the clauses of one part of a regulation out of rows. */
export const clausesOf = (zone: Zone, rows: readonly Row[]): readonly StandardClause[] =>
  rows.map(([role, zh, en, norm, text, chapters, kinds]) => ({
    role,
    name: bilingual(zh, en),
    zone,
    norm,
    text: typeof text === 'string' ? { other: text } : text,
    ...(chapters !== undefined && { chapters }),
    ...(kinds !== undefined && { kinds }),
  }));
