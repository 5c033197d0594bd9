import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { positionOf } from '../../precedents/roles/classify';
import { roleInDraft } from '../../precedents/roles/draftRoles';
import { type DraftNames, draftNames } from '../../precedents/mining/fillIn';

/** The lead department is named among the first articles. */
const SEARCHED = 15;

/** What this draft calls its region, its subject and its lead department. */
export const ownNames = (snapshot: Snapshot): DraftNames => snapshot.derive(readNames);

function readNames(snapshot: Snapshot): DraftNames {
  const articles = numberedArticles(snapshot);
  const texts = articles.slice(0, SEARCHED).map((article) => bodyText(snapshot, article));
  const lead = texts.find(
    (text, at) =>
      roleInDraft(text, { path: [], position: positionOf(at, articles.length) }) === 'lead-department',
  );
  return draftNames(snapshot.tree.title?.text.replace(/\s/gu, '') ?? '', lead ?? '');
}
