// A letter or report as it will be printed: page images made by the engine from the same layout as
// the PDF, and the same page as text for reading and checking.
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { nameOf } from '../app/keys.js';
import { Button } from './Button.jsx';
import { Choice } from './Field.jsx';
import { EmptyState } from './small.jsx';
import * as t from '../strings/kit.js';

/** Windows serves the program's own scheme over http. */
const HOST = /Windows/.test(navigator.userAgent)
  ? 'http://duebook.localhost'
  : 'duebook://localhost';

/** @param {string} token a command gave it to this user @param {number} page from 1 */
export const pageAddress = (token, page) => `${HOST}/page/${encodeURIComponent(token)}/${page}`;

/**
 * @param {{
 *   token: string, pages: number, title: string, text?: string[],
 *   onPage?: (page: number) => void,
 * }} props `text`: each page's words, in reading order, where they are known
 */
export function PagePreview({ token, pages, title, text, onPage }) {
  const page = useSignal(1);
  const shown = useSignal(/** @type {'picture' | 'text'} */ ('picture'));
  const fit = useSignal(true);
  const gone = useSignal(false);
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const sheet = useRef(null);
  useEffect(() => {
    page.value = 1;
    gone.value = false;
  }, [token]);
  useEffect(() => onPage?.(page.value), [page.value]);

  /** @param {number} to */
  const turn = (to) => {
    page.value = Math.max(1, Math.min(pages, to));
    gone.value = false;
    sheet.current?.scrollTo({ top: 0 });
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    /** @type {Record<string, () => void>} */
    const acts = {
      PageDown: () => turn(page.value + 1),
      PageUp: () => turn(page.value - 1),
      'Ctrl+Home': () => turn(1),
      'Ctrl+End': () => turn(pages),
      'Ctrl+0': () => (fit.value = !fit.value),
    };
    const act = acts[nameOf(event)];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="preview" onKeyDown={onKeyDown}>
      <div class="preview-bar">
        {text ? (
          <Choice
            label={title}
            value={shown.value}
            onValue={(value) => (shown.value = value)}
            options={[
              { value: 'picture', words: t.previewPicture },
              { value: 'text', words: t.previewText },
            ]}
          />
        ) : null}
        <Button small keys="Ctrl+0" onPress={() => (fit.value = !fit.value)}>
          {fit.value ? t.previewActual : t.previewFit}
        </Button>
        <span class="push" role="status">
          {t.pageOf(page.value, pages)}
        </span>
        <Button
          small
          keys="PageUp"
          off={page.value === 1 && t.firstPage}
          onPress={() => turn(page.value - 1)}
        >
          {t.pageBefore}
        </Button>
        <Button
          small
          keys="PageDown"
          off={page.value === pages && t.lastPage}
          onPress={() => turn(page.value + 1)}
        >
          {t.pageNext}
        </Button>
      </div>
      <div
        class={fit.value ? 'preview-sheet fit' : 'preview-sheet'}
        ref={sheet}
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {shown.value === 'text' ? (
          <pre class="preview-text">{text?.[page.value - 1] ?? ''}</pre>
        ) : gone.value ? (
          <EmptyState title={t.previewGone} />
        ) : (
          <img
            key={`${token}/${page.value}`}
            src={pageAddress(token, page.value)}
            alt={t.pageImage(title, page.value, pages)}
            onError={() => (gone.value = true)}
          />
        )}
      </div>
    </div>
  );
}
