/** How old a backup may be. */
const DAY_MS = 86_400_000;
/** Backups are taken every night: one night may fail, two should not. */
const OLD_AFTER_DAYS = 2;

/** Whether a backup is older, at an instant, than one that is taken every night may be. */
export const isOld = (takenAt: string, at: string): boolean =>
  Date.parse(at) - Date.parse(takenAt) > OLD_AFTER_DAYS * DAY_MS;
