/**
 * What is made when it is first asked for, and kept: those who ask meanwhile wait for the same one. A failure is not
 * kept, so that what could not be read once may be read the next time.
 */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}
