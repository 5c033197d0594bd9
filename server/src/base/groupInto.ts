/**
 * `items` with one more, in the same array where there is one. Of very many lists most have one entry, and an array that
 * is made with its entry takes a fifth of one that grows to it.
 */
export function withOneMore<T>(items: T[] | undefined, item: T): T[] {
  if (items === undefined) return [item];
  items.push(item);
  return items;
}

/** Puts an item behind the others of its group, which begins with it where there is none yet. */
export function groupInto<K, V>(groups: Map<K, V[]>, key: K, item: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
