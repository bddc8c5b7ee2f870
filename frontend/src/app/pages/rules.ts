/** The pages of administrators about rules, personal data and other software; see administration.ts. */
export { default as ConsentRegister } from '@/features/privacy/ConsentRegister';
export { default as Desk } from '@/features/privacy/Desk';
export { default as IncidentPage } from '@/features/privacy/IncidentPage';
export { default as Incidents } from '@/features/privacy/Incidents';
export { default as NewIncident } from '@/features/privacy/NewIncident';
export { default as PersonPage } from '@/features/privacy/PersonPage';
export { default as RequestPage } from '@/features/privacy/RequestPage';
export { default as Retention } from '@/features/privacy/Retention';
export { default as SettingPage } from '@/features/settings/SettingPage';
export { default as Settings } from '@/features/settings/Settings';
export { default as NewWebhook } from '@/features/webhooks/NewWebhook';
export { default as WebhookPage } from '@/features/webhooks/WebhookPage';
export { default as Webhooks } from '@/features/webhooks/Webhooks';
