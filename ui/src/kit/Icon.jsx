import { icons } from './icons.jsx';

/** @typedef {keyof typeof icons} IconName */

/**
 * A drawing beside a word; never alone without one.
 * @param {{ name: string, size?: number }} props
 */
export function Icon({ name, size = 20 }) {
  const draw = icons[/** @type {IconName} */ (name)];
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {draw ? draw() : null}
    </svg>
  );
}
