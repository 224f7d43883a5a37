// The figures of one trust bank: what is there on one side, what is owed on the other.
import { Figures, Money } from '../../kit/small.jsx';
import * as t from '../../strings/trust.js';

/** @import { TrustBankView, TrustDay } from '../../api/bindings/commands' */

/** @param {{ day: TrustDay, view?: TrustBankView }} props `view`: of today */
export function TrustFigures({ day, view }) {
  const short = day.shortage > 0;
  const figures = [
    { name: t.figures.bank, value: <Money cents={day.bank} />, note: t.bankNote },
    {
      name: t.figures.hand,
      value: <Money cents={day.hand} />,
      note: view ? t.handNote(view.in_hand_items) : t.handPastNote,
    },
    {
      name: t.figures.shortage,
      value: (
        <span class={short ? 'neg' : undefined}>
          <Money cents={day.shortage} />
        </span>
      ),
      note: short ? t.shortNote : t.noShortNote,
    },
    { name: t.figures.owned, value: <Money cents={day.owned} />, note: t.ownedNote },
  ];
  if (day.difference !== 0) {
    const value = <Money cents={day.difference} />;
    figures.splice(3, 0, { name: t.figures.difference, value, note: t.differenceNote });
  }
  if (view) {
    const value = <Money cents={view.share_released} />;
    figures.push({ name: t.figures.share, value, note: t.shareNote });
  }
  return <Figures figures={figures} />;
}
