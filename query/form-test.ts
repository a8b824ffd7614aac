/** A test of single forms, which finds them in the dictionary and in a text that is shown. */
export interface FormTest {
  /** Whether a form with this beginning, which may be empty, can be meant. */
  mayBegin(beginning: string): boolean
  /** What an occurrence of the form counts: at most 1, 0 where it is not meant. */
  weigh(form: string): number
}
