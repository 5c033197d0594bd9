/** The display languages. Chinese is the product's first language and the fallback for every other locale. */
export type Locale = 'zh' | 'en';

/** A text for users in both languages; the type makes a missing translation a compile error. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });

export const localize = (message: Bilingual, locale: Locale): string => message[locale];

/** Maps an IETF or POSIX locale name (`zh-cn`, `en-US`, `zh_CN.UTF-8`) to a display language. */
export const localeOf = (name: string | undefined): Locale =>
  /^en(?![a-z])/i.test(name ?? '') ? 'en' : 'zh';
