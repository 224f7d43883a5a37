// The list of money that its owner does not take, by the day on which a state has it.
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Select } from '../../kit/Field.jsx';
import { Chip, EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { statesOf, total } from './rows.js';
import * as t from '../../strings/unclaimed.js';

/** @import { Signal } from '@preact/signals' */
/** @import { OwedRow, OwedStep } from '../../api/bindings/commands' */
/** @import { Tone } from '../../kit/small.jsx' */
/** @import { RowAct } from './Unclaimed.jsx' */

/** @type {Record<OwedStep, Tone>} */
const TONES = { ask: 'warn', wait: 'mute', notice: 'info', turn: 'info', report: 'bad' };

/** @param {{ rows: OwedRow[], state: Signal<string> }} props */
export function StateFilter({ rows, state }) {
  const states = statesOf(rows).filter((one) => one !== '');
  if (states.length < 2 && state.value === '') return null;
  return (
    <Select
      label={t.stateFilter}
      value={state.value}
      onValue={(one) => (state.value = one)}
      width="s"
      options={[
        { value: '', words: t.allStates },
        ...states.map((one) => ({ value: one, words: one })),
      ]}
    />
  );
}

/**
 * @param {{
 *   rows: OwedRow[], all: number, chosen: Signal<number[]>, picked: OwedRow[],
 *   onAct: (act: RowAct, row: OwedRow) => void,
 * }} props `all`: how many there are in every state
 */
export function Owed({ rows, all, chosen, picked, onAct }) {
  if (all === 0) return <EmptyState title={t.empty}>{t.emptyWords}</EmptyState>;
  if (rows.length === 0) return <EmptyState title={t.noneOfState} />;
  const heads = t.heads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
      <Table
        caption={t.caption}
        class="owed"
        rows={rows}
        rowKey={(row, at) => row.unclaimed ?? `w${at}`}
        total={{ owner: t.chosen(picked.length, total(picked)), amount: sum(rows) }}
        columns={[
          {
            key: 'box',
            label: heads.box,
            hideLabel: true,
            cell: (row) => <Box row={row} chosen={chosen} />,
          },
          {
            key: 'due',
            label: heads.due,
            cell: ({ due_on: on }) =>
              on === null ? <Chip tone="warn">{t.ask}</Chip> : shortDay(on),
          },
          {
            key: 'state',
            label: heads.state,
            cell: (row) => (
              <>
                {t.stateName(row.state)}
                {row.is_agency_state ? <div class="tag small">{t.byAgency}</div> : null}
              </>
            ),
          },
          {
            key: 'owner',
            label: heads.owner,
            wide: true,
            cell: (row) => (
              <>
                {t.ownerName(row)}
                <div class="tag small">{t.about(row)}</div>
              </>
            ),
          },
          {
            key: 'amount',
            label: heads.amount,
            num: true,
            cell: (row) => <Money cents={row.amount} />,
          },
          { key: 'since', label: heads.since, cell: (row) => shortDay(row.since) },
          {
            key: 'step',
            label: heads.step,
            cell: (row) => (
              <>
                <Chip tone={TONES[row.step]}>{t.steps[row.step]}</Chip>
                {t.stepSaid(row).map((said) => (
                  <div key={said} class="tag small">
                    {said}
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'acts',
            label: heads.acts,
            hideLabel: true,
            cell: (row) => <Acts row={row} onAct={onAct} />,
          },
        ]}
      />
    </div>
  );
}

/** @param {OwedRow[]} rows */
const sum = (rows) => <Money cents={total(rows)} />;

/** @param {{ row: OwedRow, chosen: Signal<number[]> }} props */
function Box({ row, chosen }) {
  const id = row.unclaimed;
  if (id === null) return null;
  const is = chosen.value.includes(id);
  return (
    <input
      type="checkbox"
      aria-label={t.boxName(row)}
      checked={is}
      onChange={() =>
        (chosen.value = is ? chosen.value.filter((one) => one !== id) : [...chosen.value, id])
      }
    />
  );
}

/** @param {{ row: OwedRow, onAct: (act: RowAct, row: OwedRow) => void }} props */
function Acts({ row, onAct }) {
  const off = may('pay_out') ? null : t.forbidden;
  const early = row.unclaimed_on === null ? t.noRule : t.notYet;
  return (
    <span class="line">
      {row.noticed_on === null ? (
        <Button small label={t.noticeName(row)} off={off} onPress={() => onAct('notice', row)}>
          {t.notice}
        </Button>
      ) : null}
      {row.unclaimed === null ? (
        <Button
          small
          label={t.turnName(row)}
          off={off ?? (row.may_turn ? null : early)}
          onPress={() => onAct('turn', row)}
        >
          {t.turn}
        </Button>
      ) : (
        <Button small label={t.backName(row)} off={off} onPress={() => onAct('back', row)}>
          {t.back}
        </Button>
      )}
    </span>
  );
}
