import { type ListCounters, type ListLabel } from '../numbering/listCounters';
import { type ListDefinitions } from '../numbering/listDefinitions';
import { type ReportBuilder } from '../report/readingReport';
import { type Styles } from '../styles/wordStyles';
import { listOfParagraph, type ParagraphProperties } from './readProperties';

interface LabelContext {
  readonly styles: Styles;
  readonly lists: ListDefinitions;
  readonly counters: ListCounters;
  readonly report: ReportBuilder;
}

/** Counts a paragraph and returns its automatic number; `undefined` where it has none. Reports what had to be guessed. */
export function automaticLabel(
  properties: ParagraphProperties,
  { styles, lists, counters, report }: LabelContext,
): ListLabel | undefined {
  const chosen = listOfParagraph(properties, styles, (list, style) => lists.find(list)?.levelOfStyle(style));
  if (chosen === undefined || chosen.list === '0') return undefined;
  const label = counters.next(chosen.list, chosen.level);
  if (label === undefined) report.add('missingLists');
  if (label?.inWord !== undefined) report.add('legalNumbers', `${label.inWord}（${label.text}）`);
  if (label?.unknownFormat !== undefined) report.add('unknownFormats', label.unknownFormat);
  return label;
}
