import { pinyin } from 'pinyin-pro';

/** The sounds of a character, without their tones: what is typed to get it. */
export const soundsOf = (character: string): readonly string[] =>
  pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
