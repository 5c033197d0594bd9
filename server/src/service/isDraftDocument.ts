import { sourceOfPrecedentUri } from './precedentUris';

/** The schemes of documents in which editors show an earlier or a proposed version of a text, to compare the two. */
const VERSIONS = /^(?:tiaoli-preview|git|gitlens|pr|review|vscode-local-history|vscode-bulkeditpreview-\w+):/;

/**
 * Whether a document is a text that the drafter writes: not a precedent that is shown, nor another version of a draft.
 * Only drafts have findings, and only they are precedents to each other.
 */
export const isDraftDocument = (uri: string): boolean =>
  !VERSIONS.test(uri) && sourceOfPrecedentUri(uri) === undefined;
