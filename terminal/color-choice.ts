/**
 * Whether an output gets colours: what was asked for on the command line, then NO_COLOR (no-color.org), then
 * FORCE_COLOR (force-color.org), then whether it is a terminal that knows them.
 */
export type ColorOption = 'auto' | 'always' | 'never'

export function choosesColor(
  option: ColorOption,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (option !== 'auto') return option === 'always'
  if (isSet(env.NO_COLOR)) return false
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && !isWithoutColors(env.TERM ?? '')
}

/** Terminals by their names: a VT100, a Linux console told to be monochrome. */
function isWithoutColors(term: string): boolean {
  return term === 'dumb' || /^vt\d|-m(?:ono)?$/.test(term)
}

/** Both conventions: present and not empty. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}
