// The window as a test sees it: things have a role and a name, as for someone who hears the
// screen. A test clicks, types and reads; it calls no command and moves no focus by script.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import { chord, typed } from './keys.mjs';
import { startDriver, until } from './machine.mjs';
import * as page from './page.mjs';
import { DriverError, Session, asArgument, asElement } from './w3c.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The program that lets a driver in. */
export const BINARY = process.env.DUEBOOK_BINARY ?? join(ROOT, 'target/window-tests/duebook');
const shots = () => process.env.DUEBOOK_SHOTS ?? join(ROOT, 'target/shots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Monday before Thanksgiving, mid-morning in California. */
export const NOW = '2026-11-23T10:42:00-08:00';

/**
 * Opens the window on an empty home. When the test ends, the window is closed and the page must
 * have complained of nothing.
 * @param {import('node:test').TestContext} t
 * @param {{now?: string, env?: Record<string, string>, binary?: string}} [wish]
 */
export async function open(t, wish = {}) {
  const driver = await startDriver({ DUEBOOK_NOW: wish.now ?? NOW, ...wish.env });
  const app = new Window(driver, wish.binary ?? BINARY);
  t.after(async () => {
    try {
      await app.endOfTest(t);
    } finally {
      await driver.end();
    }
  });
  await app.start();
  return app;
}

export class Window {
  /** @type {Session} */ #session;
  #driver;
  #binary;
  #complaints = [];
  #heldCalls = 0;

  constructor(driver, binary) {
    this.#driver = driver;
    this.#binary = binary;
    /** Where the data folder, the dialogs' answers and the opened documents are. */
    this.folders = driver.folders;
  }

  // ---- life ----------------------------------------------------------------------------------

  /** Starts the program; again after `stop`, on the same home. */
  async start() {
    this.#session = await Session.start(this.#driver.url, this.#binary);
    await this.idle();
  }

  /**
   * Starts the program and types a letter as soon as the field is there: waits for the letter in
   * the field and its paint, and for no rest of the page.
   */
  async startTyping(role, name, letter) {
    this.#session = await Session.start(this.#driver.url, this.#binary);
    await this.#session.click(await this.one(role, name));
    await this.#session.keys(typed(letter));
    const isThere = () => this.hostile(`await new Promise(requestAnimationFrame);
      return document.activeElement.value === ${JSON.stringify(letter)}`);
    await until(isThere, 'the letter in the field');
  }

  /** Ends the program at once, as a power cut does. */
  async stop() {
    await this.#gatherComplaints();
    const session = this.#session;
    this.#session = undefined;
    await session.end();
  }

  /** Closes the window; a test that passed may still fail on a complaint of the page. */
  async endOfTest(t) {
    if (!this.#session) return;
    if (t.passed === false) await this.#keepEvidence(t.name);
    await this.stop();
    // A test that failed has said what is wrong; this would hide it.
    if (t.passed !== false) assert.deepEqual(this.#complaints, [], 'the page complained');
  }

  async #gatherComplaints() {
    this.#complaints.push(...await this.#read(page.complaints));
  }

  /** Complaints that a test provokes on purpose are taken out by the test that reads them. */
  async takeComplaints() {
    await this.#gatherComplaints();
    await this.#read(page.forgetComplaints);
    return this.#complaints.splice(0);
  }

  async #keepEvidence(name) {
    const file = `failed-${name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}`;
    try {
      await this.shot(file);
      const words = [await this.text(), '', ...await this.#read(page.complaints)];
      writeFileSync(join(shots(), `${file}.txt`), words.join('\n'));
      console.error(`What the window showed is in ${join(shots(), file)}.png and .txt`);
    } catch (error) {
      console.error(`The window could not be looked at: ${error.message}`);
    }
  }

  // ---- reading -------------------------------------------------------------------------------

  #read(look, ...args) {
    return this.#session.read(`return (${look})(...arguments)`, ...args);
  }

  /** Waits until the page is loaded, no call is open and nothing moves. */
  async idle() {
    await until(async () => {
      try {
        return await this.#read(page.settled, this.#heldCalls > 0 ? 1_000 : 0);
      } catch (error) {
        // The page was reloaded under the question.
        if (error instanceof DriverError) return false;
        throw error;
      }
    }, 'the page to come to rest', 20_000);
  }

  /** All text on the screen. */
  text() {
    return this.#read(page.text);
  }

  /** The page's address. */
  address() {
    return this.#session.address();
  }

  /** Visible elements of a role whose name is the text or matches the pattern. */
  async all(role, name) {
    const found = [];
    for (const value of await this.#read(page.candidates, role)) {
      const element = asElement(value);
      if (name === undefined || matches(await this.#labelOf(element), name)) found.push(element);
    }
    return found;
  }

  async #labelOf(element) {
    try {
      return (await this.#session.label(element)).replaceAll(/\s+/g, ' ').trim();
    } catch (error) {
      if (error.code === 'stale element reference') return '';
      throw error;
    }
  }

  /** The one element of that role and name; waits for it. */
  async one(role, name) {
    let found = [];
    try {
      await until(async () => {
        found = await this.all(role, name);
        return found.length === 1;
      }, 'it', 5_000);
    } catch {
      const names = [];
      for (const element of await this.all(role)) names.push(await this.#labelOf(element));
      throw new Error(`${found.length} of role ${role} are called ${name}, not one. `
        + `On the screen: ${names.map((n) => JSON.stringify(n)).join(', ') || 'none'}`);
    }
    return found[0];
  }

  /** Waits until the text or pattern is on the screen. */
  async see(words) {
    let text = '';
    try {
      await until(async () => contains(text = await this.text(), words), 'it', 5_000);
    } catch {
      throw new Error(`${words} is not on the screen:\n${text}`);
    }
  }

  /** Waits until the text or pattern is gone from the screen. */
  async seeNot(words, withinMs = 5_000) {
    await until(async () => !contains(await this.text(), words), `${words} to go away`, withinMs);
  }

  /** What an element of that role and name says, holds and is. */
  async look(role, name) {
    return this.#read(page.describe, asArgument(await this.one(role, name)));
  }

  /** Role and name of what has the focus. */
  async focused() {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const [value] = await this.#session.find(':focus');
        if (!value) return { role: '', name: '' };
        const [role, name] = [await this.#session.role(value), await this.#labelOf(value)];
        return { role, name };
      } catch (error) {
        // What had the focus was drawn anew while it was asked for.
        if (error.code !== 'stale element reference' || attempt === 5) throw error;
      }
    }
  }

  /** What hostile text would do if it ran in the page; gives what it got. */
  hostile(source) {
    return this.#session.readLater(`const done = arguments[arguments.length - 1];
      (async () => { ${source} })().then(done, (refusal) => done(String(refusal)))`);
  }

  // ---- acting --------------------------------------------------------------------------------

  async click(role, name) {
    const element = await this.one(role, name);
    const enabled = () => this.#read(page.enabled, asArgument(element));
    await until(enabled, `${name} to be enabled`, 5_000);
    await this.#session.click(element);
    await this.idle();
  }

  /** Types into whatever has the focus. */
  async type(text) {
    await this.#session.keys(typed(text));
    await this.idle();
  }

  /** Replaces what a field holds. */
  async fill(role, name, text) {
    await this.#session.click(await this.one(role, name));
    await this.#session.keys(chord('Control+a'));
    await this.#session.keys(text === '' ? chord('Delete') : typed(text));
    await this.idle();
  }

  /** `key('Control+k')`, `key('Escape')`; several in a row as several arguments. */
  async key(...chords) {
    for (const text of chords) {
      await this.#session.keys(chord(text));
      await this.idle();
    }
  }

  /** Presses Tab until that role and name has the focus: proof that the keyboard reaches it. */
  async tabTo(role, name, by = 'Tab') {
    const passed = [];
    for (let press = 0; press < 80; press += 1) {
      await this.#session.keys(chord(by));
      const at = await this.focused();
      if (at.role === role && matches(at.name, name)) return;
      passed.push(`${at.role} ${JSON.stringify(at.name)}`);
    }
    throw new Error(`Tab does not reach ${role} ${name}. It passed ${passed.join(', ')}`);
  }

  // ---- looks ---------------------------------------------------------------------------------

  /** axe-core on the whole page; the test fails on any violation. */
  async axe() {
    await this.#session.read(`${AXE}; return true`);
    const run = `const done = arguments[arguments.length - 1];
      (${page.runAxe})().then(done, (error) => done([String(error)]))`;
    assert.deepEqual(await this.#session.readLater(run), [], 'axe-core found faults');
  }

  /** A picture of the window in `target/shots`; gives its path. */
  async shot(name) {
    mkdirSync(shots(), { recursive: true });
    const file = join(shots(), `${name}.png`);
    await this.#read(page.blink);
    try {
      writeFileSync(file, await this.#session.screenshot());
    } finally {
      await this.#read(page.stopBlinking);
    }
    return file;
  }

  /** Size of the page in pixels of the screen. */
  async size(width, height) {
    const rect = { x: 0, y: 0, width, height };
    await this.#session.rect(rect);
    const inner = () => this.#read(page.innerSize);
    try {
      await until(async () => `${await inner()}` === `${[width, height]}`, 'the size', 3_000);
    } catch {
      throw new Error(`the window is ${await inner()} and not ${width},${height}`);
    }
    await this.idle();
  }

  /** Zooms by the keys that a person uses; `factor` is a multiple of 0.2. */
  async zoom(factor) {
    await this.#session.keys(chord('Control+0'));
    const steps = Math.round((factor - 1) / 0.2);
    for (let step = 0; step < Math.abs(steps); step += 1) {
      await this.#session.keys(chord(steps > 0 ? 'Control+=' : 'Control+-'));
    }
    await this.idle();
  }

  /** `light` or `dark`, as the setting does it. */
  async theme(name) {
    await this.#read(page.setTheme, name);
    await this.idle();
  }

  /** What stands outside the window sideways, which no zoom may cause. */
  cutOff() {
    return this.#read(page.cutOff);
  }

  // ---- the system around it ------------------------------------------------------------------

  /** What the next "open" or "save" dialogs answer; none left means "Cancel". */
  answer(dialog, ...paths) {
    writeFileSync(join(this.folders.dialogs, dialog), lines(paths));
  }

  /** Lets these calls wait until they are named no more: `slow()` lets all go on. */
  async slow(...calls) {
    this.#heldCalls = calls.length;
    writeFileSync(join(this.folders.dialogs, 'slow'), lines(calls));
    if (calls.length === 0) await this.idle();
  }

  /** Lets these calls fail until they are named no more. */
  fail(...calls) {
    writeFileSync(join(this.folders.dialogs, 'fail'), lines(calls));
  }
}

const lines = (words) => words.map((word) => `${word}\n`).join('');

function matches(label, name) {
  return name instanceof RegExp ? name.test(label) : label === name;
}

function contains(text, words) {
  return words instanceof RegExp ? words.test(text) : text.includes(words);
}
