import { type Ordinal, ordinal } from '../../base/ordinal';
import { type Renumbering } from './planRenumbering';
import { type Numbered } from './numberSequences';

/** The number of a new article behind one: the next, or 第十条之一 where 第十条 has such articles behind it already. */
export const numberBehind = ({ label: { ordinal: own } }: Numbered, next: Numbered | undefined): Ordinal => {
  const isFollowedByInserted = next?.label.ordinal.main === own.main && next.label.ordinal.sub > own.sub;
  return isFollowedByInserted ? ordinal(own.main, own.sub + 1) : ordinal(own.main + 1);
};

/** The articles that must make room for `inserted`: those that count on from it without a gap. */
export function makeRoom(following: readonly Numbered[], inserted: Ordinal): readonly Renumbering[] {
  const moves: Renumbering[] = [];
  let taken = inserted;
  for (const node of following) {
    const own = node.label.ordinal;
    if (inserted.sub > 0) {
      if (own.main !== inserted.main || own.sub !== taken.sub) break;
      taken = ordinal(own.main, own.sub + 1);
      moves.push({ node, to: taken });
      continue;
    }
    const isInserted = own.sub > 0 && own.main === taken.main - 1 && moves.length > 0;
    if (!isInserted && own.main !== taken.main) break;
    if (own.sub === 0) taken = ordinal(own.main + 1);
    moves.push({ node, to: ordinal(taken.main, own.sub) });
  }
  return moves;
}

/**
 * The numbers of the articles behind one that goes away. Behind 第十条 that has a 第十条之一 this one takes its place;
 * otherwise every later main number goes down by one.
 */
export function closeGap(gone: Numbered, following: readonly Numbered[]): readonly Renumbering[] {
  const { main, sub } = gone.label.ordinal;
  const inserted = following.filter(({ label: { ordinal: own } }) => own.main === main && own.sub > sub);
  if (sub > 0 || inserted.length > 0) {
    return inserted.map((node) => ({ node, to: ordinal(main, node.label.ordinal.sub - 1) }));
  }
  return following.map((node) => ({
    node,
    to: ordinal(node.label.ordinal.main - 1, node.label.ordinal.sub),
  }));
}
