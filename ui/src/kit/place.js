// Puts a popover under the thing it belongs to, or above it where there is more room.

const GAP = 2;

/** @param {HTMLElement} popover @param {HTMLElement} anchor */
export function placeUnder(popover, anchor) {
  const at = anchor.getBoundingClientRect();
  const size = popover.getBoundingClientRect();
  const below = at.bottom + GAP;
  const fits = below + size.height <= innerHeight || at.top < innerHeight - at.bottom;
  popover.style.top = `${fits ? below : Math.max(0, at.top - GAP - size.height)}px`;
  popover.style.left = `${Math.max(4, Math.min(at.left, innerWidth - size.width - 4))}px`;
  popover.style.minWidth = `${at.width}px`;
}
