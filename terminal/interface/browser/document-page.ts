/**
 * A document that is no file of its own as a page for a browser: its text as it was indexed, with nothing in it that
 * a browser would run or fetch.
 */
import type { DocumentText, PassageText } from '../../../query/search-index.ts'

export function documentPage({ title, language = 'de', passages }: DocumentText): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif }</style>
${passages.map(passageHtml).join('\n')}
</html>
`
}

function passageHtml({ text, bodyStart, headings }: PassageText): string {
  const level = Math.min(6, Math.max(1, headings.length))
  const heading = linesOf(text.slice(0, bodyStart)).map(line => `<h${level}>${escapeHtml(line)}</h${level}>`)
  const body = linesOf(text.slice(bodyStart)).map(line => `<p>${escapeHtml(line)}</p>`)
  return [...heading, ...body].join('\n')
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
