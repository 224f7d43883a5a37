import { Gate } from './Gate.jsx';
import { ChangePassword } from './ChangePassword.jsx';
import { session } from '../../state/session.js';
import * as t from '../../strings/setup.js';

/** The first unlock with a one-time password: nothing else until it is replaced. */
export default function MustChange() {
  return (
    <Gate title={t.mustChangeTitle}>
      <p class="sub">{t.mustChangeIntro}</p>
      <ChangePassword
        autoFocus
        onDone={() => {
          if (session.value) session.value = { ...session.value, must_change: false };
        }}
      />
    </Gate>
  );
}
