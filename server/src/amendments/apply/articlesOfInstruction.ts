import { formatOrdinal } from '../../base/ordinal';
import { NOWHERE, placeName } from '../articlePlace';
import { type Act, type Place } from '../types';

/**
 * The articles that an act names, each once, in the form decisions use: 第八条. Places outside articles are named as they
 * are: 第三章, 附件二.
 */
export function articlesOfInstruction(act: Act): readonly string[] {
  const names = placesOf(act).map((place) =>
    place.article === undefined ? placeName(place) : formatOrdinal(place.article, '条'),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

function placesOf(act: Act): readonly Place[] {
  switch (act.kind) {
    case 'rewrite':
    case 'delete':
    case 'appendWords':
    case 'moveUnder':
    case 'moveBeside':
    case 'swap':
      return act.places;
    case 'renumber':
    case 'merge':
    case 'mergeInto':
      return act.from;
    case 'split':
      return [act.from];
    case 'replaceLines':
      return [act.place];
    case 'insert':
      return act.level === 'article' || act.at?.article === undefined ? act.as : [act.at];
    case 'replace':
      return act.targets.flatMap(({ places }) => places);
    case 'insertWords':
      return act.insertions.flatMap(({ target }) => target.places);
    case 'addPreamble':
      return [{ ...NOWHERE, scope: 'preamble' }];
    case 'addAnnex':
      return [{ ...NOWHERE, scope: 'annex', annex: act.name }];
    case 'retitle':
    case 'retitleHeading':
    case 'addHeading':
    case 'deleteHeading':
    case 'mergeHeading':
    case 'renumberHeading':
    case 'confirm':
    case 'statement':
    case 'order':
    case 'unread':
      return [];
  }
}
