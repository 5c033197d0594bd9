export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const chars = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))).flat();
export const padded = (bytes: readonly number[], length: number): number[] => [
  ...bytes,
  ...new Array<number>(Math.max(length - bytes.length, 0)).fill(0),
];

/** A compound file with these streams, each long enough for whole sectors. */
export function compound(streams: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const sectors: number[][] = [];
  const fat: number[] = [];
  const add = (bytes: readonly number[]): number => {
    const first = sectors.length;
    const count = Math.max(Math.ceil(bytes.length / 512), 1);
    for (let index = 0; index < count; index++) {
      sectors.push(padded(bytes.slice(index * 512, index * 512 + 512), 512));
      fat.push(index === count - 1 ? 0xfffffffe : sectors.length);
    }
    return first;
  };
  const entry = (
    name: string,
    type: number,
    start: number,
    size: number,
    right = 0xffffffff,
    child = 0xffffffff,
  ): number[] => {
    const bytes = padded(chars(name), 64);
    return padded(
      [
        ...bytes,
        ...u16(name.length * 2 + 2),
        type,
        1,
        ...u32(0xffffffff),
        ...u32(right),
        ...u32(child),
        ...new Array<number>(36).fill(0),
        ...u32(start),
        ...u32(size),
      ],
      128,
    );
  };
  const names = Object.keys(streams);
  const placed = names.map((name) => {
    const bytes = padded(streams[name] ?? [], 4096);
    return { name, start: add(bytes), size: bytes.length };
  });
  const directory = add([
    ...entry('Root Entry', 5, 0xfffffffe, 0, 0xffffffff, 1),
    ...placed.flatMap(({ name, start, size }, index) =>
      entry(name, 2, start, size, index + 1 < names.length ? index + 2 : 0xffffffff),
    ),
  ]);
  const fatAt = sectors.length;
  const fatSectors = Math.ceil((fat.length + 8) / 128);
  for (let index = 0; index < fatSectors; index++) fat.push(0xfffffffd);
  const header = padded([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 512);
  const set = (at: number, bytes: readonly number[]): void => {
    header.splice(at, bytes.length, ...bytes);
  };
  set(30, [...u16(9), ...u16(6)]);
  set(44, u32(fatSectors));
  set(48, u32(directory));
  set(60, u32(0xfffffffe));
  set(68, u32(0xfffffffe));
  for (let index = 0; index < 109; index++) {
    set(76 + index * 4, u32(index < fatSectors ? fatAt + index : 0xffffffff));
  }
  const table = fat.flatMap(u32);
  while (table.length < fatSectors * 512) table.push(...u32(0xffffffff));
  return Uint8Array.from([...header, ...sectors.flat(), ...table]);
}
