// What the person said of where a payment goes: when, how and in which words.
import { DateField } from '../../kit/DateField.jsx';
import { Select, TextField } from '../../kit/Field.jsx';
import * as t from '../../strings/shares.js';

/** @import { DirectionWay } from '../../api/bindings/commands' */
/** @typedef {{ given_on: string, way: DirectionWay, said: string }} Said */

/** @param {{ said: Said, onChange: (change: Partial<Said>) => void }} props */
export const DirectionFields = ({ said, onChange }) => (
  <>
    <p class="tag">{t.directedHint}</p>
    <div class="form-row">
      <DateField
        label={t.labels.given_on}
        width="s"
        value={said.given_on}
        onValue={(given_on) => onChange({ given_on })}
      />
      <Select
        label={t.labels.way}
        value={said.way}
        options={Object.entries(t.ways).map(([value, words]) => ({ value, words }))}
        onValue={(way) => onChange({ way: /** @type {DirectionWay} */ (way) })}
      />
    </div>
    <TextField
      label={t.labels.said}
      optional
      hint={t.saidHint}
      value={said.said}
      maxLength={400}
      onValue={(words) => onChange({ said: words })}
    />
  </>
);
