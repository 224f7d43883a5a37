// Where the person is. The address is the hash; going back brings back scroll and focus; a screen
// with unsaved text can hold the person until it is saved, discarded or kept.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addressOf, match } from './match.js';
import { routes } from './routes.js';

/** @typedef {import('./match.js').Match} Match */
/** @typedef {() => Promise<boolean> | boolean} Guard true lets the person go */

const read = () => globalThis.location?.hash.replace(/^#/, '') || '/';

/** The address shown now. */
export const address = signal(read());
/** The match shown now, or null. */
export const here = signal(match(routes, address.value));

/** @type {Map<number, { scroll: Map<string, number>, focus: string | null }>} */
const places = new Map();
let index = 0;
/** @type {Guard | null} */
let guard = null;
/** The place to bring back once the screen has drawn; taken by Screen. */
/** @type {{ scroll: Map<string, number>, focus: string | null } | null} */
let returning = null;

/**
 * The address of a route, for links: href={to('account', { id })}.
 * @param {string} name
 * @param {Record<string, string | number>} [params]
 * @param {Record<string, string | number>} [query]
 */
export const to = (name, params, query) => `#${addressOf(routes, name, params, query)}`;

/**
 * Goes to a route unless the screen holds the person.
 * @param {string} name
 * @param {Record<string, string | number>} [params]
 * @param {Record<string, string | number>} [query]
 */
export const go = (name, params, query) => goTo(addressOf(routes, name, params, query));

/** @param {string} path "/accounts/12" @param {{ replace?: boolean }} [how] */
export async function goTo(path, how = {}) {
  if (path === address.value) return;
  if (!(await mayLeave())) return;
  remember();
  if (how.replace) history.replaceState({ index }, '', `#${path}`);
  else {
    index += 1;
    history.pushState({ index }, '', `#${path}`);
  }
  show();
}

/**
 * Changes the query of this address without a new step back: tabs, filters, sort.
 * @param {Record<string, string | number>} query
 */
export function setQuery(query) {
  const found = here.value;
  if (!found) return;
  const path = addressOf(routes, found.route.name, found.params, query);
  history.replaceState({ index }, '', `#${path}`);
  show();
}

/** True when nothing holds the person here. Screens that close themselves ask it too. */
export async function mayLeave() {
  return guard ? await guard() : true;
}

/**
 * Holds the person while `active` by asking `ask`.
 * @param {boolean} active @param {Guard} ask
 */
export function useLeaveGuard(active, ask) {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!active) return;
    /** @type {Guard} */
    const mine = () => latest.current();
    guard = mine;
    return () => {
      if (guard === mine) guard = null;
    };
  }, [active]);
}

function show() {
  address.value = read();
  here.value = match(routes, address.value);
}

/** Notes what can be brought back: each scrolled region and the focused element, by id. */
function remember() {
  const scroll = new Map();
  for (const element of document.querySelectorAll('[id]')) {
    if (element.scrollTop > 0) scroll.set(element.id, element.scrollTop);
  }
  places.set(index, { scroll, focus: document.activeElement?.id || null });
}

/**
 * Puts scroll and focus back after going back. True when it had a focus to give.
 * Called by Screen once it has drawn, and again by a list when its rows are there.
 */
export function bringBack() {
  if (!returning) return false;
  for (const [id, top] of returning.scroll) document.getElementById(id)?.scrollTo({ top });
  const focus = returning.focus && document.getElementById(returning.focus);
  if (focus) focus.focus({ preventScroll: true });
  return Boolean(focus);
}

/** @param {PopStateEvent | HashChangeEvent} event */
async function onMove(event) {
  if (read() === address.value) return;
  const state = /** @type {{ index?: number } | null} */ (
    'state' in event ? event.state : history.state
  );
  const next = state?.index ?? index + 1;
  if (guard && !(await mayLeave())) {
    // The address has moved already; put it back where the screen still is.
    history.replaceState({ index }, '', `#${address.value}`);
    return;
  }
  remember();
  returning = next < index ? (places.get(next) ?? null) : null;
  index = next;
  show();
  setTimeout(() => (returning = null), 2000);
}

/** Starts following the address; called once, at boot. */
export function startRouter() {
  history.replaceState({ index }, '', `#${address.value}`);
  addEventListener('popstate', onMove);
  show();
}
