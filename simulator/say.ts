import { createDevice } from './device.ts'
import { parseSay, UsageError } from './flags.ts'
import { createEar } from './hear.ts'
import { openLocale } from './locale.ts'
import { thisMachine } from './machine.ts'
import { playScript } from './play.ts'
import { parseLine } from './script.ts'
import { createSettings } from './settings.ts'
import { openSkill } from './skill.ts'
import { transcriptOf } from './transcript.ts'

/** `npm run -s say`: plays a script on the virtual clock and prints what was heard. */
async function say(args: readonly string[]): Promise<void> {
  const flags = parseSay(args, thisMachine())
  if ('help' in flags) {
    console.log(flags.help)
    return
  }
  const { locale, model, words } = openLocale(flags.locale)
  const { handler, measureIn } = openSkill(createSettings(flags.zone))
  const ear = createEar({ model, words, locale })
  const { intents } = model.interactionModel.languageModel
  const measure = measureIn(locale)
  const device = createDevice({ handler, ear, intents, locale, measure, start: flags.start })
  const turns = await playScript(device, flags.lines.map(parseLine))
  if (flags.json) for (const turn of turns) console.log(JSON.stringify(turn))
  else process.stdout.write(transcriptOf(device.events))
}

say(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = cause instanceof UsageError ? 2 : 1
})
