/**
 * One visit of a page as Lighthouse makes it: `node visit.mjs '{"url": "…", "device": "mobile", "cookie": "…"}'`.
 * `cookie` null: nobody is signed in. Prints one line of JSON: shares from 0 to 1, times in milliseconds, and the names of
 * the checks that were not passed in full.
 */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
];
const CHECKED = ['accessibility', 'best-practices'];

const { url, device, cookie } = JSON.parse(process.argv[2]);
const browser = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: FLAGS });
try {
  const options = {
    port: browser.port,
    locale: 'vi',
    onlyCategories: ['performance', ...CHECKED],
    extraHeaders: cookie ? { Cookie: cookie } : undefined,
  };
  const { lhr } = await lighthouse(url, options, device === 'desktop' ? desktopConfig : undefined);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const failed = CHECKED.flatMap((category) => lhr.categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => id);
  console.log(
    JSON.stringify({
      address: new URL(lhr.finalDisplayedUrl).pathname,
      performance: lhr.categories.performance.score,
      accessibility: lhr.categories.accessibility.score,
      best_practices: lhr.categories['best-practices'].score,
      first_paint_ms: lhr.audits['first-contentful-paint'].numericValue,
      largest_paint_ms: lhr.audits['largest-contentful-paint'].numericValue,
      blocked_ms: lhr.audits['total-blocking-time'].numericValue,
      shift: lhr.audits['cumulative-layout-shift'].numericValue,
      failed,
    }),
  );
} finally {
  browser.kill();
}
