/** Sector numbers from here on are no sectors: they end a chain or mark an empty place. */
const LAST_SECTOR = 0xfffffffa;
const ENTRY = 128;
/** Shorter streams are stored in the small sectors. */
const SMALL_STREAM = 4096;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file: the container of old Office formats, with named streams in it. Only streams at its root are read. */
export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #shift: number;
  readonly #smallShift: number;
  readonly #fatSectors: readonly number[];
  readonly #smallFat: Uint8Array;
  readonly #small: Uint8Array;
  readonly #entries = new Map<string, Entry>();

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#shift = this.#view.getUint16(30, true);
    this.#smallShift = this.#view.getUint16(32, true);
    this.#fatSectors = this.#readFatSectors();
    const directory = this.#chain(this.#view.getUint32(48, true), Infinity);
    const entries = entriesIn(directory);
    const root = entries[0];
    this.#smallFat = this.#chain(this.#view.getUint32(60, true), Infinity);
    this.#small = root === undefined ? new Uint8Array() : this.#chain(root.start, root.size);
    this.#collect(entries, root?.child ?? LAST_SECTOR);
  }

  /** Opens a file; `undefined` where it is damaged. */
  static open(bytes: Uint8Array): CompoundFile | undefined {
    if (bytes.length < 512) return undefined;
    const shift = viewOf(bytes).getUint16(30, true);
    const smallShift = viewOf(bytes).getUint16(32, true);
    return (shift === 9 || shift === 12) && smallShift === 6 ? new CompoundFile(bytes) : undefined;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a stream; `undefined` where there is none of that name. Fewer bytes than promised where the file is
   * cut off.
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry?.type !== 2) return undefined;
    return entry.size < SMALL_STREAM ? this.#smallChain(entry) : this.#chain(entry.start, entry.size);
  }

  /** The sectors with the table of chains. The header lists 109 of them, the rest are in a chain of their own. */
  #readFatSectors(): readonly number[] {
    const sectors: number[] = [];
    const most = this.#bytes.length >> this.#shift;
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true));
    const each = (1 << this.#shift) / 4 - 1;
    let next = this.#view.getUint32(68, true);
    for (let count = 0; next < LAST_SECTOR && count < most; count++) {
      const start = this.#offsetOf(next);
      if (start + (1 << this.#shift) > this.#bytes.length) break;
      for (let index = 0; index < each; index++) sectors.push(this.#view.getUint32(start + index * 4, true));
      next = this.#view.getUint32(start + each * 4, true);
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * (1 << this.#shift);
  }

  #next(sector: number): number {
    const each = (1 << this.#shift) / 4;
    const fatSector = this.#fatSectors[Math.floor(sector / each)];
    if (fatSector === undefined) return LAST_SECTOR;
    const at = this.#offsetOf(fatSector) + (sector % each) * 4;
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : LAST_SECTOR;
  }

  /** Reads a chain of sectors. It may be a circle in a damaged file, so it ends after as many bytes as the file has. */
  #chain(start: number, size: number): Uint8Array {
    const length = 1 << this.#shift;
    const most = Math.ceil(Math.min(size, this.#bytes.length) / length);
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < LAST_SECTOR && pieces.length < most; sector = this.#next(sector)) {
      const at = this.#offsetOf(sector);
      if (at >= this.#bytes.length) break;
      pieces.push(this.#bytes.subarray(at, at + length));
    }
    return joined(pieces).subarray(0, Math.min(size, this.#bytes.length));
  }

  #smallChain({ start, size }: Entry): Uint8Array {
    const length = 1 << this.#smallShift;
    const fat = viewOf(this.#smallFat);
    const pieces: Uint8Array[] = [];
    for (let sector = start; pieces.length * length < size;) {
      if (sector * 4 + 4 > fat.byteLength) break;
      pieces.push(this.#small.subarray(sector * length, (sector + 1) * length));
      sector = fat.getUint32(sector * 4, true);
    }
    return joined(pieces).subarray(0, size);
  }

  /** Collects the streams of the root, whose entries are a tree. What lies in folders belongs to embedded objects. */
  #collect(entries: readonly Entry[], root: number): void {
    const pending = [root];
    const seen = new Set<number>();
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const entry = entries[at];
      if (entry === undefined || seen.has(at)) continue;
      seen.add(at);
      if (!this.#entries.has(entry.name)) this.#entries.set(entry.name, entry);
      pending.push(entry.left, entry.right);
    }
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= view.byteLength; at += ENTRY) {
    const length = Math.min(view.getUint16(at + 64, true), 64);
    let name = '';
    for (let index = 0; index + 2 < length; index += 2) {
      name += String.fromCharCode(view.getUint16(at + index, true));
    }
    entries.push({
      name,
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
