/** The document that a draft was opened from. */
export interface Origin {
  /** URI of the document. */
  readonly document: string;
  /** Names its bytes as they were then. */
  readonly hash: string;
  /** Whether its revisions were accepted or rejected. */
  readonly revisions: 'accept' | 'reject';
}
