/** A completion script for zsh. Interface: zsh manual, Completion System, _arguments and _describe. */
import type {
  CompletedCommand,
  CompletedOption,
  CompletedValue,
  CompletionModel,
} from './completion-model.ts'

export function zshCompletion({ program, commands }: CompletionModel): string {
  return `#compdef findbuch

_findbuch_documents() {
  local -a index documents
  (( \${+opt_args[-i]} )) && index=(-i "\${(Q)opt_args[-i]}")
  (( \${+opt_args[--index]} )) && index=(-i "\${(Q)opt_args[--index]}")
  documents=(\${(f)"$(_call_program documents findbuch $index list --format '{path}' -- \${(Q)PREFIX} 2>/dev/null)"})
  compadd -a documents
}

_findbuch() {
  local curcontext=$curcontext state line
  local -a commands
  typeset -A opt_args
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  _arguments -C \\
${program.options.map(option => `    ${optionSpec(option)} \\`).join('\n')}
    '1: :->command' '*:: :->arguments' && return
  if [[ $state == command ]]; then
    _describe -t commands command commands
    return
  fi
  case $words[1] in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _findbuch ]]; then _findbuch "$@"; else compdef _findbuch findbuch; fi
`
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const specs = [
    ...options.map(optionSpec),
    ...(argument === undefined ? [] : [quote(`*:${name}:${action(argument)}`)]),
  ]
  return `    ${name}) _arguments -s ${specs.join(' \\\n      ')} ;;`
}

/** `'(-i --index)'{-i,--index}'[description]:value:action'`, of which only one may stand on the line. */
function optionSpec({ flags, description, value }: CompletedOption): string {
  const isRepeated = flags.some(flag => repeatedFlags.has(flag))
  const tail = `[${escapeSpec(description)}]${value === undefined ? '' : `:${escapeSpec(flags.at(-1) ?? '')}:${action(value)}`}`
  const [first = ''] = flags
  if (isRepeated) return quote(`*${first}${tail}`)
  if (flags.length === 1) return quote(first + tail)
  return `'(${flags.join(' ')})'{${flags.join(',')}}${quote(tail)}`
}

const repeatedFlags: ReadonlySet<string> = new Set(['--exclude', '--field', '--filter'])

function action(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`
    case 'files':
      return '_files'
    case 'indexes':
      return '_files -g "*.findbuch(-.)"'
    case 'documents':
      return '_findbuch_documents'
    case 'text':
      return ' '
  }
}

function escapeSpec(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
