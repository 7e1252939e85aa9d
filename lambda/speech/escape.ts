const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Makes text safe inside an SSML element. Done once, at the leaf; quotes and apostrophes need nothing there. Pure. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
