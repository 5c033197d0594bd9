/** How revisions are read: all of them accepted, or all of them rejected. */
export type RevisionView = 'accept' | 'reject';

/** What a view does with the content of an element: shows it, leaves it out, or the element is no revision. */
export function shownIn(view: RevisionView, element: string): boolean | undefined {
  if (element === 'w:ins' || element === 'w:moveTo') return view === 'accept';
  if (element === 'w:del' || element === 'w:moveFrom') return view === 'reject';
  return undefined;
}
