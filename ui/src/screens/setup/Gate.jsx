import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { brand } from '../../strings/shell.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * A calm page before there is a session. Its title takes the focus when it changes, unless a field
 * asked for it.
 * @param {{
 *   title: string, children: ComponentChildren, wide?: boolean, above?: ComponentChildren,
 * }} props
 */
export function Gate({ title, children, wide, above }) {
  /** @type {import('preact').RefObject<HTMLHeadingElement | null>} */
  const head = useRef(null);
  useEffect(() => {
    document.title = `${title} · ${brand}`;
  }, [title]);
  useLayoutEffect(() => {
    const field = head.current?.closest('.gate-page')?.querySelector('[autofocus]');
    if (field instanceof HTMLElement) field.focus();
    else head.current?.focus();
  }, [title]);
  return (
    <div class={wide ? 'gate-page wide' : 'gate-page'}>
      <div class="line">
        <span class="gate-brand">{brand}</span>
        {above ? <span class="push">{above}</span> : null}
      </div>
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
