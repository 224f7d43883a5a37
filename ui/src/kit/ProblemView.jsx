// How each kind of problem looks. The engine writes the sentence; this decides its colour, where
// the eye goes, and what can be done about it.
import { useEffect, useRef } from 'preact/hooks';
import { Banner, Placeholder } from './small.jsx';
import { Button } from './Button.jsx';
import { toast } from './Toast.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { ProblemError } from '../api/call.js' */
/** @import { Level } from './small.jsx' */

/** @type {Record<import('../api/bindings/commands').Code, { level: Level, urgent: boolean }>} */
const LOOKS = {
  invalid: { level: 'care', urgent: false },
  refused: { level: 'care', urgent: true },
  locked: { level: 'info', urgent: false },
  gone: { level: 'info', urgent: false },
  stale: { level: 'info', urgent: true },
  forbidden: { level: 'info', urgent: true },
  wrong_password: { level: 'care', urgent: true },
  disk: { level: 'stop', urgent: true },
  damaged: { level: 'stop', urgent: true },
  internal: { level: 'stop', urgent: true },
};

/**
 * What happened, what is safe, what to do; with the incident's code to copy when there is one.
 * @param {{ problem: ProblemError | null, retry?: () => void, focus?: boolean }} props
 */
export function ProblemView({ problem, retry, focus }) {
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const box = useRef(null);
  useEffect(() => {
    if (problem && focus) box.current?.focus();
  }, [problem, focus]);
  if (!problem) return null;
  const look = LOOKS[problem.code];
  const code = problem.incident;
  return (
    <div class="problem" ref={box} tabIndex={-1}>
      <Banner
        level={look.level}
        urgent={look.urgent}
        verdict={problem.words}
        aside={
          code || retry ? (
            <>
              {code ? <span class="tag">{t.incident(code)}</span> : null}
              {code ? (
                <Button small onPress={() => copyText(code)}>
                  {t.copyIncident}
                </Button>
              ) : null}
              {retry ? (
                <Button small onPress={retry}>
                  {t.tryAgain}
                </Button>
              ) : null}
            </>
          ) : null
        }
      >
        {problem.help}
      </Banner>
    </div>
  );
}

/**
 * A resource on screen: waiting, the problem, or what came.
 * @template T
 * @param {{
 *   of: import('./resource.js').Resource<T>,
 *   children: (data: T) => ComponentChildren,
 *   lines?: number,
 * }} props
 */
export function Loaded({ of, children, lines }) {
  const data = of.data.value;
  const problem = of.error.value;
  if (problem && data === undefined) return <ProblemView problem={problem} retry={of.reload} />;
  if (data === undefined) return <Placeholder lines={lines} />;
  return (
    <>
      {problem ? <ProblemView problem={problem} retry={of.reload} /> : null}
      {children(data)}
    </>
  );
}

/**
 * Puts text on the clipboard, also where the window's page may not write to it by itself.
 * @param {string} text @param {string} [words] said when it is done
 */
export function copyText(text, words = t.copied) {
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  if (done) toast(words);
  else {
    navigator.clipboard?.writeText(text).then(
      () => toast(words),
      () => undefined,
    );
  }
}
