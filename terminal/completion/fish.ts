/** A completion script for fish. Interface: fish manual, `complete`. */
import type {
  CompletedCommand,
  CompletedOption,
  CompletedValue,
  CompletionModel,
} from './completion-model.ts'

export function fishCompletion({ program, commands }: CompletionModel): string {
  const noCommand = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`
  const lines = [
    ...commands.map(
      ({ name, description }) =>
        `complete -c findbuch -n ${quote(noCommand)} -a ${name} -d ${quote(description)}`,
    ),
    ...program.options.map(option => optionLine(noCommand, option)),
    ...commands.flatMap(commandLines),
  ]
  return `# fish completion for findbuch
function __findbuch_documents
    set -l tokens (commandline -opc)
    set -l index
    for i in (seq 2 (count $tokens))
        if contains -- $tokens[$i] -i --index
            set index -i $tokens[(math $i + 1)]
        end
    end
    findbuch $index list --format '{path}\\t{title}' -- (commandline -ct) 2>/dev/null
end

complete -c findbuch -f
${lines.join('\n')}
`
}

function commandLines({ name, options, argument }: CompletedCommand): readonly string[] {
  const condition = `__fish_seen_subcommand_from ${name}`
  const values = argument === undefined ? '' : valueFlags(argument)
  return [
    ...options.map(option => optionLine(condition, option)),
    ...(values === '' ? [] : [`complete -c findbuch -n ${quote(condition)} ${values}`]),
  ]
}

function optionLine(condition: string, { flags, description, value }: CompletedOption): string {
  const names = flags.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const values = value === undefined ? [] : ['-x', valueFlags(value)].filter(part => part !== '')
  return ['complete -c findbuch -n', quote(condition), ...names, ...values, '-d', quote(description)].join(
    ' ',
  )
}

function valueFlags(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return `-a ${quote(value.words.join(' '))}`
    case 'files':
      return '-F'
    case 'indexes':
      return `-a '(__fish_complete_suffix .findbuch)'`
    case 'documents':
      return `-a '(__findbuch_documents)'`
    case 'text':
      return ''
  }
}

/** In fish a quoted text knows two escapes: \\' and \\\\. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
