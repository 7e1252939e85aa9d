const DAY = 24 * 60 * 60 * 1000

/** What a clock on the wall of the zone shows, written as if it were UTC. */
function wall(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat(undefined, {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')]
  return Date.UTC(part('year'), part('month') - 1, part('day'), hour, minute, second)
}

/** Hours and minutes of a day, as a person says them. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

/** The moment at which it is that time in the zone, on the day that it is there at `today`. Pure. */
export function momentAt(today: number, { hour, minute }: TimeOfDay, zone: string): number {
  const midnight = Math.floor(wall(today, zone) / DAY) * DAY
  const wanted = midnight + (hour * 60 + minute) * 60_000
  const guess = wanted - (wall(wanted, zone) - wanted)
  return guess + (wanted - wall(guess, zone)) // again: the clocks may change in between
}

/** Is it a time zone that this machine knows? Pure. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: zone })
    return true
  } catch {
    return false
  }
}
