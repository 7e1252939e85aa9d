import { clearScreenDown, cursorTo, type Interface } from 'node:readline'
import type { Screen } from './live.ts'

const PROMPT = '> '

/** The terminal: what is said goes above the line that somebody may be typing. Without one, plain text. */
export function createScreen(lines: Interface, output: NodeJS.WriteStream): Screen {
  if (!output.isTTY) {
    return { print: (text) => void output.write(text), status: () => {}, typing: () => false }
  }
  let status = ''
  let closed = false
  lines.on('close', () => {
    closed = true
  })
  const prompt = () => {
    if (!closed) lines.prompt(true)
  }
  return {
    print(text) {
      if (text === '') return
      cursorTo(output, 0)
      clearScreenDown(output)
      output.write(text)
      prompt()
    },
    status(next) {
      if (next === status && next !== '') return
      status = next
      lines.setPrompt(next === '' ? PROMPT : `  ${next} ${PROMPT}`)
      prompt()
    },
    typing: () => lines.line !== '',
  }
}
