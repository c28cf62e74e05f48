// The languages that everything is said in.
export type LanguageTag = 'zh-CN' | 'en-US';

export const LANGUAGES: readonly LanguageTag[] = ['zh-CN', 'en-US'];

/** The nearer of the two to what the system speaks. */
export function nearestLanguage(system: string | undefined): LanguageTag {
  return system?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}
