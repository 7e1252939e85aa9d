import type { Device } from './device.ts'
import type { Line } from './script.ts'
import type { Turn } from './turn.ts'

/** Says one line to the device at its second, without waiting. */
export async function playLine(device: Device, { second, say }: Line): Promise<Turn> {
  if (second === null) await device.untilOpen()
  else await device.untilSecond(second)
  return say === '' ? device.silence() : device.hear(say)
}

/** Plays a whole script; afterwards the last reply has been spoken. */
export async function playScript(device: Device, lines: readonly Line[]): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const line of lines) turns.push(await playLine(device, line))
  await device.untilOpen()
  return turns
}
