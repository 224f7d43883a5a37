// The find box: one line that finds anybody, any account, any check, and does anything.
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call } from '../api/call.js';
import { money } from '../format.js';
import { announce } from '../kit/Toast.jsx';
import { commands, isOffered } from './commands.js';
import { canRun, run, showKey } from './keys.js';
import { go } from './router.js';
import { routes } from './routes.js';
import { methods } from '../strings/standing.js';
import * as t from '../strings/shell.js';

/**
 * @typedef {object} Entry
 * @property {string} key
 * @property {string} title
 * @property {string} detail
 * @property {string} [keys]
 * @property {() => void} take
 */
/** @typedef {{ kind: string, entries: Entry[] }} Group */
/** @import { Hit } from '../api/bindings/commands' */

const WAIT_MS = 60;
const MOST_COMMANDS = 6;

/** @param {{ open: import('@preact/signals').Signal<boolean> }} props */
export function FindBox({ open }) {
  const list = useId();
  const text = useSignal('');
  const groups = useSignal(/** @type {Group[]} */ ([]));
  const at = useSignal(0);
  const problem = useSignal('');
  const turn = useRef(0);
  /** The text that the list on show answers. */
  const answered = useRef('');
  const opener = useRef(/** @type {Element | null} */ (null));
  /** @type {import('preact').RefObject<HTMLInputElement | null>} */
  const input = useRef(null);

  useEffect(() => {
    if (!open.value) return;
    opener.current = document.activeElement;
    text.value = '';
    input.current?.focus();
  }, [open.value]);
  useEffect(() => {
    if (!open.value) return;
    const timer = setTimeout(() => void look(text.value), text.value === '' ? 0 : WAIT_MS);
    return () => clearTimeout(timer);
  }, [text.value, open.value]);

  /** @param {string} wanted */
  const look = async (wanted) => {
    const mine = ++turn.current;
    let wrong = '';
    const found = await entriesFor(wanted, close, (words) => (wrong = words));
    if (mine !== turn.current || !open.value) return;
    groups.value = found;
    answered.current = wanted;
    problem.value = wrong;
    at.value = 0;
    const number = found.flatMap((group) => group.entries).length;
    if (wanted) announce(wrong || t.found(number));
  };
  /** @param {boolean} [stay] the act moves the focus by itself */
  const close = (stay) => {
    turn.current += 1;
    open.value = false;
    text.value = '';
    groups.value = [];
    problem.value = '';
    input.current?.blur();
    if (!stay && opener.current instanceof HTMLElement) opener.current.focus();
  };
  const flat = groups.value.flatMap((group) => group.entries);
  // A quick Enter means what is typed, not what an older list still shows.
  const take = async () => {
    // The second time is for a letter that was typed while the first was under way.
    for (let time = 0; time < 2 && answered.current !== text.value; time += 1) {
      await look(text.value);
    }
    if (open.value && answered.current === text.value) takeAt(at.value);
  };
  const takeAt = (/** @type {number} */ place) =>
    groups.value.flatMap((group) => group.entries)[place]?.take();
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && flat.length > 0) at.value = (at.value + step + flat.length) % flat.length;
    else if (event.key === 'Enter') void take();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={open.value ? 'find open' : 'find'}>
      <span class="find-line">
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t.findName}
          aria-expanded={open.value}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open.value && flat.length > 0 ? `${list}-${at.value}` : undefined}
          placeholder={t.findHint}
          autoComplete="off"
          spellcheck={false}
          value={text.value}
          onFocus={() => (open.value = true)}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => open.value && close(true)}
        />
        <kbd aria-hidden="true">{showKey('Ctrl+K')}</kbd>
      </span>
      {open.value ? (
        <div class="find-list">
          <FindList id={list} groups={groups.value} at={at.value} />
          {text.value && (problem.value || flat.length === 0) ? (
            <p class="find-none">{problem.value || t.foundNothing(text.value)}</p>
          ) : null}
          <p class="fld-hint">{t.findKeys}</p>
        </div>
      ) : (
        <div id={list} role="listbox" aria-label={t.findName} hidden />
      )}
    </div>
  );
}

/** @param {{ id: string, groups: Group[], at: number }} props */
function FindList({ id, groups, at }) {
  let index = -1;
  return (
    <div role="listbox" id={id} aria-label={t.findName}>
      {groups.map((group) => (
        <div role="group" key={group.kind} aria-label={t.findGroup(group.kind)}>
          <p class="find-kind" aria-hidden="true">
            {t.findGroup(group.kind)}
          </p>
          {group.entries.map((entry) => {
            index += 1;
            return (
              <div
                key={entry.key}
                role="option"
                id={`${id}-${index}`}
                aria-selected={index === at}
                ref={index === at ? intoSight : undefined}
                onPointerDown={(event) => {
                  event.preventDefault();
                  entry.take();
                }}
              >
                <span>{entry.title}</span>
                <span class="tag">{entry.detail}</span>
                {entry.keys && showKey(entry.keys) ? <kbd>{showKey(entry.keys)}</kbd> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** @param {HTMLElement | null} element */
const intoSight = (element) => element?.scrollIntoView({ block: 'nearest' });

/**
 * What the engine finds, by kind. A search that fails says so; the next key asks again.
 * @param {string} text
 * @param {(words: string) => void} onProblem
 * @returns {Promise<[string, Hit[]][]>}
 */
async function hitsFor(text, onProblem) {
  try {
    const found = await call('find', { text });
    return [
      ['account', found.accounts],
      ['client', found.clients],
      ['batch', found.batches],
      ['item', found.items],
    ];
  } catch (thrown) {
    onProblem(asProblem(thrown).words);
    return [];
  }
}

/** @param {{ id: string }} command */
const isPlace = ({ id }) => id.startsWith('open-');

/** Every word that is typed is in it. @param {string} words @param {string} wanted */
const fits = (words, wanted) =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.toLowerCase().includes(word));

/** A hit's kind is the name of the route that shows it. @param {Hit} hit */
const hasRoute = (hit) => routes.some((route) => route.name === hit.kind);

/**
 * What a text finds: the engine's groups, then commands. ">" asks for commands alone.
 * @param {string} text
 * @param {(stay?: boolean) => void} close
 * @param {(words: string) => void} onProblem
 * @returns {Promise<Group[]>}
 */
async function entriesFor(text, close, onProblem) {
  const only = text.startsWith('>');
  const wanted = (only ? text.slice(1) : text).trim();
  const found = only || wanted === '' ? [] : await hitsFor(wanted, onProblem);
  const groups = found.map(([kind, hits]) => ({
    kind,
    entries: hits.filter(hasRoute).map((hit) => ({
      key: `${kind}${hit.kind}${hit.id}${hit.title}`,
      title: hit.method ? `${methods[hit.method] ?? hit.method} ${hit.title}` : hit.title,
      detail: hit.balance === null ? hit.detail : `${hit.detail} · ${money(hit.balance)}`,
      take: () => {
        close(true);
        void go(hit.kind, { id: hit.id });
      },
    })),
  }));
  // An empty line offers the modules; what is typed, or ">", finds every place and act.
  const everything = only || wanted !== '';
  const acts = commands
    .filter((command) => (everything ? isOffered(command) : command.inFind && !isPlace(command)))
    .filter((command) => canRun(command.id) && fits(command.words, wanted))
    .slice(0, only || wanted === '' ? undefined : MOST_COMMANDS)
    .map((command) => ({
      key: command.id,
      title: command.words,
      detail: '',
      keys: command.keys[0],
      take: () => {
        close();
        run(command.id);
      },
    }));
  return [...groups, { kind: 'command', entries: acts }].filter(
    (group) => group.entries.length > 0,
  );
}
