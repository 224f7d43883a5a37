import { call } from '../../api/call.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { Check, Select, TextField } from '../../kit/Field.jsx';
import { useResource } from '../../kit/resource.js';
import { may } from '../../state/session.js';
import { MultiChoice } from './MultiChoice.jsx';
import { STATUSES } from './filters.js';
import { statuses } from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { Filter } from '../../api/bindings/commands' */

const TEXT = 'accounts-filter';

/**
 * The filters over the list of accounts.
 * @param {{
 *   filter: Filter, on: number, onFilter: (change: Partial<Filter>) => void,
 * }} props `on`: how many filters are on
 */
export function FilterBar({ filter, on, onFilter }) {
  useCommand('filter', () => document.getElementById(TEXT)?.focus());
  return (
    <div class="filters" role="search" aria-label={t.filters}>
      <FilterText text={filter.text} onText={(text) => onFilter({ text })} />
      <MultiChoice
        label={t.status}
        words={t.statusChosen(filter.statuses.length)}
        values={filter.statuses}
        options={STATUSES.map((value) => ({ value, words: statuses[value] }))}
        onValues={(values) => onFilter({ statuses: values })}
      />
      <ClientFilter client={filter.client} onClient={(client) => onFilter({ client })} />
      <Check
        label={t.openOnly}
        checked={filter.open}
        onChecked={(open) => onFilter({ open })}
      />
      <Check
        label={t.badAddress}
        checked={filter.bad_address}
        onChecked={(bad) => onFilter({ bad_address: bad })}
      />
      {on > 0 ? (
        <Button
          small
          plain
          onPress={() =>
            onFilter({ text: '', statuses: [], client: null, open: false, bad_address: false })
          }
        >
          {t.clear}
        </Button>
      ) : null}
    </div>
  );
}

/** @param {{ text: string, onText: (text: string) => void }} props */
function FilterText({ text, onText }) {
  /** Down leads into the list; Esc gives the keys back to it. @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    document.getElementById('grid-accounts')?.focus();
  };
  return (
    <span class="filter-text">
      <TextField
        bare
        id={TEXT}
        label={t.filterText}
        placeholder={t.filterHint}
        value={text}
        onValue={onText}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

/** @param {{ client: number | null, onClient: (client: number | null) => void }} props */
function ClientFilter({ client, onClient }) {
  const sees = may('see_clients');
  const found = useResource(
    () => (sees ? call('clients', {}) : Promise.resolve([])),
    [sees],
    ['clients'],
  );
  if (!sees) return null;
  const options = (found.data.value ?? []).map(({ id, name }) => ({
    value: String(id),
    words: name,
  }));
  return (
    <span class="filter-client">
      <Select
        bare
        label={t.client}
        value={client === null ? '' : String(client)}
        onValue={(value) => onClient(value === '' ? null : Number(value))}
        options={[{ value: '', words: t.anyClient }, ...options]}
      />
    </span>
  );
}
