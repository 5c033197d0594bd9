/** The share of characters that two titles have in common, 0 to 1; two that are not there are alike. */
export function likenessOfTitles(a: string | undefined, b: string | undefined): number {
  if (a === b) return 1;
  if (a === undefined || b === undefined) return 0;
  const [one, other] = [new Set(a), new Set(b)];
  const shared = [...one].filter((character) => other.has(character)).length;
  return (2 * shared) / Math.max(one.size + other.size, 1);
}
