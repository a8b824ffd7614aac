/** A document's path → a number that chance could have chosen, the same everywhere: FNV-1a over its UTF-16 code units. */
export function pathHash(path: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  // The low bits of FNV-1a know little of the first letters.
  return (hash ^ (hash >>> 15)) >>> 0
}
