import { createSnapshot } from '../../../server/src/analysis/snapshot';

/** A published text as the draft it once was: without its adoption note, its title marked （草案）. */
export function asDraft(text: string): string {
  const { adoptionNote: note, title } = createSnapshot(text).tree;
  const bare = note === undefined ? text : text.slice(0, note.span.start) + text.slice(note.span.end);
  if (title === undefined || (note !== undefined && note.span.start < title.span.end)) return bare;
  return `${bare.slice(0, title.span.end)}（草案）${bare.slice(title.span.end)}`;
}
