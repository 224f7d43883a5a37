import { useRef } from 'preact/hooks';

/** @import { ComponentChildren } from 'preact' */

/**
 * Views of one thing. Arrows move between the tabs; the panel is one tab stop away.
 * @param {{
 *   label: string, tabs: { name: string, words: ComponentChildren }[], current: string,
 *   onChoose: (name: string) => void, children: ComponentChildren, id: string,
 * }} props
 */
export function Tabs({ label, tabs, current, onChoose, children, id }) {
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const list = useRef(null);
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = tabs.findIndex((tab) => tab.name === current);
    const moves = /** @type {Record<string, number>} */ ({
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    });
    const next = tabs[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    /** @type {HTMLElement | null | undefined} */ (
      list.current?.querySelector(`#${id}-${next.name}`)
    )?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === current ? 0 : -1}
            onClick={() => onChoose(tab.name)}
          >
            {tab.words}
          </button>
        ))}
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current}`}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
