import { createInterface } from 'node:readline'
import { createDevice } from './device.ts'
import { parseStart, UsageError } from './flags.ts'
import { createEar } from './hear.ts'
import { createInbox } from './inbox.ts'
import { talk } from './live.ts'
import { openLocale } from './locale.ts'
import { thisMachine } from './machine.ts'
import { takeLines } from './queue.ts'
import { createScreen } from './screen.ts'
import { createSettings } from './settings.ts'
import { openSkill } from './skill.ts'
import { findVoice } from './voice.ts'

/** `npm start`: a conversation with the skill in this terminal. */
async function start(args: readonly string[]): Promise<void> {
  const flags = parseStart(args, thisMachine())
  if ('help' in flags) {
    console.log(flags.help)
    return
  }
  const { locale, model, words } = openLocale(flags.locale)
  const { intents } = model.interactionModel.languageModel
  const ear = createEar({ model, words, locale })
  const { handler, measureIn } = openSkill(createSettings(flags.zone))
  const measure = measureIn(locale)
  const device = createDevice({ handler, ear, intents, locale, measure, start: flags.start })
  const opening = flags.closed ? null : words.try[0]

  console.log('An Alexa device in this terminal. Type what you would say; return alone is silence.')
  console.log(`Try: ${words.try.join('  ·  ')}`)
  const isTyped = process.stdin.isTTY === true
  const lines = createInterface({
    input: process.stdin,
    ...(isTyped && { output: process.stdout, prompt: '> ' }),
  })
  lines.on('SIGINT', () => lines.close())
  const inbox = createInbox(lines)
  const write = (text: string) => {
    process.stdout.write(text)
    if (isTyped && !inbox.ended()) lines.prompt()
  }
  if (flags.fast || !isTyped) {
    const opens = (line: string) => ear(line).kind === 'call'
    await takeLines({ device, inbox, write, opening, opens, echoed: isTyped })
  } else {
    const voice = flags.mute ? null : findVoice(words.voices[locale] ?? {})
    await talk({ device, inbox, screen: createScreen(lines, process.stdout), voice, opening })
  }
  if (isTyped) console.log('\nBye.')
}

start(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = cause instanceof UsageError ? 2 : 1
})
