// Remittances by ACH: what waits, the file that sends it, and the files that were made.
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { call, newRequest } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner, EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import * as t from '../../strings/papers.js';

/** @import { AchFileRow, Transfers as All, TrustBank } from '../../api/bindings/commands' */
/** @import { Papers } from './use-papers.jsx' */

/** @param {{ bank: TrustBank, of: Papers }} props */
export function Transfers({ bank, of }) {
  const found = useResource(
    () => call('transfers', { trust_bank: bank.id }),
    [bank.id],
    ['payments', 'clients', 'settings'],
  );
  return (
    <Loaded of={found}>
      {(all) => (
        <div class="stack">
          {all.set_up ? null : <Banner level="info" verdict={t.notSetUp} />}
          <Waiting bank={bank} all={all} of={of} />
          {all.files.length > 0 ? <Files files={all.files} of={of} /> : null}
        </div>
      )}
    </Loaded>
  );
}

/** @param {{ bank: TrustBank, all: All, of: Papers }} props */
function Waiting({ bank, all, of }) {
  const on = useSignal(today.value);
  const request = useRef(newRequest());
  const make = async () => {
    const args = { trust_bank: bank.id, effective_on: on.value };
    const done = await of.attempt(async () => {
      const file = await call('make_transfers', args, request.current);
      toast(t.fileMade(file));
      const { path } = await call('save_transfers', { file: file.id });
      if (path) toast(t.savedAs(path));
    });
    // Refused is not done, and done is done: the next press is another act.
    request.current = newRequest();
    return done;
  };
  if (all.waiting.length === 0) return <EmptyState title={t.waitingEmpty} />;
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.waitingCaption}>
        <Table
          caption={t.waitingCaption}
          rows={all.waiting}
          rowKey={(transfer) => transfer.payment}
          columns={[
            { key: 'paid', label: t.waitingHeads.paid, cell: (one) => shortDay(one.paid_on) },
            { key: 'to', label: t.waitingHeads.to, wide: true, cell: (one) => one.payee },
            {
              key: 'account',
              label: t.waitingHeads.account,
              cell: (one) => t.accountEnd(one.account_last4),
            },
            {
              key: 'amount',
              label: t.waitingHeads.amount,
              num: true,
              cell: (one) => <Money cents={one.amount} />,
            },
          ]}
        />
      </div>
      <DateField
        label={t.effective}
        width="s"
        value={on.value}
        onValue={(day) => day && (on.value = day)}
      />
      <div>
        <Button
          primary
          busy={of.busy.value}
          off={may('pay_out') ? (all.set_up ? null : t.notSetUp) : t.forbidden}
          onPress={() => void make()}
        >
          {t.make(all.waiting.length, all.total)}
        </Button>
      </div>
    </>
  );
}

/** @param {{ files: AchFileRow[], of: Papers }} props */
const Files = ({ files, of }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.filesCaption}>
    <Table
      caption={t.filesCaption}
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        { key: 'made', label: t.fileHeads.made, cell: t.fileDay },
        { key: 'for', label: t.fileHeads.effective, cell: (file) => shortDay(file.effective_on) },
        { key: 'count', label: t.fileHeads.count, num: true, cell: (file) => file.payments },
        {
          key: 'total',
          label: t.fileHeads.total,
          num: true,
          cell: (file) => <Money cents={file.total} />,
        },
        { key: 'by', label: t.fileHeads.by, cell: (file) => file.by },
        {
          key: 'acts',
          label: t.fileHeads.acts,
          wide: true,
          cell: (file) => (
            <Button
              small
              label={t.saveFileName(file)}
              busy={of.busy.value}
              off={may('pay_out') ? null : t.forbidden}
              onPress={() => void of.file(() => call('save_transfers', { file: file.id }))}
            >
              {t.saveFile}
            </Button>
          ),
        },
      ]}
    />
  </div>
);
