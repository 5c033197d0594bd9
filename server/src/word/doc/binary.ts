import { viewOf } from './compoundFile';

/**
 * Reads numbers and text from a stream of bytes. Outside the stream all bytes count as 0, so that a damaged file gives
 * less text instead of an error.
 */
export class Binary {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = viewOf(bytes);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#holds(at, 1) ? this.#view.getUint8(at) : 0;
  }

  u16(at: number): number {
    return this.#holds(at, 2) ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return this.#holds(at, 4) ? this.#view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  /** A text of `length` characters of 16 bits that begins at byte `at`. */
  text(at: number, length: number): string {
    let text = '';
    for (let index = 0; index < length && at + index * 2 + 2 <= this.length; index++) {
      text += String.fromCharCode(this.u16(at + index * 2));
    }
    return text;
  }

  part(at: number, length: number): Binary {
    return new Binary(this.bytes.subarray(Math.min(at, this.length), Math.min(at + length, this.length)));
  }

  #holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.bytes.length;
  }
}
