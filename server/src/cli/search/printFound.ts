import { bilingual, localize } from '../../base/bilingual';
import { aboutLeftOut } from '../../precedents/search/narrowedSearch';
import { painter, wantsColor, type Paint } from '../color';
import { type Context } from '../command';
import { type FoundClause, type FoundClauses } from './runSearch';

/** A text that filters alone found fits wholly. */
const FITS = 1;

/** `search --format json`, as `interfaces.md` fixes it; besides, the matching sentence and what the filters left out. */
export function foundJson(query: string, { found, leftOut }: FoundClauses): string {
  const hits = found.map(({ clause: { source, path, label, text }, score = FITS, sentence }) => ({
    source: source.id,
    title: source.title,
    path,
    label,
    text,
    score,
    ...(sentence !== undefined && { sentence }),
  }));
  return `${JSON.stringify({ version: 1, query, hits, leftOut }, undefined, 2)}\n`;
}

/** What was found, for people; at a terminal what matches stands out. */
export function foundText({ found, leftOut }: FoundClauses, { io, locale }: Context): string {
  const paint = painter(wantsColor(io));
  const none = localize(bilingual('没有找到先例', 'no precedent found'), locale);
  const listed = found.length === 0 ? `${none}\n` : found.map((each) => oneText(each, paint)).join('');
  return leftOut === 0 ? listed : `${listed}${localize(aboutLeftOut(leftOut), locale)}\n`;
}

function oneText(found: FoundClause, paint: Paint): string {
  const { clause, score } = found;
  const place = [`《${clause.source.title}》`, ...clause.path].join(' › ');
  const closeness = score === undefined ? '' : `${Math.round(score * 100)}%  `;
  const lines = marked(found, paint)
    .split('\n')
    .map((line) => `    ${line}\n`);
  return `${closeness}${place}\n${lines.join('')}    ${clause.source.id}\n\n`;
}

/** The text of the clause, with what its matching sentence has of the words in bold. */
function marked({ clause: { text }, sentence }: FoundClause, paint: Paint): string {
  const start = sentence === undefined ? -1 : text.indexOf(sentence.text);
  if (sentence === undefined || start < 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const mark of sentence.marks) {
    pieces.push(
      text.slice(at, start + mark.start),
      paint('bold', text.slice(start + mark.start, start + mark.end)),
    );
    at = start + mark.end;
  }
  return pieces.join('') + text.slice(at);
}
