import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type FoundClause } from '../../features/precedentSearch';
import { clauseName, detail, headingsAbove, originOf } from '../../precedents/clauses/displayText';
import { roleName } from '../../precedents/roles/roles';
import { type ListedPrecedent } from '../../protocol/closePrecedents';
import { type Locate } from '../render/places';
import { type Session } from '../session/session';

/** Clauses as the client lists them, without those whose text can no longer be read. */
export async function listPrecedents(
  found: readonly FoundClause[],
  locate: Locate,
  session: Session,
): Promise<readonly ListedPrecedent[]> {
  const listed = await Promise.all(found.map((each) => listPrecedent(each, locate, session)));
  return listed.filter((precedent) => precedent !== undefined);
}

async function listPrecedent(
  found: FoundClause,
  locate: Locate,
  { options }: Session,
): Promise<ListedPrecedent | undefined> {
  const { clause } = found;
  const { source, text, span } = clause;
  const place = await locate({ uri: source.id, span });
  const label = clauseName(clause);
  const headings = headingsAbove(clause).join(' › ');
  return (
    place && {
      place: { source: place.source, name: `《${source.title}》${label}`, range: place.range },
      title: source.title,
      label,
      headings,
      detail: detail(headings, originOf(source, options.locale), localize(foundBy(found), options.locale)),
      text,
      ...(found.sentence !== undefined && { sentence: found.sentence }),
    }
  );
}

function foundBy({ role, score }: FoundClause): Bilingual {
  if (role !== undefined) return roleName(role);
  if (score === undefined) return bilingual('', '');
  const percent = Math.round(score * 100);
  return bilingual(`相近 ${percent}%`, `${percent}% close`);
}
