const SYSTEMS: [pattern: RegExp, name: string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];
const BROWSERS: [pattern: RegExp, name: string][] = [
  [/Zalo/, 'Zalo'],
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung'],
  [/CriOS|Chrome|Chromium/, 'Chrome'],
  [/FxiOS|Firefox/, 'Firefox'],
  [/Safari/, 'Safari'],
];

/** What people call a device: `Chrome, Android`. */
export function deviceName(userAgent: string | null, unknown: string): string {
  const first = (list: typeof SYSTEMS) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(', ') || unknown;
}
