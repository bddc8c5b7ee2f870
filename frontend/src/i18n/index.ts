/**
 * Languages. Vietnamese is the source: its words stand in the code beside their ids, so each lazy page brings its
 * own and the first page loads no catalogue. English is loaded when asked for.
 */
import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

export type Locale = 'vi' | 'en';
const STORAGE_KEY = 'language';

i18n.setMessagesCompiler(compileMessage);

export { i18n };

export const currentLocale = (): Locale => (i18n.locale === 'en' ? 'en' : 'vi');

async function messagesOf(locale: Locale): Promise<Messages> {
  if (locale === 'vi') return {};
  const { english } = await import('./locales/english');
  return english;
}

/** Switches the interface and remembers the choice on this device. */
export async function setLocale(locale: Locale): Promise<void> {
  const messages = await messagesOf(locale);
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

/** The remembered language; Vietnamese when none was chosen or English cannot be fetched. */
export async function startLocale(): Promise<void> {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(STORAGE_KEY);
  } catch {
    // As above.
  }
  try {
    await setLocale(remembered === 'en' ? 'en' : 'vi');
  } catch {
    i18n.loadAndActivate({ locale: 'vi', messages: {} });
  }
}
