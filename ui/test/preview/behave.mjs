// Uses the kit by keyboard in WebKit: what unit tests without a page cannot see.
//   node test/preview/behave.mjs      (after npm run preview built the site)
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { withView } from './driver.mjs';

const [TAB, ENTER, ESC, CTRL, SHIFT, ALT] = [...'\uE004\uE007\uE00C\uE009\uE008\uE00A'];
const [END, HOME, DOWN, UP, PAGE_DOWN] = [...'\uE010\uE011\uE015\uE013\uE00F'];
const gallery = '/test/preview/gallery.html?page=';

/** @type {[string, (view: any) => Promise<void>][]} */
const tests = [
  [
    'a date field understands the bookkeeper’s letters',
    async (view) => {
      await view.go(`${gallery}parts`);
      const date = async (/** @type {string} */ keys) => {
        await view.run('document.querySelector(".date input").focus()');
        await view.type(keys);
        const [text, values] = await view.run(
          'return [document.querySelector(".date input").value,' +
            'document.querySelector("#values").textContent]',
        );
        await view.run('document.activeElement.blur()');
        return [text, values.split(' / ')[1]?.trim()];
      };
      assert.deepEqual(await date('t'), ['11/23/2026', '2026-11-23']);
      assert.deepEqual(await date('+'), ['11/24/2026', '2026-11-24']);
      assert.deepEqual(await date('h'), ['11/30/2026', '2026-11-30']);
      assert.deepEqual(await date('thu'), ['thu', '2026-11-26']);
      assert.deepEqual(await date('1225'), ['1225', '2026-12-25']);
      assert.deepEqual(await date('+7'), ['+7', '2026-11-30']);
      assert.equal((await date('2/30'))[1], '', 'no such day: no value');
      assert.match(await view.run('return document.body.textContent'), /Enter a date like/);
    },
  ],
  [
    'the calendar opens, moves by keys and gives the focus back',
    async (view) => {
      await view.go(`${gallery}parts`);
      await view.run('document.querySelector(".date input").focus()');
      await view.keys(ALT, DOWN);
      await view.keys(DOWN);
      await view.keys(PAGE_DOWN);
      await view.keys(ENTER);
      assert.equal(
        await view.run('return document.querySelector(".date input").value'),
        '12/30/2026',
      );
      assert.equal(await view.run('return document.activeElement.closest(".date") !== null'), true);
    },
  ],
  [
    'an amount shows its sum on leaving',
    async (view) => {
      await view.go(`${gallery}parts`);
      await view.run('document.querySelector(".inp.num").focus()');
      await view.type(`1250+34.50${TAB}`);
      assert.equal(await view.run('return document.querySelector(".inp.num").value'), '1,284.50');
    },
  ],
  [
    'a combobox finds, chooses by arrows and closes by Esc',
    async (view) => {
      await view.go(`${gallery}parts`);
      await view.run('document.querySelector("[role=combobox]").focus()');
      await view.type('a');
      await wait(250);
      await view.keys(DOWN);
      await view.keys(ENTER);
      const value = 'return document.querySelector("[role=combobox]").value';
      assert.equal(await view.run(value), 'Okafor, James');
      await view.type('a');
      await wait(250);
      await view.keys(ESC);
      assert.equal(
        await view.run('return document.querySelector("[role=combobox]").ariaExpanded'),
        'false',
      );
    },
  ],
  [
    'a million rows answer the keys, and few are drawn',
    async (view) => {
      await view.go(`${gallery}grid`);
      const active = () =>
        view.run('return document.querySelector(".grid-row.active").textContent');
      const drawn = () =>
        view.run('return document.querySelectorAll(".grid-body .grid-row").length');
      await view.keys(CTRL, END);
      await wait(200);
      assert.match(await active(), /^D-1099999/);
      await view.keys(UP);
      assert.match(await active(), /^D-1099998/);
      await view.keys(CTRL, HOME);
      await view.keys(PAGE_DOWN);
      await wait(150);
      assert.match(await active(), /^D-1000(19|20|21)/);
      assert.ok((await drawn()) < 45, `${await drawn()} rows drawn`);
      await view.keys(ENTER);
      assert.match(
        await view.run('return document.querySelector("#opened").textContent'),
        /D-1000/,
      );
      await view.keys(SHIFT, DOWN);
      await view.keys(SHIFT, DOWN);
      assert.match(await view.run('return document.body.textContent'), /3 rows selected/);
      await view.keys(CTRL, 'a');
      assert.match(
        await view.run('return document.body.textContent'),
        /All 1,000,000 rows selected/,
      );
      await view.keys(ESC);
      await view.keys(CTRL, HOME);
      await view.keys(UP);
      await view.keys(ENTER);
      await wait(200);
      assert.equal(
        await view.run('return document.querySelector("[aria-sort=descending]").textContent'),
        'Account',
      );
    },
  ],
  [
    'a list taller than an element can be reaches its last row',
    async (view) => {
      await view.go(`${gallery}grid&rows=3000000`);
      await view.keys(CTRL, END);
      await wait(250);
      const place = await view.run(
        'const r = document.querySelector(".grid-row.active").getBoundingClientRect();' +
          'const g = document.querySelector(".grid").getBoundingClientRect();' +
          'return [r.top >= g.top, r.bottom <= g.bottom + 1,' +
          'document.querySelector(".grid-row.active").textContent.slice(0, 9)]',
      );
      assert.deepEqual(place, [true, true, 'D-3099999']);
      await view.keys(UP);
      assert.match(
        await view.run('return document.querySelector(".grid-row.active").textContent'),
        /^D-3099998/,
      );
    },
  ],
  [
    'a dialog keeps the focus and gives it back',
    async (view) => {
      await view.go(`${gallery}parts`);
      await view.run(
        'const all = [...document.querySelectorAll(".bar .btn")];' +
          'const b = all.find((e) => e.textContent === "Dialog");' +
          'b.focus(); b.click()',
      );
      await wait(150);
      assert.equal(
        await view.run('return document.activeElement.closest("dialog") !== null'),
        true,
      );
      await view.keys(ESC);
      assert.equal(await view.run('return document.activeElement.textContent'), 'Dialog');
    },
  ],
  [
    'unlock, go by Alt and digit, find, lock, and come back to the same place',
    async (view) => {
      await view.go('/?case=demo#/admin/settings/appearance');
      const unlock = async () => {
        await view.type('a good long password');
        await view.keys(ENTER);
        await wait(300);
      };
      const title = () => view.run('return document.querySelector("h1").textContent');
      await unlock();
      assert.equal(await title(), 'Settings');
      await view.keys(ALT, '7');
      await wait(200);
      assert.equal(await title(), 'Agency today');
      assert.equal(await view.run('return document.activeElement.tagName'), 'H1');
      await view.keys(ALT, '9');
      await wait(150);
      await view.keys(ALT, '\uE012');
      await wait(200);
      assert.equal(await title(), 'Agency today');
      await view.keys(CTRL, 'k');
      await view.type('>admin');
      await wait(200);
      await view.keys(ENTER);
      await wait(200);
      assert.equal(await title(), 'Settings');
      await view.keys(CTRL, 'l');
      await wait(300);
      assert.equal(await title(), 'Unlock');
      assert.doesNotMatch(await view.run('return document.body.textContent'), /Harbor Street/);
      await unlock();
      assert.equal(await title(), 'Settings');
    },
  ],
  [
    'unsaved text holds the person until they choose',
    async (view) => {
      await view.go('/?case=demo#/admin/settings/agency');
      await view.type('a good long password');
      await view.keys(ENTER);
      await wait(300);
      await view.run('document.querySelector("input[name=city]").focus()');
      await view.type('Alameda');
      await view.keys(ALT, '7');
      await wait(150);
      assert.match(await view.run('return document.querySelector("dialog").textContent'), /Leave/);
      await view.keys(ESC);
      await wait(100);
      assert.match(await view.run('return document.querySelector("h1").textContent'), /Settings/);
      await view.keys(ALT, '7');
      await wait(150);
      await view.click('dialog .btn', 'Discard');
      await wait(200);
      assert.equal(
        await view.run('return document.querySelector("h1").textContent'),
        'Agency today',
      );
    },
  ],
];

await withView(async (view) => {
  await view.size(1366, 768);
  let failed = 0;
  for (const [name, test] of tests) {
    try {
      await test(view);
      console.log(`ok   ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}\n     ${error instanceof Error ? error.message : error}`);
    }
  }
  process.exitCode = failed === 0 ? 0 : 1;
});
