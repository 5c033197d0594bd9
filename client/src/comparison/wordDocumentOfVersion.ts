import { type VersionPlace } from '../../../server/src/protocol/comparison';
import { type Origin } from '../word/wordDocumentOfDraft';

/** Where drafts come from. */
export interface KnownOrigins {
  of(draft: string): Promise<Origin | undefined>;
  /** What the document said when the draft was opened; `undefined` where that is lost. */
  before(origin: Origin): Promise<string | undefined>;
}

/**
 * The URI of the Word document that a version is, or that its draft was opened from and that said the same: a redline
 * keeps its layout. `undefined` where there is none.
 */
export async function wordDocumentOfVersion(
  { uri, version }: VersionPlace,
  text: string,
  origins: KnownOrigins,
): Promise<string | undefined> {
  if (version === undefined && /\.doc[xm]$/iu.test(uri)) return uri;
  const origin = await origins.of(uri);
  if (origin === undefined) return undefined;
  const said = await origins.before(origin);
  return said !== undefined && wordsOf(said) === wordsOf(text) ? origin.document : undefined;
}

/** Saving may take away blanks at the ends of lines. */
const wordsOf = (text: string): string => text.replace(/\s+/gu, '');
