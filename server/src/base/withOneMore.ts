/**
 * `items` with one more, in the same array where there is one. Of very many lists most have one entry, and an array that
 * is made with its entry takes a fifth of one that grows to it.
 */
export function withOneMore<T>(items: T[] | undefined, item: T): T[] {
  if (items === undefined) return [item];
  items.push(item);
  return items;
}
