// The frame around every screen: the bar with the find box, the rail of modules, the status line.
import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { underWay } from '../api/call.js';
import { useSlow } from '../kit/small.jsx';
import { Button } from '../kit/Button.jsx';
import { Dialog } from '../kit/Dialog.jsx';
import { Icon } from '../kit/Icon.jsx';
import { asProblem } from '../api/call.js';
import { lockNow, may, session } from '../state/session.js';
import { toast } from '../kit/Toast.jsx';
import { JobLine } from './activity.jsx';
import { showKey } from './keys.js';
import { KeysOverlay } from './KeysOverlay.jsx';
import { modules } from './modules.js';
import { places } from './places.js';
import { FindBox } from './palette.jsx';
import { go, here, to } from './router.js';
import { routes } from './routes.js';
import { useCommand } from './use-command.js';
import * as t from '../strings/shell.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { Place } from './places.js' */

/** What the screen adds to the status line: "Draft saved 10:58 AM". */
export const statusNote = signal('');
/** What the screen adds beside the person's name: the queue. */
export const topNote = signal(/** @type {ComponentChildren} */ (null));

/** The modules this person can enter. */
export const entries = () =>
  modules.filter((module) => {
    const route = routes.find((known) => known.name === module.route);
    return route && may(route.right);
  });

const lock = () => lockNow().catch((thrown) => toast(asProblem(thrown).words));

/** @param {{ children: ComponentChildren }} props */
export function Shell({ children }) {
  const keys = useSignal(false);
  const find = useSignal(false);
  useCommand('find', () => (find.value = true));
  useCommand('keys', () => (keys.value = true));
  useCommand('help', () => (keys.value = true));
  useCommand('lock', lock);
  useCommand('back', () => history.back());
  useCommand('forward', () => history.forward());
  useCommand('next-pane', () => movePane(1));
  useCommand('previous-pane', () => movePane(-1));
  useCommand('change-password', () => void go('settings-section', { section: 'security' }));
  return (
    <div class={session.value?.book.demo ? 'app demo' : 'app'}>
      <a class="skip" href="#main" onClick={skip}>
        {t.skipToScreen}
      </a>
      {session.value?.book.demo ? <aside class="demo-banner">{t.demoBanner}</aside> : null}
      <header class="top">
        <span class="brand">{t.brand}</span>
        <FindBox open={find} />
        <span class="push small">{topNote.value}</span>
        <UserMenu />
        <LoadingLine />
      </header>
      <Rail />
      {places.map((place) => (
        <PlaceCommand key={place.id} place={place} />
      ))}
      <main id="main">{children}</main>
      <StatusLine onKeys={() => (keys.value = true)} />
      <Notices />
      {keys.value ? <KeysOverlay onClose={() => (keys.value = false)} /> : null}
    </div>
  );
}

/** What happened on the way in that somebody should know; said once. */
function Notices() {
  const now = session.value;
  if (!now || now.notices.length === 0) return null;
  const close = () => (session.value = { ...now, notices: [] });
  return (
    <Dialog
      title={t.noticesTitle}
      onClose={close}
      actions={
        <Button primary onPress={close}>
          {t.noticesDone}
        </Button>
      }
    >
      {now.notices.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Dialog>
  );
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.querySelector('h1')?.focus();
}

function Rail() {
  const lit = here.value?.route.module;
  return (
    <nav class="rail" aria-label={t.modules}>
      {entries().map((module) => (
        <a
          key={module.name}
          href={to(module.route)}
          aria-current={module.name === lit ? 'page' : undefined}
          title={`${module.word} (${showKey(`Alt+${module.digit}`)})`}
          onClick={(event) => {
            event.preventDefault();
            void go(module.route);
          }}
        >
          <Icon name={module.icon} />
          <span>{module.word}</span>
          <ModuleKey name={module.name} route={module.route} />
        </a>
      ))}
    </nav>
  );
}

/** Ties the words of a place to it, for the find box. @param {{ place: Place }} props */
function PlaceCommand({ place: { id, route, params, right } }) {
  const known = routes.find(({ name }) => name === route);
  const open = known && may(known.right) && may(right ?? null);
  useCommand(id, open ? () => void go(route, params) : null);
  return null;
}

/** Ties Alt and the module's digit to the module. @param {{ name: string, route: string }} props */
function ModuleKey({ name, route }) {
  useCommand(`go-${name}`, () => void go(route));
  return null;
}

/** Runs under the bar while an answer takes longer than a blink. */
function LoadingLine() {
  const slow = useSlow(underWay.value > 0, 150);
  return slow ? <span class="loading-line" aria-hidden="true" /> : null;
}

function UserMenu() {
  const open = useSignal(false);
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const menu = useRef(null);
  const user = session.value?.user;
  useEffect(() => {
    if (!open.value) return;
    /** @type {HTMLElement | null | undefined} */ (menu.current?.querySelector('button'))?.focus();
  }, [open.value]);
  /** @param {() => void} run */
  const pick = (run) => () => {
    menu.current?.hidePopover();
    run();
  };
  return (
    <div class="user">
      <button
        type="button"
        class="bare user-name"
        popovertarget="user-menu"
        aria-label={`${user?.name ?? ''}, ${t.userMenu}`}
      >
        {user?.name}
        <Icon name="chevron-down" size={14} />
      </button>
      <div
        class="menu"
        id="user-menu"
        popover="auto"
        ref={menu}
        onToggle={(event) => (open.value = event.newState === 'open')}
        onKeyDown={menuArrows}
      >
        <button
          type="button"
          onClick={pick(() => void go('settings-section', { section: 'security' }))}
        >
          {t.changePassword}
        </button>
        <button type="button" onClick={pick(() => void go('settings'))}>
          {t.settings}
        </button>
        <button type="button" onClick={pick(lock)}>
          {t.lockNow} <kbd aria-hidden="true">{showKey('Ctrl+L')}</kbd>
        </button>
      </div>
    </div>
  );
}

/** Arrows move in a menu. @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
function menuArrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}

/** @param {{ onKeys: () => void }} props */
function StatusLine({ onKeys }) {
  return (
    <footer class="status" aria-label={t.statusLine}>
      <span>{t.bookName(session.value?.book.name ?? '')}</span>
      {statusNote.value ? <span role="status">{statusNote.value}</span> : null}
      <JobLine />
      <button type="button" class="bare push" onClick={onKeys}>
        {t.keys} <kbd aria-hidden="true">?</kbd>
      </button>
    </footer>
  );
}

/** Moves the focus to the next part of the window. @param {number} step */
function movePane(step) {
  const panes = [...document.querySelectorAll('.rail, .screen .head, .col, .grid, .bar, .status')]
    .filter((pane) => pane instanceof HTMLElement)
    .filter((pane) => !pane.matches('.col.flush'));
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(now + step * tried + panes.length * tried) % panes.length];
    const first = pane?.matches('[tabindex="0"]')
      ? pane
      : pane?.querySelector('a, button, input, select, textarea, [tabindex="0"]');
    if (first instanceof HTMLElement) {
      first.focus();
      return;
    }
  }
}
