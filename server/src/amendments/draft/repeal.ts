import { plainText } from '../../analysis/structure';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { bareTitle } from '../../syntax/titleForms';
import { BODY_PLACE, decidingBody, type DecidingBodySetting } from './decidingBody';
import { quotedTitle } from './printAmendment';

const NO_REGULATION = bilingual(
  '废止决定须针对一部有标题的法规；这个文本不是',
  'A repeal decision names a regulation by its title; this text is none',
);

/** Another body may repeal than the one that adopted. */
const BODY = { body: BODY_PLACE, note: '', opening: `${BODY_PLACE}决定` };

/** The 废止决定 (norms F22) of a regulation, which names the adoption that its 题注 tells. */
export function printRepeal(snapshot: Snapshot, setting?: DecidingBodySetting): Outcome<string, Bilingual> {
  const { kind, title, adoptionNote } = snapshot.tree;
  if (kind !== 'regulation' || title === undefined) return refused(NO_REGULATION);
  const name = `《${quotedTitle(bareTitle(title.text))}》`;
  const note = adoptionNote === undefined ? '' : plainText(snapshot, adoptionNote.span).replaceAll('\n', '');
  const body = setting === undefined ? BODY : decidingBody('', setting);
  return done(
    `${body.body}关于废止${name}的决定\n${body.note}\n${body.opening}：\n废止${name}${note}。\n本决定自　年　月　日起施行。\n`,
  );
}
