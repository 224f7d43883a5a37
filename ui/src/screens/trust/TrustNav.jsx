// The places of Trust, side by side: the banks, the client statements, the months.
import { go, to } from '../../app/router.js';
import * as t from '../../strings/trust.js';

/** @typedef {keyof typeof t.views} Place */

/** @param {{ here: Place }} props */
export const TrustNav = ({ here }) => (
  <nav class="tabs places" aria-label={t.title}>
    {Object.entries(t.views).map(([name, words]) => (
      <a
        key={name}
        href={to(name)}
        aria-current={name === here ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          void go(name);
        }}
      >
        {words}
      </a>
    ))}
  </nav>
);
