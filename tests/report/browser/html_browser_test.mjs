// SPDX-License-Identifier: Apache-2.0
// The HTML report in a real browser, as a steward uses it: filter, sort, language, print, keyboard.
// Arguments: the folder with node_modules, the browser, the folder with the reports to open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import assert from "node:assert/strict";

const [tools, browserPath, reports] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(`${tools}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath: browserPath,
  args: process.getuid() === 0 ? ["--no-sandbox"] : [],
});

// A report in a page of its own, which must ask for nothing but itself and report no fault.
async function opened(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  const faults = [], requests = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  const address = pathToFileURL(`${reports}/${name}`).href;
  await page.goto(address);
  return {
    page,
    close: async () => {
      assert.deepEqual(faults, [], "the browser has nothing to complain of");
      assert.deepEqual(requests, [address], "the page asks for nothing but itself");
      await context.close();
    },
  };
}

// What the sample's flaws come to: the places of its report.
const told = { errors: 109, warnings: 39, notes: 5 };
const places = told.errors + told.warnings + told.notes;

const rowsOfPlaces = (page) => page.locator("#places tbody tr");
const column = async (page, at) =>
  page.locator(`#places tbody tr td:nth-child(${at})`).allInnerTexts();
const choice = (page, name) => page.getByRole("combobox", { name, exact: true });
const shownArticles = (page) => page.locator("article:visible");

const tests = {
  "the verdict comes first, in the language of the run": async () => {
    const { page, close } = await opened("nl.html");
    assert.match(await page.locator("h1").innerText(), new RegExp(`^Niet in orde: ${told.errors} fouten, `));
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    await close();
  },

  "a button puts the whole page in the other language, and back": async () => {
    const { page, close } = await opened("nl.html");
    await page.getByRole("button", { name: "English" }).click();
    assert.match(await page.locator("h1").innerText(), new RegExp(`^Not in order: ${told.errors} errors, `));
    assert.match(await page.locator("#shown").innerText(), new RegExp(`^1 to 100 of ${places} places$`));
    assert.equal(await page.title(), `jeugdlint: ${told.errors} errors, ${told.warnings} warnings, ${told.notes} notes`);
    assert.equal(await page.getByText("Bevindingen", { exact: true }).first().isVisible(), false);
    await page.getByRole("button", { name: "Nederlands" }).click();
    assert.match(await page.locator("#shown").innerText(), new RegExp(`^1 t/m 100 van ${places} plaatsen$`));
    await close();
  },

  "severity, rule, column and text each narrow what is shown, and all comes back": async () => {
    const { page, close } = await opened("nl.html");
    const articles = await shownArticles(page).count();
    await page.getByLabel("waarschuwingen").uncheck();
    await page.getByLabel("opmerkingen").uncheck();
    assert.match(await page.locator("#shown").innerText(), new RegExp(` van ${told.errors} `));
    assert.deepEqual(new Set(await column(page, 1)), new Set(["fout"]));
    assert.ok((await shownArticles(page).count()) < articles);

    await choice(page, "Kolom").selectOption("bsn");
    assert.deepEqual(new Set(await column(page, 4)), new Set(["bsn"]));
    await choice(page, "Controle").selectOption("bij/bsn_invalid");
    assert.equal(await rowsOfPlaces(page).count(), 16);
    assert.equal(await shownArticles(page).count(), 1);
    assert.equal(await page.locator("tr[data-rule]:visible").count(), 1);

    await page.getByRole("button", { name: "Alles tonen" }).click();
    assert.equal(await shownArticles(page).count(), articles);
    await page.getByRole("searchbox", { name: "Tekst" }).fill("ELFPROEF");
    assert.ok((await rowsOfPlaces(page).count()) >= 16);
    assert.ok((await shownArticles(page).count()) < articles);
    await page.getByRole("searchbox", { name: "Tekst" }).fill("dit staat nergens");
    assert.equal(await shownArticles(page).count(), 0);
    assert.equal(await page.locator("#shown").innerText(), "Geen plaats voldoet hieraan");
    await close();
  },

  "two files are told apart and can be shown one at a time": async () => {
    const { page, close } = await opened("two.html");
    const both = await shownArticles(page).count();
    await choice(page, "File").selectOption({ index: 1 });
    assert.ok((await shownArticles(page).count()) < both);
    assert.equal(new Set(await column(page, 3)).size, 1);
    await close();
  },

  "the list of places sorts by row both ways and turns its pages": async () => {
    const { page, close } = await opened("nl.html");
    const heading = page.locator('#places th[data-key="row"]');
    const rows = async () =>
      (await column(page, 3)).map((text) => Number(text.replaceAll(".", "")));
    await heading.getByRole("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "ascending");
    const upwards = await rows();
    assert.deepEqual(upwards, [...upwards].sort((a, b) => a - b));
    await heading.getByRole("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    const downwards = await rows();
    assert.deepEqual(downwards, [...downwards].sort((a, b) => b - a));
    await page.getByRole("button", { name: "Volgende" }).click();
    assert.equal(await rowsOfPlaces(page).count(), places - 100);
    assert.equal(await page.getByRole("button", { name: "Volgende" }).isDisabled(), true);
    await close();
  },

  "a table in the page sorts by its numbers, not by how they are written": async () => {
    const { page, close } = await opened("nl.html");
    const table = page.getByRole("table", { name: "Bevindingen per controle" });
    await table.getByRole("button", { name: "Bevindingen" }).click();
    const numbers = (await table.locator("td.number").allInnerTexts()).map(Number);
    assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
    await close();
  },

  "the keyboard alone skips to the content, filters, sorts and follows a rule": async () => {
    const { page, close } = await opened("nl.html");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#content$/);
    await page.getByLabel("fouten").focus();
    await page.keyboard.press("Space");
    assert.match(await page.locator("#shown").innerText(), new RegExp(` van ${told.warnings + told.notes} `));
    await page.locator('#places th[data-key="column"] button').focus();
    await page.keyboard.press("Enter");
    assert.equal(
      await page.locator('#places th[data-key="column"]').getAttribute("aria-sort"), "ascending");
    await page.locator("tr[data-rule]:visible a").first().focus();
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid", "what has the focus can be seen");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#rule-1-/);
    await close();
  },

  "on paper stand the findings, and not the buttons": async () => {
    const { page, close } = await opened("nl.html", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#filters").isVisible(), false);
    assert.equal(await page.getByRole("button", { name: "English" }).isVisible(), false);
    assert.equal(await shownArticles(page).first().isVisible(), true);
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      "rgb(255, 255, 255)", "also for who reads white on black");
    assert.ok((await page.pdf({ format: "A4" })).length > 10000);
    await close();
  },

  "without scripts all but the list of places can be read, in one language": async () => {
    const { page, close } = await opened("nl.html", { javaScriptEnabled: false });
    assert.equal(await page.locator("h1").getByText("Niet in orde").isVisible(), true);
    assert.equal(await page.locator("h1").getByText("Not in order").isVisible(), false);
    assert.equal(await page.locator("#filters").isVisible(), false);
    assert.ok((await page.locator("article:visible").count()) > 10);
    assert.equal(await page.getByText("als de browser scripts toestaat").isVisible(), true);
    await close();
  },

  "a script that was not built in is refused": async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const html = readFileSync(`${reports}/nl.html`, "utf8")
      .replace("</body>", "<script>document.title = 'taken'</script></body>");
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto("http://report.test/");
    assert.notEqual(await page.title(), "taken");
    await context.close();
  },

  "axe-core finds no violation, light or dark, in either language, wide or narrow": async () => {
    for (const name of ["nl.html", "two.html", "clean.html", "incomplete.html"])
      for (const colorScheme of ["light", "dark"])
        for (const width of [1280, 360]) {
          // axe-core is put in from outside, which the page's policy forbids a script of its own.
          const { page, close } = await opened(name, {
            colorScheme, viewport: { width, height: 800 }, bypassCSP: true,
          });
          await page.addScriptTag({ content: axe });
          const { violations } = await page.evaluate(() => window.axe.run());
          assert.deepEqual(
            violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [],
            `${name}, ${colorScheme}, ${width} wide`);
          await close();
        }
  },

  "a report of 100,000 findings opens and filters": async () => {
    const start = performance.now();
    const { page, close } = await opened("large.html");
    await rowsOfPlaces(page).first().waitFor();
    const open = performance.now() - start;
    assert.match(await page.locator("#shown").innerText(), /^1 to 100 of 100,000 places$/);
    const again = performance.now();
    await page.locator('#places th[data-key="row"] button').click();
    const sorted = performance.now() - again;
    console.log(`    opens in ${(open / 1000).toFixed(2)} s, sorts in ${(sorted / 1000).toFixed(2)} s`);
    await close();
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.stack}`);
  }
}
await browser.close();
console.log(`${Object.keys(tests).length} tests in the browser, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
