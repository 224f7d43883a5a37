// Where the lines of a fixed-width file are cut into columns.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { readCount, withCut, withCuts, withNewCut } from './map.js';
import * as t from '../../strings/imports.js';

/** @import { Cut, Map as FileMap } from '../../api/bindings/commands' */

const PARTS = /** @type {const} */ (['start', 'len']);

/** @param {{ map: FileMap, onChange: (map: FileMap) => void }} props */
export function Cuts({ map, onChange }) {
  const cuts = map.fixed?.cuts ?? [];
  return (
    <>
      <h2>{t.cuts}</h2>
      <div class="stack">
        <TextField
          label={t.detail}
          hint={t.detailHint}
          width="xs"
          value={map.fixed?.detail ?? ''}
          onValue={(detail) => onChange(withCuts(map, cuts, detail))}
        />
        <table class="cuts">
          <caption class="sr">{t.cuts}</caption>
          <thead>
            <tr>
              <th scope="col">{t.cutHeads.name}</th>
              <th scope="col">{t.cutHeads.start}</th>
              <th scope="col">{t.cutHeads.len}</th>
              <th scope="col">
                <span class="sr">{t.cutHeads.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {cuts.map((cut, at) => (
              <tr key={at}>
                <td>
                  <TextField
                    bare
                    label={t.cutCell(t.cutHeads.name, at + 1)}
                    value={cut.name}
                    onValue={(name) => onChange(withCut(map, at, { name }))}
                  />
                </td>
                {PARTS.map((part) => (
                  <Place
                    key={part}
                    cut={cut}
                    part={part}
                    at={at}
                    onCut={(change) => onChange(withCut(map, at, change))}
                  />
                ))}
                <td>
                  <button
                    type="button"
                    class="bare"
                    aria-label={t.removeCut(cut.name)}
                    title={t.removeCut(cut.name)}
                    onClick={() =>
                      onChange(
                        withCuts(
                          map,
                          cuts.filter((_, other) => other !== at),
                        ),
                      )
                    }
                  >
                    <Icon name="x" size={16} />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <Button
            small
            icon="plus"
            onPress={() => onChange(withNewCut(map, t.cutName(cuts.length + 1)))}
          >
            {t.addCut}
          </Button>
        </div>
      </div>
    </>
  );
}

/**
 * A number of a cut; while it is none, the cut stays what it was.
 * @param {{
 *   cut: Cut, part: 'start' | 'len', at: number, onCut: (change: Partial<Cut>) => void,
 * }} props
 */
function Place({ cut, part, at, onCut }) {
  const typed = useSignal(/** @type {string | null} */ (null));
  const bad = typed.value !== null && !readCount(typed.value);
  return (
    <td class="num">
      <TextField
        bare
        label={t.cutCell(t.cutHeads[part], at + 1)}
        error={bad ? t.cutBad : null}
        maxLength={4}
        value={typed.value ?? String(cut[part])}
        onValue={(text) => {
          typed.value = text;
          const found = readCount(text);
          if (found) onCut({ [part]: found });
        }}
        onBlur={() => (typed.value = null)}
      />
    </td>
  );
}
