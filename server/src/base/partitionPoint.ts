/**
 * The index of the first of `items` for which `isBefore` is false; every item before it must give true, none after. A
 * binary search.
 */
export function partitionPoint<T>(
  items: ArrayLike<T>,
  isBefore: (item: T, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
