import { bareTitle } from '../syntax/titleForms';
import { type Snapshot } from './snapshot';

/** 章程, 守则, 公约, 规约, 民约 of an association, a company, a school, a village. */
const GENRES = /(?:章程|守则|公约|规约|民约)$/u;

/**
 * Whether a text orders the affairs of those who make it. It is made by no legislature: it opens with a name, speaks of
 * bodies by their names, and takes effect by a vote or an approval.
 */
export const isCharter = ({ tree }: Snapshot): boolean => GENRES.test(bareTitle(tree.title?.text ?? ''));
