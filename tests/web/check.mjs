// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// node check.mjs FILE.html…: the HTML must be valid (Nu HTML Checker) and accessible (axe-core, WCAG 2.1 A and AA and
// best practice) at two widths of the window. Prints what is wrong; ends with 1 then. Run by ./check --web.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/package.json`);
const { chromium } = require("playwright-core");
const files = process.argv.slice(2);
let faults = 0;

function report(file, text) {
    ++faults;
    console.log(`${basename(file)}: ${text}`);
}

function validate() {
    const jar = require.resolve("vnu-jar/package.json").replace(/package\.json$/, "build/dist/vnu.jar");
    const run = spawnSync("java", ["-jar", jar, "--format", "json", ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
    let messages;
    try {
        messages = JSON.parse(run.stderr).messages;
    } catch {
        throw new Error(`The Nu HTML Checker did not run: ${run.stderr || run.error}`);
    }
    // Slashes of void elements are allowed and keep the page well-formed XML.
    for (const message of messages.filter((each) => each.type !== "info" || each.subType === "warning"))
        report(message.url, `${message.type} in line ${message.lastLine}: ${message.message}`);
}

// Links between files lead somewhere; where the page adds a search, it finds and says how much.
async function walk(page, file) {
    const targets = await page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href")));
    for (const target of targets.filter((each) => !/^(#|[a-z]+:)/.test(each)))
        if (!existsSync(resolve(dirname(file), decodeURIComponent(target.split("#")[0]))))
            report(file, `the link to ${target} leads nowhere`);
    const search = await page.$("input[type=search]");
    if (!search)
        return;
    const rows = () => page.$$eval("main tbody tr", (all) => all.filter((row) => !row.hidden).length);
    const before = await rows();
    await search.fill("xyzzy");
    if (before === 0 || (await rows()) !== 0 || (await page.textContent("[role=status]")) !== "0 Maßnahmen")
        report(file, "the search does not search");
    await search.fill("");
    if ((await rows()) !== before)
        report(file, "the search does not give back what it hid");
}

async function inspect() {
    const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    });
    for (const file of files) {
        for (const width of [1280, 320]) {
            const page = await browser.newPage({ viewport: { width, height: 800 } });
            await page.goto(pathToFileURL(resolve(file)).href);
            await page.evaluate(axe);
            const found = await page.evaluate(() => globalThis.axe.run(document));
            for (const violation of found.violations) {
                const first = violation.nodes[0];
                report(file, `${violation.id} at ${width} px, ${violation.nodes.length} x: ${violation.help}; ` +
                    `first: ${first.target.join(" ")} ${first.html.slice(0, 160)}`);
            }
            if (width === 1280)
                await walk(page, file);
            await page.close();
        }
    }
    await browser.close();
}

if (files.length === 0)
    throw new Error("no files");
validate();
await inspect();
console.log(`${files.length} files, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
