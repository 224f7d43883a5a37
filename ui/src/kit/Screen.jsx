import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { address, bringBack } from '../app/router.js';
import { brand } from '../strings/shell.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * The frame of a screen: title, what stands beside it, columns, the bar of actions.
 * After a change of address the title takes the focus, unless going back had a focus to give.
 * @param {{
 *   title: string, sub?: ComponentChildren, aside?: ComponentChildren, banner?: ComponentChildren,
 *   children: ComponentChildren, bar?: ComponentChildren,
 *   layout?: 'page' | 'full' | 'split' | 'three' | 'dash' | 'form',
 *   tabTitle?: string,
 * }} props `page` scrolls as one; `full` gives its one child all the room; `split` has a narrow
 *   right column, `three` a narrow one on each side, `dash` two wide ones, `form` fields and what
 *   they make: children are `Column`s
 */
export function Screen({ title, sub, aside, banner, children, bar, layout = 'page', tabTitle }) {
  /** @type {import('preact').RefObject<HTMLHeadingElement | null>} */
  const head = useRef(null);
  const name = tabTitle ?? title;
  useEffect(() => {
    document.title = `${name} · ${brand}`;
  }, [name]);
  useLayoutEffect(() => {
    if (bringBack()) return;
    const screen = head.current?.closest('.screen');
    const wanted = screen?.querySelector('[autofocus]');
    // A list that took the focus by itself, or an open dialog, keeps it.
    const taken = document.activeElement?.closest('dialog, .screen');
    if (wanted instanceof HTMLElement) wanted.focus();
    else if (!taken) head.current?.focus();
  }, [address.value.split('?')[0]]);
  return (
    <div class={`screen s-${layout}`}>
      <div class="head">
        <div class="head-words">
          <h1 ref={head} tabIndex={-1} title={title}>
            {title}
          </h1>
          {sub ? <p class="sub">{sub}</p> : null}
        </div>
        {aside ? <div class="head-aside">{aside}</div> : null}
      </div>
      {banner ? <div class="banners">{banner}</div> : null}
      <div class="columns">{children}</div>
      {bar ? <div class="bar">{bar}</div> : null}
    </div>
  );
}

/**
 * A column of a screen; F6 moves between them.
 * @param {{
 *   label: string, children: ComponentChildren, flush?: boolean, id?: string, shown?: boolean,
 * }} props
 *   `flush`: no inner margin, for a list; `shown`: the label is its heading
 */
export function Column({ label, children, flush, id, shown }) {
  return (
    <section
      class={flush ? 'col flush' : 'col'}
      aria-label={label}
      id={id}
      tabIndex={flush ? -1 : 0}
    >
      {shown ? <h2>{label}</h2> : null}
      {children}
    </section>
  );
}
