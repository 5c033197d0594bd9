/** Revisions are read as if all were accepted, or as if all were rejected. */
export type RevisionView = 'accept' | 'reject';

/** Whether the content of an element is shown in a view; `undefined` where the element is not a revision. */
export function shownIn(view: RevisionView, element: string): boolean | undefined {
  if (element === 'w:ins' || element === 'w:moveTo') return view === 'accept';
  if (element === 'w:del' || element === 'w:moveFrom') return view === 'reject';
  return undefined;
}
