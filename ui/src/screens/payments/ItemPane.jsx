// Beside the items: where the money of one goes, and what there is to settle about it.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { numberOf } from './draft.js';
import { formOf, isBlank, isOpen } from './item.js';
import { SplitDialog } from './SplitDialog.jsx';
import * as t from '../../strings/payments.js';

/** @import { LineProblem, LineView, SplitRow } from '../../api/bindings/commands' */
/** @import { Draft } from './draft.js' */
/** @typedef {keyof import('../../api/bindings/commands').Parts} Part */

/**
 * One share with who it belongs to.
 * @typedef {{ split: SplitRow, amount: number, number: string, person: string, client: string }}
 *   Shown
 */

/** @param {{ draft: Draft }} props */
export function ItemPane({ draft }) {
  const { screen, typing } = draft;
  const item = typing.value;
  const saved = screen.lines.find(({ line }) => line.id === (item.line ?? draft.chosen.value));
  const live = item.line !== null || !saved;
  if (live && isBlank(item)) {
    return (
      <Column label={t.itemTitle(numberOf(item, screen), '')} shown>
        <p class="tag">{t.paneEmpty}</p>
      </Column>
    );
  }
  const form = live ? formOf(item) : saved.line.form;
  const shares = live ? liveShares(draft, saved) : savedShares(saved);
  const person = shares.length === 1 ? (shares[0]?.person ?? '') : '';
  const problems = saved && !live ? saved.problems.filter(isOpen) : [];
  const number = live ? numberOf(item, screen) : saved.line.line;
  return (
    <Column label={t.itemTitle(number, person)} id="item-pane" shown>
      <Facts
        rows={[
          [t.methods[form.method], t.refDated(form.reference, form.dated_on)],
          [t.facts.amount, <Money key="amount" cents={live ? item.amount : form.amount} />],
        ]}
      />
      <ToLook draft={draft} problems={problems} live={live} shares={shares} />
      {shares.map((share) => (
        <Share key={share.split.account} share={share} alone={shares.length === 1} />
      ))}
      {saved && !live ? <Acts draft={draft} view={saved} /> : null}
    </Column>
  );
}

/** @param {LineView} view @returns {Shown[]} */
const savedShares = ({ line, split }) =>
  split.flatMap((row, index) => {
    const share = line.shares[index];
    if (!share) return [];
    const { file_number: number, person, client, amount } = share;
    return [{ split: row, amount, number, person, client }];
  });

/** @param {Draft} draft @param {LineView | undefined} saved @returns {Shown[]} */
function liveShares({ typing, split }, saved) {
  const item = typing.value;
  return split.value.flatMap((row) => {
    /** @type {Shown[]} */
    const none = [];
    const known = saved?.line.shares.find(({ account }) => account === row.account);
    const amount = formOf(item).shares.find(({ account }) => account === row.account)?.amount ?? 0;
    if (item.account?.id === row.account) return [{ ...item.account, split: row, amount }];
    if (!known) return none;
    const { file_number: number, person, client } = known;
    return [{ split: row, amount, number, person, client }];
  });
}

/**
 * What there is to settle, each with the answer that a person may give.
 * @param {{ draft: Draft, problems: LineProblem[], live: boolean, shares: Shown[] }} props
 */
function ToLook({ draft, problems, live, shares }) {
  const { unsure, answers } = draft.typing.value;
  const over =
    live && shares.some(({ split }) => split.over > 0) && !answers.includes('overpayment');
  if (problems.length === 0 && !over && !(live && unsure)) return null;
  return (
    <>
      <h2>{t.looksTitle}</h2>
      <ul class="to-look">
        {live && unsure ? <Look words={t.unsure(draft.unsureOf.value)} /> : null}
        {problems.map((problem) => (
          <Look key={problem.kind} words={t.problemWords(problem)} />
        ))}
      </ul>
      <p class="acts">
        {over || problems.some(({ kind }) => kind === 'overpayment') ? (
          <Button command="hold-refund" onPress={() => void draft.answer('overpayment')}>
            {t.holdRefund}
          </Button>
        ) : null}
        {problems.some(({ kind }) => kind === 'duplicate') ? (
          <Button command="another-check" onPress={() => void draft.answer('duplicate')}>
            {t.anotherCheck}
          </Button>
        ) : null}
      </p>
    </>
  );
}

/** @param {{ words: string }} props */
const Look = ({ words }) => (
  <li>
    <Icon name="triangle-alert" size={16} /> <span>{words}</span>
  </li>
);

/** @param {{ share: Shown, alone: boolean }} props */
function Share({ share, alone }) {
  const { split, amount, number, person, client } = share;
  const rows = Object.keys(t.parts)
    .map((part) => /** @type {Part} */ (part))
    .filter((part) => split.pieces[part] !== 0 || split.owed[part] !== 0)
    .map((part) => ({ part: t.parts[part] ?? part, cents: split.pieces[part] }));
  if (split.over > 0) rows.push({ part: t.refundOwed, cents: split.over });
  return (
    <>
      {alone ? null : <h2>{`${number} · ${person}`}</h2>}
      <Facts
        rows={[
          [t.facts.owed, <Money key="owed" cents={split.before} />],
          split.over > 0 ? [t.facts.over, <Money key="over" cents={-split.over} />] : null,
        ]}
      />
      <h2>{t.splitTitle}</h2>
      <Table
        caption={alone ? t.splitTitle : `${t.splitTitle}, ${number}`}
        class="where"
        rows={rows}
        rowKey={(row) => row.part}
        total={{ part: t.total, cents: <Money cents={amount} /> }}
        columns={[
          { key: 'part', label: t.splitHeads.part, wide: true, cell: (row) => row.part },
          {
            key: 'cents',
            label: t.splitHeads.amount,
            num: true,
            cell: (row) => <Money cents={row.cents} />,
          },
        ]}
      />
      <h2>{t.commissionTitle}</h2>
      <Facts
        rows={[
          [client, <span key="rate" class="amount">{t.rate(split.rate)}</span>],
          [t.commission, <Money key="commission" cents={split.commission} />],
          split.costs > 0 ? [t.costsBack, <Money key="costs" cents={split.costs} />] : null,
          [t.clientShare, <Money key="share" cents={split.client_share} />],
        ]}
      />
    </>
  );
}

/** @param {{ draft: Draft, view: LineView }} props */
function Acts({ draft, view }) {
  const splitting = useSignal(false);
  return (
    <p class="acts">
      <Button command="split-item" onPress={() => (splitting.value = true)}>
        {t.splitOver}
      </Button>
      <Button command="edit" onPress={() => draft.edit(view.line.id)}>
        {t.changeAmount}
      </Button>
      {splitting.value ? (
        <SplitDialog
          view={view}
          number={view.line.line}
          batch={draft.screen.batch.id}
          onClose={() => (splitting.value = false)}
        />
      ) : null}
    </p>
  );
}
