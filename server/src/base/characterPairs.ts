/** The pairs of characters that stand side by side in a text: 数据, 据安, 安全 of 数据安全. Units are UTF-16. */
export function characterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
