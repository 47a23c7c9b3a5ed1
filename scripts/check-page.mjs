// SPDX-License-Identifier: Apache-2.0
// The part of scripts/check-page that talks to the browser: CHROMIUM, the folder with node_modules, and the pages to open.
// Exit code 1 where a page does not keep what scripts/check-page promises. The pictures are left beside the pages, to look at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, work, ...pages] = process.argv.slice(2);
const require = createRequire(resolve(work, 'package.json'));
const puppeteer = require('puppeteer-core').default ?? require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const ways = [
  { name: 'wide-light', width: 1280, scheme: 'light', media: 'screen' },
  { name: 'wide-dark', width: 1280, scheme: 'dark', media: 'screen' },
  { name: 'phone-light', width: 360, scheme: 'light', media: 'screen' },
  { name: 'phone-dark', width: 320, scheme: 'dark', media: 'screen' },
  { name: 'paper', width: 794, scheme: 'light', media: 'print' },
];

async function look(browser, path, way) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`it asks for ${request.url()}`);
  });
  await page.setBypassCSP(true); // for axe-core alone, which is put into the page from here
  await page.setViewport({ width: way.width, height: 900 });
  await page.emulateMediaType(way.media);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: way.scheme }]);
  await page.goto(pathToFileURL(resolve(path)).href);
  const sides = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sides > 0) complaints.push(`it is ${sides} pixels wider than the screen`);
  // The first sentences of a figure are always open; those beyond them open at a click.
  const closed = await page.evaluate(() => document.querySelectorAll('details:not([open]):not(.further), details.further:not(:has(li))').length);
  if (closed > 0) complaints.push(`${closed} figures hide their sentences`);
  await page.screenshot({ path: path.replace(/\.html$/, `-${way.name}.png`), fullPage: true });
  if (way.media === 'print') await page.pdf({ path: path.replace(/\.html$/, '.pdf'), format: 'A4' });
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => axe.run(document));
  for (const found of violations) {
    const line = `${found.impact}: ${found.id}, ${found.help} (${found.nodes.length} times)\n      ${found.nodes[0].html}`;
    if (['serious', 'critical'].includes(found.impact)) complaints.push(line);
    else console.log(`  ${path}, ${way.name}, to look at: ${line}`);
  }
  await page.close();
  return { complaints, passes: passes.length };
}

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
let kept = 0;
let broken = 0;
for (const path of pages) {
  for (const way of ways) {
    const { complaints, passes } = await look(browser, path, way);
    for (const complaint of complaints) console.log(`  ${path}, ${way.name}: ${complaint}`);
    if (complaints.length > 0 || passes === 0) broken += 1;
    else kept += 1;
  }
}
await browser.close();
console.log(`check-page: ${pages.length} pages in ${ways.length} ways: ${kept} passed, ${broken} failed`);
process.exit(broken > 0 ? 1 : 0);
