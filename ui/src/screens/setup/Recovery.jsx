import { session } from '../../state/session.js';
import { Gate } from './Gate.jsx';
import { RecoveryKey } from './RecoveryKey.jsx';
import * as t from '../../strings/setup.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * The last page of a new book: it opens when one group of the key was typed back from the paper.
 * @param {{
 *   made: import('../../api/bindings/commands').CreatedBook, steps: ComponentChildren,
 * }} props
 */
export function Recovery({ made, steps }) {
  return (
    <Gate title={t.recoveryTitle} wide above={steps}>
      <p class="sub">{t.recoveryIntro}</p>
      <RecoveryKey
        shown={made.recovery}
        onConfirmed={() => (session.value = { ...made.session, recovery_confirmed: true })}
      />
    </Gate>
  );
}
