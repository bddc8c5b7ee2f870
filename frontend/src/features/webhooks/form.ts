/** What is asked when a webhook is set up, what still lacks, and what goes to the API. */
import type { Webhook } from '@/api/queries/webhooks';
import { cleanText } from '@/i18n/text';

export interface WebhookValues {
  description: string;
  url: string;
  /** Whether every kind of event is wanted, or those that are chosen. */
  of: 'all' | 'some';
  kinds: ReadonlySet<string>;
}
export type WebhookGap = 'description' | 'url' | 'kinds';

export const valuesOf = (webhook?: Webhook): WebhookValues => ({
  description: webhook?.description ?? '',
  url: webhook?.url ?? '',
  of: webhook && webhook.kinds.length > 0 ? 'some' : 'all',
  kinds: new Set(webhook?.kinds),
});

/** Whether the text is a whole address of the web; the API decides which of them it calls. */
function isAddress(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//.test(text)) return false;
  return URL.canParse(text);
}

export function webhookGaps({ description, url, of, kinds }: WebhookValues): WebhookGap[] {
  const gaps: WebhookGap[] = [];
  if (cleanText(description) === '') gaps.push('description');
  if (!isAddress(url.trim())) gaps.push('url');
  if (of === 'some' && kinds.size === 0) gaps.push('kinds');
  return gaps;
}

export const webhookToSend = ({ description, url, of, kinds }: WebhookValues) => ({
  description: cleanText(description),
  url: url.trim(),
  kinds: of === 'all' ? [] : [...kinds].sort(),
});
