/**
 * Arguments of `search` and `explain` that begin with '-' and are part of the query, made safe from the options' parser.
 *
 *   search -i x.findbuch '-Beamte Frist'   '-Beamte Frist' excludes Beamte
 *   search Frist -Beamte --json            so does -Beamte; --json stays an option
 *
 * A single hyphen and more than a letter is a query, unless the letter is that of an option with its value
 * attached, and a number at that: -n5. Two hyphens are always an option; after `--` everything is a query.
 */

/** Marks an argument as no option. No argument can hold it: the system ends arguments with it. */
const mark = '\0'

/**
 * @param args the arguments after the command
 * @param valueOptions the options whose next argument is their value, such as '-i'
 */
export function protectQueries(args: readonly string[], valueOptions: ReadonlySet<string>): string[] {
  const end = args.indexOf('--')
  return args.map((arg, index) => {
    const isBeforeEnd = end < 0 || index < end
    const isValue = valueOptions.has(args[index - 1] ?? '')
    return isBeforeEnd && !isValue && isQuery(arg) ? mark + arg : arg
  })
}

export function unprotectQuery(arg: string): string {
  return arg.startsWith(mark) ? arg.slice(mark.length) : arg
}

function isQuery(arg: string): boolean {
  return /^-[^-]./su.test(arg) && !/^-n\d+$/.test(arg)
}
