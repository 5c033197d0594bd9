import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type WordText } from '../../node/word/wordText';
import { type Arguments } from '../arguments';
import { type CliIo } from '../io';

/** What is converted. */
export interface ConvertInput {
  /** Without a byte order mark; of a Word document the text of its regulation. */
  readonly text: string;
  /** Present where the input is a Word document. */
  readonly word?: WordText;
}

/** A form that a text can be converted into. */
export interface ConvertTarget {
  /** The value of `--to`. */
  readonly name: string;
  readonly description: Bilingual;
  /** The content of the file; text may also go to standard output, bytes need `--out`. */
  write(input: ConvertInput, args: Arguments, io: CliIo): Promise<Outcome<string | Uint8Array, Bilingual>>;
}

const txt: ConvertTarget = {
  name: 'txt',
  description: bilingual(
    '纯文本，一条、一款、一项各占一行',
    'plain text, an article, paragraph or item a line',
  ),
  write: ({ text }) => Promise.resolve(done(text)),
};

/** Every form, the usual one first. A new one is a row here. */
export const CONVERT_TARGETS: readonly [ConvertTarget, ...ConvertTarget[]] = [txt];
