import { bilingual } from '../base/bilingual';
import { type OptionSpec } from './arguments';

/** The formats of every command but `check`, which has more. */
export const TEXT_OR_JSON = ['text', 'json'] as const;

export const formatOption: OptionSpec = {
  name: 'format',
  placeholder: 'FORMAT',
  values: TEXT_OR_JSON,
  description: bilingual('输出格式：text（默认）、json', 'output format: text (default), json'),
};
