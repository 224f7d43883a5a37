import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { niceTop } from './chart-math.js';

const HEIGHT = 190;
const LEFT = 46;
const RIGHT = 4;
/** Room beside the last bar for the target's words. */
const ASIDE = 64;
const BASE = 160;
const CEILING = 20;

/**
 * Bars over a baseline, with a dashed ink line for the target. Order and labels carry the meaning,
 * so there is one colour. The sentence is its name; a table beside it gives the figures.
 * @param {{
 *   bars: { label: string, value: number, title: string }[], sentence: string,
 *   target?: { value: number, words: string } | null, tick: (value: number) => string,
 * }} props values in cents or counts; `tick` writes one for the axis
 */
export function BarChart({ bars, sentence, target, tick }) {
  /** @type {import('preact').RefObject<HTMLElement | null>} */
  const box = useRef(null);
  const width = useSignal(720);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      width.value = Math.max(280, Math.round(entry?.contentRect.width ?? 720));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const values = bars.map((bar) => bar.value).concat(target ? [target.value] : []);
  const { top, step } = niceTop(Math.max(1, ...values));
  const right = width.value - RIGHT;
  const slot = (right - LEFT - (target ? ASIDE : 0)) / Math.max(1, bars.length);
  const thick = Math.min(28, slot * 0.64);
  const y = (/** @type {number} */ value) => BASE - (Math.max(0, value) / top) * (BASE - CEILING);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return (
    <figure class="chart" ref={box}>
      <svg
        viewBox={`0 0 ${width.value} ${HEIGHT}`}
        width={width.value}
        height={HEIGHT}
        role="img"
        aria-label={sentence}
      >
        {ticks.map((value) => (
          <g key={value}>
            <line class="gridline" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
              {tick(value)}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <g key={bar.label}>
            <rect
              class="bar1"
              x={LEFT + slot * index + (slot - thick) / 2}
              width={thick}
              y={y(bar.value)}
              height={BASE - y(bar.value)}
            >
              <title>{bar.title}</title>
            </rect>
            <text x={LEFT + slot * (index + 0.5)} y={BASE + 16} text-anchor="middle">
              {bar.label}
            </text>
          </g>
        ))}
        <line class="axis" x1={LEFT} x2={right} y1={BASE} y2={BASE} />
        {target ? (
          <>
            <line class="target" x1={LEFT} x2={right} y1={y(target.value)} y2={y(target.value)} />
            <text x={right} y={y(target.value) - 6} text-anchor="end">
              {target.words}
            </text>
          </>
        ) : null}
      </svg>
    </figure>
  );
}
