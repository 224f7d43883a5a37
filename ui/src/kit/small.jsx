// The small parts: figures, chips, banners, empty and waiting states.
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { dollars, money } from '../format.js';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * An amount. Negative is red, in brackets, and says so to screen readers.
 * @param {{ cents: number | null | undefined, sign?: boolean, ledger?: boolean }} props
 *   `sign`: with "$"; `ledger`: leaves a bracket's room so that points stand under each other
 */
export function Money({ cents, sign, ledger }) {
  if (cents === null || cents === undefined) return null;
  const text = sign ? dollars(cents) : money(cents);
  if (cents >= 0) return <span class={ledger ? 'amount room' : 'amount'}>{text}</span>;
  return (
    <span class="amount neg">
      <span class="sr">{t.negative}</span>
      {text}
    </span>
  );
}

/** @typedef {'ok' | 'info' | 'warn' | 'bad' | 'hold' | 'mute'} Tone */

/**
 * A word for a state, never colour alone.
 * @param {{ tone?: Tone, children: ComponentChildren }} props
 */
export const Chip = ({ tone = 'mute', children }) => (
  <span class={`chip c-${tone}`}>{children}</span>
);

/** @typedef {'clear' | 'info' | 'care' | 'stop' | 'stop-all'} Level */
/** @type {Record<Level, string>} */
const LEVEL_ICONS = {
  clear: 'check',
  info: 'info',
  care: 'triangle-alert',
  stop: 'ban',
  'stop-all': 'octagon-x',
};

/**
 * A verdict across the screen: what holds, the dated fact, the way out; actions at the right.
 * @param {{
 *   level: Level, verdict: ComponentChildren, children?: ComponentChildren,
 *   aside?: ComponentChildren, urgent?: boolean,
 * }} props `urgent`: read out at once
 */
export function Banner({ level, verdict, children, aside, urgent }) {
  return (
    <div class={`guard g-${level}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={LEVEL_ICONS[level]} size={18} />
      <span>
        <b>{verdict}</b> {children}
      </span>
      {aside ? <span class="guard-aside">{aside}</span> : null}
    </div>
  );
}

/**
 * What would be here, why it is empty, and the one next step.
 * @param {{ title: string, children?: ComponentChildren, action?: ComponentChildren }} props
 */
export function EmptyState({ title, children, action }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
      {action ? <div class="line">{action}</div> : null}
    </div>
  );
}

/** True once `on` has lasted for `ms`. @param {boolean} on @param {number} ms */
export function useSlow(on, ms) {
  const slow = useSignal(false);
  useEffect(() => {
    slow.value = false;
    if (!on) return;
    const timer = setTimeout(() => (slow.value = true), ms);
    return () => clearTimeout(timer);
  }, [on, ms]);
  return on && slow.value;
}

/**
 * Grey lines where rows will be; they appear only after a second of waiting.
 * @param {{ lines?: number }} props
 */
export function Placeholder({ lines = 6 }) {
  const shown = useSlow(true, 1000);
  if (!shown) return <div class="placeholder" aria-busy="true" />;
  return (
    <div class="placeholder" aria-busy="true">
      <span class="sr" role="status">
        {t.loading}
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span class="ghost" key={line} />
      ))}
    </div>
  );
}

/**
 * A name and a value per line.
 * @param {{ rows: (readonly [ComponentChildren, ComponentChildren] | null)[] }} props
 */
export function Facts({ rows }) {
  return (
    <dl class="facts">
      {rows.map((row, index) =>
        row ? (
          <div key={index}>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/**
 * Key figures between rules, as on the first page of a report.
 * @param {{
 *   figures: { name: string, value: ComponentChildren, note?: ComponentChildren }[],
 * }} props
 */
export function Figures({ figures }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd class="figure-value">{figure.value}</dd>
          {figure.note ? <dd class="figure-note">{figure.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
