import test from 'ava'
import { browserCommand } from '../../../../terminal/interface/browser/browser-command.ts'
import { documentPage } from '../../../../terminal/interface/browser/document-page.ts'

const everywhere = () => true
const only =
  (...names: readonly string[]) =>
  (name: string) =>
    names.includes(name)

function told(...call: Parameters<typeof browserCommand>): string {
  const command = browserCommand(...call)
  return command === undefined
    ? 'none'
    : `${[command.program, ...command.args].join(' ')}${command.takesTerminal ? ' (terminal)' : ''}`
}

test('takes $BROWSER first, of several the first that is there', t => {
  t.is(told('/a/ä b.html', { BROWSER: 'firefox' }, 'linux', everywhere), 'firefox file:///a/%C3%A4%20b.html')
  t.is(
    told('/a.html', { BROWSER: 'epiphany:w3m -o x=%s' }, 'linux', only('w3m')),
    'w3m -o x=file:///a.html (terminal)',
  )
})

test('else what the system opens files with', t => {
  t.is(told('/a.html', {}, 'darwin', everywhere), 'open /a.html')
  t.is(told('C:\\a.html', {}, 'win32', everywhere), 'cmd /c start  C:\\a.html')
  t.is(told('/a.html', { DISPLAY: ':0' }, 'linux', everywhere), 'xdg-open /a.html')
  t.is(told('/a.html', { WSL_DISTRO_NAME: 'Debian' }, 'linux', everywhere), 'wslview /a.html')
})

test('without windows a browser of the terminal, or nothing', t => {
  t.is(told('/a.html', {}, 'linux', only('xdg-open', 'lynx')), 'lynx file:///a.html (terminal)')
  t.is(told('/a.html', { BROWSER: 'firefox' }, 'linux', only('xdg-open')), 'none')
})

test('a page of a document holds nothing that a browser would run', t => {
  const page = documentPage({
    path: 'a.html',
    title: '<script>',
    language: 'de" onload="x',
    fields: {},
    passages: [
      {
        headings: ['Eins'],
        text: 'Eins\nText & <img src=x>\n\nmehr\n',
        bodyStart: 5,
        lineNumbers: [1, 2, 3, 4],
      },
    ],
  })
  t.notRegex(page, /<script|<img|" onload/)
  t.regex(page, /<h1>Eins<\/h1>\n<p>Text &#38; &#60;img src=x&#62;<\/p>\n<p>mehr<\/p>/)
})
