/** Notification, server to client: something to be known at the moment, which asks for nothing. */
export const PASSING_NOTE = 'tiaoli/passingNote';

export interface PassingNote {
  /** One sentence for people, in their language. */
  readonly message: string;
}
