import { type FactOrigin, type PrecedentSource, type SourceFact } from '../../clauses/types';

/** The names as they are saved. They are part of the format. */
const FACTS: readonly SourceFact[] = ['date', 'issuer', 'rank', 'validity'];
const ORIGINS: readonly FactOrigin[] = [
  'note',
  'article',
  'closing',
  'page',
  'name',
  'manifest',
  'properties',
  'server',
];

/** Where the facts of a source were read, as one string: `date=note issuer=note`. Empty where that is not known. */
export const packOrigins = (told: PrecedentSource['told'] = {}): string =>
  FACTS.flatMap((fact) => (told[fact] === undefined ? [] : `${fact}=${told[fact]}`)).join(' ');

/** The reverse. Parts that cannot be read are left out. */
export const readOrigins = (packed: string): NonNullable<PrecedentSource['told']> =>
  Object.fromEntries(
    packed.split(' ').flatMap((each) => {
      const [name, place] = each.split('=');
      const fact = FACTS.find((known) => known === name);
      const origin = ORIGINS.find((known) => known === place);
      return fact === undefined || origin === undefined ? [] : [[fact, origin]];
    }),
  );
