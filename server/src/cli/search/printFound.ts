import { bilingual, localize } from '../../base/bilingual';
import { aboutLeftOut } from '../../precedents/search/filteredSearch';
import { roleName } from '../../precedents/roles/allRoles';
import { painter, wantsColor, type Paint } from '../color';
import { type Context } from '../command';
import { plainForTerminal } from '../plainForTerminal';
import { type FoundClause, type FoundClauses } from './runSearch';

/** A text that filters alone found fits wholly. */
const FITS = 1;

/**
 * `search --format json`: each hit with its matching sentence, the role that was asked for by its name, and how many the
 * filters left out. Scripts read its fields: to change one takes a major version.
 */
export function foundJson(query: string, { found, leftOut }: FoundClauses): string {
  const hits = found.map(({ clause: { source, path, label, text }, score = FITS, sentence, role }) => ({
    source: source.id,
    title: source.title,
    path,
    label,
    text,
    score,
    ...(role !== undefined && { role: roleName(role).zh }),
    ...(sentence !== undefined && { sentence }),
  }));
  return `${JSON.stringify({ version: 1, query, hits, leftOut }, undefined, 2)}\n`;
}

/** What was found, for people, regulation by regulation, that of the best first; at a terminal what matches stands out. */
export function foundText({ found, leftOut }: FoundClauses, { io, locale }: Context): string {
  const paint = painter(wantsColor(io));
  const bySource = new Map<string, FoundClause[]>();
  for (const each of found) {
    const { id } = each.clause.source;
    bySource.set(id, [...(bySource.get(id) ?? []), each]);
  }
  const none = localize(bilingual('没有找到先例', 'no precedent found'), locale);
  const listed =
    found.length === 0 ? `${none}\n` : [...bySource.values()].map((each) => ofOne(each, paint)).join('');
  return leftOut === 0 ? listed : `${listed}${localize(aboutLeftOut(leftOut), locale)}\n`;
}

/** One regulation with its clauses. */
function ofOne(found: readonly FoundClause[], paint: Paint): string {
  const source = found[0]?.clause.source;
  const head = source === undefined ? '' : plainForTerminal(`《${source.title}》  ${source.id}\n`);
  return `${head}${found.map((each) => oneText(each, paint)).join('')}\n`;
}

function oneText(found: FoundClause, paint: Paint): string {
  const { clause, score, role } = found;
  const closeness = score === undefined ? '' : `${Math.round(score * 100)}%  `;
  const called = role === undefined ? '' : `${roleName(role).zh}  `;
  const lines = marked(found, paint)
    .split('\n')
    .map((line) => `    ${line}\n`);
  return `  ${called}${closeness}${plainForTerminal(clause.path.join(' › '))}\n${lines.join('')}`;
}

/** The text of the clause, with what its matching sentence has of the words in bold. */
function marked({ clause, sentence }: FoundClause, paint: Paint): string {
  const start = sentence === undefined ? -1 : clause.text.indexOf(sentence.text);
  const text = plainForTerminal(clause.text);
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
