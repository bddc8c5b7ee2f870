/**
 * The pages of administrators, in two files, this one and rules.ts: the first visit of every page carries the names of
 * all files, so each further one costs every member some bytes.
 */
export { default as AccountPage } from '@/features/administration/AccountPage';
export { default as Accounts } from '@/features/administration/Accounts';
export { default as Administration } from '@/features/administration/Administration';
export { default as AllGrants } from '@/features/administration/AllGrants';
export { default as Catalogues } from '@/features/administration/Catalogues';
export { default as Directives } from '@/features/administration/Directives';
export { default as NewAccount } from '@/features/administration/NewAccount';
export { default as NewYear } from '@/features/administration/NewYear';
export { default as System } from '@/features/administration/System';
export { default as Themes } from '@/features/administration/Themes';
export { default as Trail } from '@/features/administration/Trail';
export { default as YearClosing } from '@/features/administration/YearClosing';
export { default as YearSetUp } from '@/features/administration/YearSetUp';
export { default as YearWindows } from '@/features/administration/YearWindows';
export { default as Years } from '@/features/administration/Years';
