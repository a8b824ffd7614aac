/**
 * A regular expression that is made when it is asked for first. One that names Unicode's classes takes up to .7 ms to
 * make, and a search needs few of them.
 *
 *   const wholeWord = lazyPattern(() => /^\p{L}+$/u)
 *   wholeWord().test('Häuser') → true
 */
export function lazyPattern(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= make()
    return made
  }
}
