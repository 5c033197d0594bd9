/** What a matter is called. */
export interface TopicName {
  /** 承接查验: how many regulations have it is counted by this. */
  readonly lead: string;
  /** The same; of what has no name the opening words of an article, in quotation marks. */
  readonly shown: string;
  /** False where nothing names the matter for certain: a wrong name is worse than none. */
  readonly isNamed: boolean;
}
