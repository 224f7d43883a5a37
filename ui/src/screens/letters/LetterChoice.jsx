import { go } from '../../app/router.js';
import { Dialog } from '../../kit/Dialog.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { announce } from '../../kit/Toast.jsx';
import { letterName } from '../../strings/standing.js';
import * as t from '../../strings/letters.js';

/** @import { AccountScreen, LetterKind } from '../../api/bindings/commands' */

/** @type {LetterKind[]} */
const KINDS = ['plan_agreement', 'reminder'];

/**
 * Which letter. One that may not go out stays in reach and says why.
 * @param {{ data: AccountScreen, onClose: () => void }} props
 */
export function LetterChoice({ data, onClose }) {
  /** @type {Record<LetterKind, string | null>} */
  const refused = {
    plan_agreement: data.plan?.state === 'active' ? null : t.noPlan,
    reminder: data.reminder_refused,
  };
  /** @param {LetterKind} kind */
  const take = (kind) => {
    const why = refused[kind];
    if (why) {
      announce(why);
      return;
    }
    onClose();
    void go('letter-new', { id: data.account.id, kind });
  };
  return (
    <Dialog title={t.choose} onClose={onClose}>
      <p>{t.chooseWords}</p>
      <ul class="doors">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-disabled={refused[kind] ? true : undefined}
              onClick={() => take(kind)}
            >
              <Icon name={refused[kind] ? 'ban' : 'mail'} />
              <b>{letterName(kind)}</b>
              <Icon name="chevron-right" />
              <span class="tag">{refused[kind] ?? t.hints[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
