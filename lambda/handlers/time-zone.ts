import type { HandlerInput } from 'ask-sdk-core'
import type { Millis } from '../engine/line.ts'

const PATIENCE = 500 // ms; a greeting by the hour is not worth more silence than this

/** The device's time zone by the Settings API; undefined when it will not say, or not in time. Never throws. */
export async function askTimeZone({
  requestEnvelope,
  serviceClientFactory,
}: HandlerInput): Promise<string | undefined> {
  const device = requestEnvelope.context.System.device?.deviceId
  if (!serviceClientFactory || !device) return undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE)
  })
  try {
    const asked = serviceClientFactory.getUpsServiceClient().getSystemTimeZone(device)
    return await Promise.race([asked, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** The local hour, 0 to 23, in a time zone by its IANA name; undefined for a name that is none. Pure. */
export function hourIn(zone: string, now: Millis): number | undefined {
  try {
    const clock = new Intl.DateTimeFormat('und-u-nu-latn', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: zone,
    })
    return Number(clock.formatToParts(now).find(({ type }) => type === 'hour')?.value)
  } catch {
    return undefined
  }
}
