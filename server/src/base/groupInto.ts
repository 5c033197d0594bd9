/** Puts an item behind the others of its group, which begins with it where there is none yet. */
export function groupInto<K, V>(groups: Map<K, V[]>, key: K, item: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
