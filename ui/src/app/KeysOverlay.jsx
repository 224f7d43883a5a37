import { Dialog } from '../kit/Dialog.jsx';
import { commands } from './commands.js';
import { canRun, showKey } from './keys.js';
import * as t from '../strings/shell.js';

/**
 * All keys, from the table that binds them. What does nothing on this screen is drawn lighter.
 * @param {{ onClose: () => void }} props
 */
export function KeysOverlay({ onClose }) {
  const scopes = [...new Set(commands.map((command) => command.scope))];
  return (
    <Dialog title={t.keysTitle} size="wide" onClose={onClose}>
      <div class="keys" tabIndex={0} role="region" aria-label={t.keysTitle}>
        {scopes.map((scope) => (
          <section key={scope} aria-label={scopeWords(scope)}>
            <h3>{scopeWords(scope)}</h3>
            <dl>
              {commands
                .filter((command) => command.scope === scope && command.keys.length > 0)
                .map((command) => (
                  <div
                    key={command.id}
                    class={command.shownOnly || canRun(command.id) ? '' : 'asleep'}
                  >
                    <dt>
                      {command.keys.map(showKey).filter(Boolean).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{command.words}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** @param {string} scope */
const scopeWords = (scope) => /** @type {Record<string, string>} */ (t.scopes)[scope] ?? scope;
