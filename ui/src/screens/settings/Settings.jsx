import { go, to } from '../../app/router.js';
import { Screen } from '../../kit/Screen.jsx';
import { may } from '../../state/session.js';
import { About } from './About.jsx';
import { AgencySettings } from './AgencySettings.jsx';
import { Appearance } from './Appearance.jsx';
import { Backup } from './Backup.jsx';
import { Security } from './Security.jsx';
import { Trust } from './Trust.jsx';
import { Users } from './Users.jsx';
import * as t from '../../strings/settings.js';

/** @import { Right } from '../../api/bindings/commands' */
/** @typedef {import('preact').FunctionComponent<{}>} Part */
/** @typedef {{ name: keyof typeof t.sections, right: Right | null, Part: Part }} Section */

/** @type {Section[]} */
const sections = [
  { name: 'agency', right: 'keep_settings', Part: AgencySettings },
  { name: 'trust', right: 'keep_settings', Part: Trust },
  { name: 'appearance', right: null, Part: Appearance },
  { name: 'security', right: null, Part: Security },
  { name: 'users', right: 'keep_users', Part: Users },
  { name: 'backup', right: 'back_up', Part: Backup },
  { name: 'about', right: null, Part: About },
];

/** @param {{ section?: string }} props */
export default function Settings({ section }) {
  const open = sections.filter((known) => may(known.right));
  const here = open.find((known) => known.name === section) ?? open[0];
  if (!here) return null;
  const words = t.sections[here.name];
  return (
    <Screen title={t.title} tabTitle={`${words} · ${t.title}`}>
      <div class="settings">
        <nav class="settings-nav" aria-label={t.title}>
          <ul>
            {open.map((known) => (
              <li key={known.name}>
                <a
                  href={to('settings-section', { section: known.name })}
                  aria-current={known === here ? 'page' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    void go('settings-section', { section: known.name });
                  }}
                >
                  {t.sections[known.name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section class="settings-body" aria-label={words}>
          <here.Part />
        </section>
      </div>
    </Screen>
  );
}
