/** The help screen, and how far it is scrolled. */
export interface HelpState {
  readonly kind: 'help'
  /** First row that is visible. */
  readonly top: number
}
