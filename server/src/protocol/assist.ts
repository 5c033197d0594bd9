/** Request, client to server: a tool for assistants (`assist/runTool.ts`) on the open drafts and the session's index. */
export const ASSIST = 'tiaoli/assist';

export interface AssistParams {
  readonly tool: string;
  /** The arguments, from an assistant: nothing about them is certain. */
  readonly input: unknown;
  /** The draft that is worked on; meant where the arguments name no text. */
  readonly uri?: string;
}

/** Plain data that fits the tool's schema, or why there is none. */
export type AssistResult =
  | { readonly kind: 'answer'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly reason: string };
