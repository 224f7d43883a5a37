// What third parties had by year, as information returns ask for it.
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/third.js';

/** @import { ThirdScreen } from '../../api/bindings/commands' */

/** @param {{ all: ThirdScreen }} props */
export function Years({ all }) {
  if (all.years.length === 0) return <EmptyState title={t.yearsEmpty} />;
  /** @param {number} id */
  const name = (id) => all.parties.find(({ party }) => party.id === id)?.party.form.name ?? '';
  return (
    <>
      <p class="sub">{t.yearsWords}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.yearsCaption}>
        <Table
          caption={t.yearsCaption}
          rows={all.years}
          rowKey={({ year, third }) => `${year} ${third}`}
          columns={[
            { key: 'year', label: t.heads.year, cell: ({ year }) => String(year) },
            { key: 'name', label: t.heads.name, cell: ({ third }) => name(third) },
            {
              key: 'paid',
              label: t.heads.paid,
              num: true,
              cell: ({ paid }) => <Money cents={paid} />,
            },
            {
              key: 'kept',
              label: t.heads.kept,
              num: true,
              cell: ({ kept }) => <Money cents={kept} />,
            },
            {
              key: 'fees',
              label: t.heads.fees,
              num: true,
              cell: ({ fees }) => <Money cents={fees} />,
            },
          ]}
        />
      </div>
    </>
  );
}
