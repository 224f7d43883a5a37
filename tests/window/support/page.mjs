// What runs inside the page. Each function reads and is sent as its own source, so it may use
// nothing from outside itself.

/** Visible, reachable elements that may have that role; their names are asked of the driver. */
export function candidates(role) {
  const input = (...types) => types.map((type) => `input[type=${type}]`).join();
  const native = {
    alert: '', banner: 'header', button: `button, summary, ${input('submit', 'button')}`,
    cell: 'td', checkbox: input('checkbox'), columnheader: 'th:not([scope=row])',
    combobox: 'select', dialog: 'dialog', form: 'form', grid: '', group: 'fieldset, details',
    heading: 'h1, h2, h3, h4', img: 'img, svg', link: 'a[href]', list: 'ul, ol',
    listitem: 'li',
    main: 'main', navigation: 'nav', option: 'option', progressbar: 'progress',
    radio: input('radio'), region: 'section', row: 'tr', rowheader: 'th[scope=row]',
    searchbox: input('search'), status: 'output', table: 'table',
    textbox: `input:not([type]), textarea, ${input('text', 'password', 'email', 'tel', 'url')}`,
  }[role];
  const explicit = `[role~="${role}"]`;
  const selector = native ? `${explicit}, :is(${native}):not([role])` : explicit;
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const found = [...(modal ?? document).querySelectorAll(selector)];
  if (modal?.matches(selector)) found.push(modal);
  return found
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((e) => !e.closest('[inert], [aria-hidden=true]'));
}

/** What an element says, holds and is. */
export function describe(element) {
  const states = [
    'checked', 'disabled', 'expanded', 'selected', 'pressed', 'invalid', 'current', 'sort',
  ];
  const aria = states
    .filter((state) => element.hasAttribute(`aria-${state}`))
    .map((state) => [state, element.getAttribute(`aria-${state}`)]);
  return {
    text: (element.innerText ?? element.textContent ?? '').trim(),
    value: element.value ?? null,
    disabled: element.matches(':disabled'),
    checked: element.checked ?? null,
    description: (element.getAttribute('aria-describedby') ?? '').split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim(),
    ...Object.fromEntries(aria),
  };
}

/** Whether it can be pressed now. */
export function enabled(element) {
  return !element.matches(':disabled, [aria-disabled=true]');
}

/** All text that can be seen, with what the fields hold. */
export function text() {
  const fields = [...document.querySelectorAll('input, textarea')]
    .filter((e) => e.type !== 'password' && e.checkVisibility())
    .map((e) => e.value);
  return [document.body?.innerText ?? '', ...fields].join('\n');
}

/** Size of the page. */
export function innerSize() {
  return [window.innerWidth, window.innerHeight];
}

/**
 * What stands outside the window to the right or left and cannot be scrolled to. A table may
 * scroll inside its own region; a link that shows itself on focus waits above or beside the page.
 */
export function cutOff() {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const controls = document.querySelectorAll('button, a[href], input, select, textarea, h1, h2, p');
  const outside = [...controls].filter((e) => {
    const { left, right, bottom, width } = e.getBoundingClientRect();
    const shown = e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const waits = right <= 0 || bottom <= 0 || width <= 1;
    return shown && !waits && (left < -1 || right > window.innerWidth + 1)
      && !e.closest('table, [role=grid], [role=table], [role=treegrid]');
  });
  const named = outside.map((e) => `${e.tagName} ${e.innerText || e.ariaLabel || e.name}`);
  return wide ? ['the page itself', ...named] : named;
}

/** As the theme's setting does it. */
export function setTheme(name) {
  document.documentElement.dataset.theme = name;
}

/** What the page complained of. */
export function complaints() {
  const heard = window.__duebookTest;
  return heard ? [...heard.complaints()] : ['the program was built without window-tests'];
}

/** Empties the list that a test has just read. */
export function forgetComplaints() {
  window.__duebookTest.complaints().length = 0;
  sessionStorage.removeItem('duebook-test-complaints');
}

/** Whether the page is loaded, so many calls at most are open, and nothing moved for two paints. */
export function settled(openCalls) {
  const heard = window.__duebookTest;
  return document.readyState === 'complete'
    && document.fonts.status === 'loaded'
    && heard?.openCalls() <= openCalls
    && heard?.stillForMs() > 35
    && (openCalls > 0 || !document.querySelector('[aria-busy=true]'));
}

/**
 * Keeps a pixel that nobody sees changing. WebKit takes a picture with the next paint, and waits
 * for ever on a page that has nothing to paint.
 */
export function blink() {
  const pixel = document.createElement('div');
  pixel.id = 'duebook-test-blink';
  pixel.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;opacity:.004';
  document.body.append(pixel);
  let on = false;
  window.__duebookBlink = setInterval(() => {
    on = !on;
    pixel.style.background = on ? '#000' : '#777';
  }, 16);
}

/** Ends what `blink` began. */
export function stopBlinking() {
  clearInterval(window.__duebookBlink);
  document.querySelector('#duebook-test-blink')?.remove();
}

/** Runs axe-core, which has been put into the page; gives a line a violation. */
export async function runAxe() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await window.axe.run(document, {
    runOnly: tags, resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, html }) => `${target} ${html.slice(0, 200)}`);
    return `${id}: ${help}: ${places.join(' | ')}`;
  });
}
