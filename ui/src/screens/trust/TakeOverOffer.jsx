// Where nothing is booked on a trust bank yet, an agency that moves in begins with its old books.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner } from '../../kit/small.jsx';
import { may } from '../../state/session.js';
import { TakeOverDialog } from './TakeOverDialog.jsx';
import * as t from '../../strings/takeover.js';

/** @import { TrustBank } from '../../api/bindings/commands' */

/** @param {{ bank: TrustBank }} props */
export function TakeOverOffer({ bank }) {
  const open = useSignal(false);
  const state = useResource(
    () => call('take_over_state', { trust_bank: bank.id }),
    [bank.id],
    ['payments'],
  ).data.value;
  if (!state || state.begun || state.taken || !may('post_payments')) return null;
  return (
    <>
      <Banner
        level="info"
        verdict={t.offer.verdict}
        aside={
          <Button small onPress={() => (open.value = true)}>
            {t.offer.act}
          </Button>
        }
      >
        {t.offer.words}
      </Banner>
      {open.value ? <TakeOverDialog bank={bank} onClose={() => (open.value = false)} /> : null}
    </>
  );
}
