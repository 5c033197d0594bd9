/** What stands between 以下简称 and the name: （以下简称《食品安全法》）, （以下简称为食品安全法）. */
const MARKS = ['', '《', '“', '为', '为《'] as const;

/** Tells whether the text introduces a short name for a law; each name is looked for once. */
export function introducedNames(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const told = known.get(name) ?? MARKS.some((mark) => text.includes(`称${mark}${name}`));
    known.set(name, told);
    return told;
  };
}
