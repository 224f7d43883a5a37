// The list of checks by which the bank pays.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Check } from '../../kit/Field.jsx';
import { may, today } from '../../state/session.js';
import { Span } from './use-papers.jsx';
import * as t from '../../strings/papers.js';

/** @import { TrustBank } from '../../api/bindings/commands' */
/** @import { Papers } from './use-papers.jsx' */

/** @param {{ bank: TrustBank, of: Papers }} props */
export function IssuedChecks({ bank, of }) {
  const from = useSignal(today.value);
  const to = useSignal(today.value);
  const heads = useSignal(true);
  const save = () =>
    of.file(() =>
      call('save_positive_pay', {
        trust_bank: bank.id,
        from_on: from.value,
        to_on: to.value,
        heads: heads.value,
      }),
    );
  return (
    <div class="stack">
      <p>{t.checksWords}</p>
      <Span from={from} to={to} />
      <Check
        id="checks-heads"
        label={t.heads}
        checked={heads.value}
        onChecked={(now) => (heads.value = now)}
      />
      <div>
        <Button
          icon="file-down"
          busy={of.busy.value}
          off={may('pay_out') ? null : t.forbidden}
          onPress={() => void save()}
        >
          {t.saveChecks}
        </Button>
      </div>
    </div>
  );
}
