import type { Machine } from './flags.ts'
import { localesOf, openLocale } from './locale.ts'

/** This machine: its clock, its time zone, and the locales that content has. */
export function thisMachine(): Machine {
  return {
    locales: localesOf(),
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    zoneOf: (locale) => openLocale(locale).words.zones[locale],
  }
}
