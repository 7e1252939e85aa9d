import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createInbox } from '../../simulator/inbox.ts'
import { takeLines } from '../../simulator/queue.ts'
import { deviceWith, ear, TEN } from './support.ts'

/** Pipes the text in, all at once, and answers with what is printed. */
async function pipe(text: string, opening: string | null = 'open gentle mornings') {
  const input = new PassThrough()
  const inbox = createInbox(createInterface({ input }))
  const { device } = deviceWith(() => TEN)
  const printed: string[] = []
  const done = takeLines({
    device,
    inbox,
    write: (more) => printed.push(more),
    opening,
    opens: (line) => ear(line).kind === 'call',
    echoed: false,
  })
  input.end(text)
  await done
  return printed.join('')
}

const SPOKEN = '  one two three four five six seven eight nine ten\n'

it('opens the skill for somebody who does not', async () => {
  expect(await pipe('next\n')).toBe(`> open gentle mornings\n${SPOKEN}> next\n${SPOKEN}`)
})

it('leaves it to who opens it, and needs no last end of line', async () => {
  expect(await pipe('ask gentle mornings for a ten minute stretch')).toBe(
    `> ask gentle mornings for a ten minute stretch\n${SPOKEN}`,
  )
})

it('stays closed when told to', async () => {
  expect(await pipe('next\n', null)).toBe('> next\n  (Alexa, not the skill, hears this)\n')
})

it('interrupts at a second, and an empty line is silence', async () => {
  expect(await pipe('4s: next\n\n')).toBe(
    [
      '> open gentle mornings\n  one two three four…(interrupted at 4 s)\n',
      `> next\n${SPOKEN}`,
      '  (8 s of silence)\n  are you there\n  (8 s of silence)\n  (session closed)\n',
    ].join(''),
  )
})

it('opens the skill when nothing comes at all', async () => {
  expect(await pipe('')).toBe(`> open gentle mornings\n${SPOKEN}`)
})
