// A plain server of files, which hands out a site below a path of several folders, as GitHub Pages does.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

export const subPath = "/some/sub/path/";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** Serves `site` on this machine only; what is not there is answered with its 404 page. */
export async function serve(site) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const file = path.startsWith(subPath) ? path.slice(subPath.length) : "";
    const found = site.files.has(file) && extname(file) !== "";
    const sent = found ? file : "404.html";
    const type = types[extname(sent)] ?? "text/plain; charset=utf-8";
    response.writeHead(found ? 200 : 404, { "content-type": type }).end(readFileSync(join(site.folder, sent)));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: (page) => origin + subPath + page.split("/").map(encodeURIComponent).join("/"),
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  };
}
