/**
 * A regular expression, or several, made when they are asked for first. One that names Unicode's classes takes up to
 * .7 ms to make, and a search needs few of them.
 *
 *   const wholeWord = lazyPattern(() => /^\p{L}+$/u)
 *   wholeWord().test('Häuser') → true
 */
export function lazyPattern<Made = RegExp>(make: () => Made): () => Made {
  let made: readonly [Made] | undefined
  return () => {
    made ??= [make()]
    return made[0]
  }
}
