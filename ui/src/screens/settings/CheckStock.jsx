// The check stock of a trust bank: where on the sheet the check is, and its numbers.
import { call } from '../../api/call.js';
import { Check, Choice, TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import { PaperButtons, PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import * as t from '../../strings/papers.js';

/** @import { CheckStock as Known, TrustBank } from '../../api/bindings/commands' */

/** @param {{ bank: TrustBank, onClose: () => void }} props */
export function CheckStock({ bank, onClose }) {
  const found = useResource(() => call('check_stock', { trust_bank: bank.id }), [bank.id]);
  const stock = found.data.value;
  return stock ? <StockForm bank={bank} stock={stock} onClose={onClose} /> : null;
}

/** @typedef {'right_mil' | 'down_mil' | 'first_number' | 'void_after_days'} NumberName */
/** @type {NumberName[]} */
const NUMBERS = ['right_mil', 'down_mil', 'first_number', 'void_after_days'];

/** @param {{ bank: TrustBank, stock: Known, onClose: () => void }} props */
function StockForm({ bank, stock, onClose }) {
  const of = usePapers();
  const form = useForm({
    start: {
      place: stock.place,
      prints_number: stock.prints_number,
      right_mil: String(stock.right_mil),
      down_mil: String(stock.down_mil),
      first_number: String(stock.first_number),
      void_after_days: String(stock.void_after_days),
    },
    labels: t.stockLabels,
    required: NUMBERS,
    check: (values) =>
      Object.fromEntries(
        NUMBERS.filter((name) => !wholeNumber(name).test(values[name].trim())).map((name) => [
          name,
          t.wholeNumber,
        ]),
      ),
    submit: async (values, request) => {
      const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])]));
      const { place, prints_number } = values;
      const typed = /** @type {Known} */ ({ place, prints_number, ...numbers });
      await call('save_check_stock', { trust_bank: bank.id, stock: typed }, request);
      toast(t.saved);
      onClose();
    },
  });
  const place = form.field('place');
  const number = form.field('prints_number');
  return (
    <FormDialog
      title={t.stockTitle(bank.name)}
      intro={t.stockIntro}
      form={form}
      verb={t.saveVerb}
      onClose={onClose}
    >
      <PaperTrouble of={of} />
      <Choice
        label={place.label}
        value={place.value}
        onValue={place.onValue}
        options={/** @type {const} */ (['top', 'middle', 'bottom']).map((value) => ({
          value,
          words: t.places[value],
        }))}
      />
      <Check
        id={number.id}
        label={number.label}
        checked={number.value}
        onChecked={number.onValue}
        hint={t.numberHint}
      />
      <div class="form-row">
        <TextField {...form.field('right_mil')} maxLength={4} hint={t.movedHint} />
        <TextField {...form.field('down_mil')} maxLength={4} hint={t.movedHint} />
      </div>
      <div class="form-row">
        <TextField {...form.field('first_number')} maxLength={9} hint={t.firstHint} />
        <TextField {...form.field('void_after_days')} maxLength={3} hint={t.voidHint} />
      </div>
      <PaperButtons
        of={of}
        paper={{ kind: 'check_test', trust_bank: bank.id }}
        name={t.testName}
        off={form.dirty.value ? t.saveFirst : may('see_payments') ? null : t.forbidden}
      />
    </FormDialog>
  );
}

/** @param {NumberName} name */
const wholeNumber = (name) => (name.endsWith('_mil') ? /^-?\d{1,3}$/ : /^\d{1,9}$/);
