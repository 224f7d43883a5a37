import { Select, TextField } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Banner } from '../../kit/small.jsx';
import { Cuts } from './Cuts.jsx';
import { FIELDS, kindOf, NAMES, readCount, withColumn, withReading } from './map.js';
import * as t from '../../strings/imports.js';

/**
 * @import { DateOrder, Field, Map as FileMap, MapView, NameOrder, Remainder, Source, Unit }
 *   from '../../api/bindings/commands'
 * @import { Wizard } from './wizard.js'
 */

/** @param {{ wizard: Wizard }} props */
export function MapStep({ wizard }) {
  const view = wizard.view.value;
  if (!view) return null;
  /** @param {FileMap} map */
  const change = (map) => void wizard.change(map);
  return (
    <>
      <Column label={t.mapName}>
        {view.lost.length > 0 ? <Banner level="care" verdict={t.lost(view.lost)} /> : null}
        <div class="table-scroll">
          <table class="map">
            <caption class="sr">{t.mapName}</caption>
            <thead>
              <tr>
                <th scope="col">{t.mapHeads.field}</th>
                <th scope="col">{t.mapHeads.column}</th>
                <th scope="col">{t.mapHeads.how}</th>
                <th scope="col">{t.mapHeads.samples}</th>
              </tr>
            </thead>
            <tbody>
              {FIELDS.map((field) => (
                <Row key={field} field={field} view={view} onChange={change} />
              ))}
            </tbody>
          </table>
        </div>
      </Column>
      <Column label={t.mapChoices} shown>
        <div class="stack">
          <Select
            label={t.remainder}
            value={view.map.remainder}
            onValue={(remainder) =>
              change({ ...view.map, remainder: /** @type {Remainder} */ (remainder) })
            }
            options={Object.entries(t.remainders).map(([value, words]) => ({ value, words }))}
          />
        </div>
        {view.map.fixed ? <Cuts map={view.map} onChange={change} /> : null}
        <Unused view={view} />
      </Column>
    </>
  );
}

/** @param {Field} field @param {MapView} view */
const samplesOf = (field, view) => {
  const column = view.map.fields[field]?.column;
  return view.columns.find(({ name }) => name === column)?.samples ?? [];
};

/** @param {{ field: Field, view: MapView, onChange: (map: FileMap) => void }} props */
function Row({ field, view, onChange }) {
  const { map, columns, missing } = view;
  const source = map.fields[field];
  const name = t.fields[field];
  const nameless = missing.includes('full_name') && NAMES.includes(field);
  const wanted = nameless || missing.includes(field);
  const known = columns.some((column) => column.name === source?.column);
  return (
    <tr class={wanted ? 'wanted' : undefined}>
      <th scope="row">
        {name}
      </th>
      <td>
        <Select
          bare
          label={t.columnOf(name)}
          value={source?.column ?? ''}
          onValue={(column) => onChange(withColumn(map, field, column))}
          options={[
            { value: '', words: t.noColumn },
            ...(source && !known ? [{ value: source.column, words: source.column }] : []),
            ...columns.map((column) => ({ value: column.name, words: column.name })),
          ]}
        />
      </td>
      <td>
        {source ? (
          <Reading
            field={field}
            source={source}
            onHow={(how) => onChange(withReading(map, field, how))}
          />
        ) : null}
        {wanted ? (
          <span class="needed">
            <Icon name="triangle-alert" size={14} />
            {nameless ? t.oneNameNeeded : t.needed}
          </span>
        ) : null}
      </td>
      <td class="samples">{samplesOf(field, view).join(' · ')}</td>
    </tr>
  );
}

/** @template {string} T @param {Record<T, string>} words */
const options = (words) =>
  /** @type {T[]} */ (Object.keys(words)).map((value) => ({ value, words: words[value] }));

/**
 * @param {{ field: Field, source: Source, onHow: (how: Partial<Source>) => void }} props
 */
function Reading({ field, source, onHow }) {
  const label = t.howOf(t.fields[field]);
  switch (kindOf(field)) {
    case 'dates':
      return (
        <Select
          bare
          label={label}
          value={source.dates ?? 'mdy'}
          onValue={(dates) => onHow({ dates: /** @type {DateOrder} */ (dates) })}
          options={options(t.dates)}
        />
      );
    case 'unit':
      return (
        <Select
          bare
          label={label}
          value={source.unit ?? 'dollars'}
          onValue={(unit) => onHow({ unit: /** @type {Unit} */ (unit) })}
          options={options(t.units)}
        />
      );
    case 'names':
      return (
        <Select
          bare
          label={label}
          value={source.names ?? 'last_first'}
          onValue={(names) => onHow({ names: /** @type {NameOrder} */ (names) })}
          options={options(t.names)}
        />
      );
    case 'pad':
      return (
        <span class="pad">
          <span class="tag" aria-hidden="true">
            {t.pad}
          </span>
          <TextField
            bare
            label={t.padOf(t.fields[field])}
            maxLength={2}
            value={source.pad ? String(source.pad) : ''}
            onValue={(text) => onHow({ pad: readCount(text) })}
          />
        </span>
      );
    default:
      return null;
  }
}

/** @param {{ view: MapView }} props */
function Unused({ view }) {
  const used = Object.values(view.map.fields).map((source) => source.column);
  const unused = view.columns.filter(({ name }) => !used.includes(name));
  return (
    <>
      <h2>{t.unused}</h2>
      {unused.length === 0 ? <p class="tag">{t.unusedNone}</p> : null}
      <ul class="unused">
        {unused.map(({ name, samples }) => (
          <li key={name}>
            <b>{name}</b> <span class="tag">{samples.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
