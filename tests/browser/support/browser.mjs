// The one Chromium of a test file, and pages in it: of a given width and scheme, with the network off.
import { after } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
after(() => browser.close());

/** The sizes of window that the design names. */
export const heights = { 320: 640, 390: 844, 768: 1024, 1100: 800, 1440: 900 };

/** A page's address on disk. */
export const onDisk = (site, page) => pathToFileURL(join(site.folder, page)).href;

/** Opens an empty tab and hands it to `use`; whatever `use` does, the tab is closed. */
export async function withTab({ width = 1440, scheme = "light", scripts = true, offline = true, ...more }, use) {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    offline,
    ...more,
  });
  try {
    context.setDefaultTimeout(15_000);
    const tab = await context.newPage();
    return await use(tab, context);
  } finally {
    await context.close();
  }
}

/** Waits until fonts are there and what they moved has come to rest; only where scripts run. */
export const settled = (tab) =>
  tab.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
