/**
 * Strings → UTF-8, one after the other in the same memory. Asking an encoder for each of a million short strings takes a
 * second; most are ASCII.
 */

export class Utf8Buffer {
  #buffer = new Uint8Array(USUAL_BYTES)
  #bytes = this.#buffer.subarray(0, 0)

  /** Of the string that was encoded last. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** @returns a view, valid until the next string */
  encode(text: string): Uint8Array {
    if (3 * text.length > this.#buffer.length) this.#buffer = new Uint8Array(6 * text.length)
    const buffer = this.#buffer
    let length = 0
    for (; length < text.length; length++) {
      const code = text.charCodeAt(length)
      if (code >= 0x80) break
      buffer[length] = code
    }
    if (length < text.length) length += utf8.encodeInto(text.slice(length), buffer.subarray(length)).written
    this.#bytes = buffer.subarray(0, length)
    return this.#bytes
  }
}

const USUAL_BYTES = 256

const utf8 = new TextEncoder()
