// Every page works from disk without a network and below any path: nothing is fetched from elsewhere, nothing fails, nothing complains.
import { after, test } from "node:test";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { serve, subPath } from "./support/server.mjs";
import { allSites } from "./support/sites.mjs";

/** What a page may ask for when it opens: itself, its style, its script and three fonts; the browser's frame asks for the icon besides. */
const mostRequests = 6;
/** What may come when everything on it is unfolded: a voice that only stood folded, such as the italics of a reference. */
const mostUnfolded = 1;

/** Opens pages one after the other; what a page says, asks for or does wrongly is told to `fault`. */
async function visitAll(pages, { home, offline, addressOf }) {
  const faults = [];
  await withTab({ offline }, async (tab) => {
    let requests = new Set();
    let open = "";
    const fault = (what) => faults.push(`${open}: ${what}`);
    tab.on("console", (message) => fault(`console: ${message.text().split(". ")[0]}`));
    tab.on("pageerror", (error) => fault(`script: ${error.message}`));
    tab.on("dialog", (dialog) => dialog.dismiss().then(() => fault(`dialog: ${dialog.message()}`)));
    tab.on("requestfailed", (request) => {
      // The frame may still ask for the icon when the next page is opened; that it is there, the status tells.
      const broken = request.url().endsWith("/icon.svg") && request.failure()?.errorText === "net::ERR_ABORTED";
      if (!broken) fault(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    tab.on("response", (response) => response.status() >= 400 && fault(`status ${response.status()}: ${response.url()}`));
    tab.on("request", (request) => {
      if (!request.url().startsWith(home)) fault(`asks for ${request.url()}`);
      if (!request.url().endsWith("/icon.svg")) requests.add(request.url().split("/").at(-1));
    });
    for (const page of pages) {
      requests = new Set();
      open = page;
      await tab.goto(addressOf(page));
      await settled(tab);
      const onArrival = [...requests];
      await tab.evaluate(useAll);
      await settled(tab);
      const ran = await tab.evaluate(() => globalThis.strangerRan);
      if (ran) fault(`the script of a stranger ran: ${ran}`);
      // The printed whole holds every voice there is, so that it may ask for every font; the page of search brings what the
      // search brings wherever it is opened: a script, a style, its words and the head of its index.
      const more = page.endsWith("print.html") ? 1 : page.endsWith("search.html") ? 3 : 0;
      if (onArrival.length > mostRequests + more) fault(`${onArrival.length} requests: ${onArrival.join(", ")}`);
      const unfolded = [...requests].filter((file) => !onArrival.includes(file));
      if (unfolded.some((file) => !file.endsWith(".woff2")) || unfolded.length > mostUnfolded) fault(`${requests.size} requests, unfolded: ${[...requests].join(", ")}`);
    }
  });
  return faults;
}

/** Folds and unfolds, opens every preview, goes to the foot of the page. */
function useAll() {
  for (const details of document.querySelectorAll("details")) details.open = !details.open;
  for (const preview of document.querySelectorAll("[popover]")) preview.showPopover();
  for (const preview of document.querySelectorAll("[popover]:popover-open")) preview.hidePopover();
  scrollTo(0, document.documentElement.scrollHeight);
}

const sites = allSites();

for (const site of sites) {
  test(`${site.name}: from disk`, async () => {
    none(await visitAll(site.pagesOnDisk, { home: onDisk(site, ""), offline: true, addressOf: (page) => onDisk(site, page) }));
  });

  test(`${site.name}: below a path`, async () => {
    const server = await serve(site);
    after(server.close);
    none(await visitAll(site.pages, { home: server.origin + subPath, offline: false, addressOf: server.address }));
  });
}

test("a missing page is answered by one that works in any folder", async () => {
  const server = await serve(sites.find((site) => site.name === "hard"));
  after(server.close);
  const missing = "no/such/folder/page.html";
  const faults = await visitAll([missing], { home: server.origin + subPath, offline: false, addressOf: server.address });
  none(faults.filter((fault) => !fault.includes("status 404") && !fault.includes("404 (Not Found)")));
});
