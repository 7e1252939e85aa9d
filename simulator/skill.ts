import type { services } from 'ask-sdk-model'
import { createHandler } from '../lambda/handlers/handler.ts'
import { atRate, fullRateSeconds } from '../lambda/speech/seconds.ts'
import { createWords } from '../lambda/speech/words.ts'
import { loadBundle, loadCatalog } from '../tools/load.ts'
import type { Measure } from './speech.ts'
import type { Handler } from './wire.ts'

/** The skill from its sources, with the device's own API, and the pace at which its locales are spoken. */
export function openSkill(apiClient: services.ApiClient): {
  readonly handler: Handler
  readonly measureIn: (locale: string) => Measure
} {
  const catalog = loadCatalog()
  const words = createWords({ languages: catalog.languages, load: (one) => loadBundle(one) })
  return {
    handler: createHandler({ catalog, words, apiClient }),
    measureIn: (locale) => {
      const { language } = words(locale).bundle
      return (text, rate) => atRate(fullRateSeconds(text, language), language, rate)
    },
  }
}
