// The papers and files of a trust bank: its proof, slips, transfers, and the checks it may pay.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { Tabs } from '../../kit/Tabs.jsx';
import { IssuedChecks } from './IssuedChecks.jsx';
import { Slips } from './Slips.jsx';
import { Transfers } from './Transfers.jsx';
import { PaperButtons, PaperTrouble, usePapers } from './use-papers.jsx';
import { close } from '../../strings/kit.js';
import * as t from '../../strings/papers.js';

/** @import { TrustBank } from '../../api/bindings/commands' */
/** @import { Papers } from './use-papers.jsx' */

/** @typedef {keyof typeof t.tabs} Tab */

/** @param {{ bank: TrustBank, on: string, onClose: () => void }} props `on`: the day shown */
export function PapersDialog({ bank, on, onClose }) {
  const of = usePapers();
  const tab = useSignal(/** @type {Tab} */ ('proof'));
  return (
    <Dialog
      title={t.papersTitle(bank.name)}
      size="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <PaperTrouble of={of} />
      <Tabs
        id="papers"
        label={t.tabsLabel}
        current={tab.value}
        onChoose={(name) => (tab.value = /** @type {Tab} */ (name))}
        tabs={Object.entries(t.tabs).map(([name, words]) => ({ name, words }))}
      >
        <Panel tab={tab.value} bank={bank} on={on} of={of} />
      </Tabs>
    </Dialog>
  );
}

/** @param {{ tab: Tab, bank: TrustBank, on: string, of: Papers }} props */
function Panel({ tab, bank, on, of }) {
  switch (tab) {
    case 'proof':
      return <Proof bank={bank} on={on} of={of} />;
    case 'slips':
      return <Slips bank={bank} of={of} />;
    case 'transfers':
      return <Transfers bank={bank} of={of} />;
    case 'checks':
      return <IssuedChecks bank={bank} of={of} />;
  }
}

/** @param {{ bank: TrustBank, on: string, of: Papers }} props */
function Proof({ bank, on, of }) {
  const day = useSignal(on);
  return (
    <div class="stack">
      <p>{t.proofWords}</p>
      <DateField
        label={t.proofDay}
        width="s"
        value={day.value}
        onValue={(now) => now && (day.value = now)}
      />
      <PaperButtons
        of={of}
        paper={{ kind: 'proof', trust_bank: bank.id, on: day.value }}
        name={t.proofName}
      />
    </div>
  );
}
