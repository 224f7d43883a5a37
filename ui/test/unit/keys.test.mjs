import test from 'node:test';
import assert from 'node:assert/strict';
import { commands } from '../../src/app/commands.js';
import { letterKeys, attach, canRun, nameOf, run, showKey, wanted } from '../../src/app/keys.js';
import { scopes } from '../../src/strings/shell.js';

/** @param {Partial<KeyboardEvent>} parts */
const press = (parts) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...parts,
});

test('a key press has one name', () => {
  assert.equal(nameOf(press({ key: 'k', ctrlKey: true }), false), 'Ctrl+K');
  assert.equal(nameOf(press({ key: '?', shiftKey: true }), false), '?');
  assert.equal(nameOf(press({ key: 'c' }), false), 'c');
  assert.equal(nameOf(press({ key: '¡', code: 'Digit1', altKey: true }), false), 'Alt+1');
  assert.equal(nameOf(press({ key: 'F6', shiftKey: true }), false), 'Shift+F6');
  assert.equal(nameOf(press({ key: ' ' }), false), 'Space');
  assert.equal(nameOf(press({ key: 'k', metaKey: true }), true), 'Ctrl+K');
  assert.equal(nameOf(press({ key: '1', code: 'Digit1', ctrlKey: true }), true), 'Alt+1');
});

test('keys are shown as people write them', () => {
  assert.equal(showKey('Ctrl+K'), 'Ctrl K');
  assert.equal(showKey('c'), 'C');
  assert.equal(showKey('+'), '+');
  assert.equal(showKey('PageDown'), 'PgDn');
  assert.equal(showKey('Alt+ArrowLeft'), 'Alt ←');
});

test('no key means two things in one scope, nor something else everywhere', () => {
  /** @type {Map<string, string>} */
  const taken = new Map();
  const everywhere = commands.filter((command) => command.scope === 'everywhere');
  for (const command of commands) {
    for (const key of command.keys) {
      const place = `${command.scope} ${key}`;
      assert.equal(taken.get(place), undefined, `${place}: ${command.id}`);
      taken.set(place, command.id);
      if (command.scope === 'everywhere') continue;
      const covered = everywhere.find((other) => other.keys.includes(key));
      assert.equal(covered, undefined, `${command.id} hides ${covered?.id} on ${key}`);
    }
  }
});

test('no command takes a key that belongs to the system', () => {
  const kept = ['F10', 'F11', 'F12', 'Alt+F4', 'Ctrl+Q', 'Ctrl+W', 'Tab', 'Shift+Tab'];
  for (const command of commands) {
    for (const key of command.keys) assert.ok(!kept.includes(key), `${command.id}: ${key}`);
  }
});

test('every command has its own id, words and a named scope', () => {
  const ids = commands.map((command) => command.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const command of commands) {
    assert.ok(command.words, command.id);
    assert.ok(command.scope in scopes, `${command.id}: ${command.scope}`);
  }
});

test('the latest handler of a command answers until it is gone', () => {
  /** @type {string[]} */
  const said = [];
  const first = attach('primary', () => said.push('screen'));
  const second = attach('primary', () => said.push('dialog'));
  run('primary');
  second();
  run('primary');
  first();
  run('primary');
  assert.deepEqual(said, ['dialog', 'screen']);
  assert.equal(canRun('primary'), false);
  assert.throws(() => attach('no-such', () => undefined), /no command/);
});

test('letters act at once, with Alt, or not at all', () => {
  const asked = ['a', 'Alt+A', 'Alt+1', 'Ctrl+K', '?', 'Enter'];
  letterKeys.value = 'alt';
  assert.deepEqual(asked.map(wanted), [null, 'a', 'Alt+1', 'Ctrl+K', '?', 'Enter']);
  assert.equal(showKey('a'), 'Alt A');
  letterKeys.value = 'off';
  assert.deepEqual(asked.map(wanted), [null, 'Alt+A', 'Alt+1', 'Ctrl+K', '?', 'Enter']);
  assert.equal(showKey('a'), '');
  letterKeys.value = 'on';
  assert.deepEqual(asked.map(wanted), asked);
  assert.equal(showKey('a'), 'A');
});
