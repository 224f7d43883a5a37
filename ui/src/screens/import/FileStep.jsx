import { useSignal } from '@preact/signals';
import { go } from '../../app/router.js';
import { count, fileSize } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Select, TextField } from '../../kit/Field.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Banner, Facts } from '../../kit/small.jsx';
import { may } from '../../state/session.js';
import { readCount } from './map.js';
import * as t from '../../strings/imports.js';

/** @import { Encoding, Layout, SheetView } from '../../api/bindings/commands' */
/** @import { Wizard } from './wizard.js' */

export const AddClient = () => (
  <Button icon="plus" onPress={() => void go('client-new')}>
    {t.addClient}
  </Button>
);

/** @param {{ wizard: Wizard }} props */
export function FileStep({ wizard }) {
  const { client, file, sheet, busy, clients } = wizard;
  return (
    <>
      <Column label={t.firstRows} shown>
        {sheet.value ? (
          <FirstRows key={file.value?.token} sheet={sheet.value} />
        ) : (
          <p class="tag">{t.previewEmpty}</p>
        )}
      </Column>
      <Column label={t.steps.file} shown>
        <div class="stack">
          <Select
            label={t.client}
            value={String(client.value)}
            onValue={(id) => wizard.chooseClient(Number(id))}
            options={[
              ...(client.value === 0 ? [{ value: '0', words: t.chooseClient }] : []),
              ...clients.map(({ id, name }) => ({ value: String(id), words: name })),
            ]}
          />
          {may('keep_clients') ? (
            <div>
              <AddClient />
            </div>
          ) : null}
          <div>
            <Button
              primary={!file.value}
              icon="file-up"
              busy={busy.value}
              onPress={() => void wizard.chooseFile()}
            >
              {file.value ? t.otherFile : t.chooseFile}
            </Button>
            <p class="fld-hint drop-hint">{t.dropHint}</p>
          </div>
          {file.value ? (
            <Facts
              rows={[
                [t.fileFacts.name, file.value.name],
                [t.fileFacts.size, fileSize(file.value.bytes)],
                sheet.value ? [t.fileFacts.records, count(sheet.value.records)] : null,
              ]}
            />
          ) : null}
        </div>
        {sheet.value ? <Reading wizard={wizard} sheet={sheet.value} /> : null}
      </Column>
    </>
  );
}

/** @template {string} T @param {Record<T, string>} words */
const options = (words) =>
  /** @type {T[]} */ (Object.keys(words)).map((value) => ({ value, words: words[value] }));

/** What was found out about the file, to be chosen otherwise.
 * @param {{ wizard: Wizard, sheet: SheetView }} props */
function Reading({ wizard, sheet }) {
  const heading = useSignal(String(sheet.header_row ?? ''));
  const bad = heading.value.trim() !== '' && !readCount(heading.value);
  const takeHeading = () => {
    const row = readCount(heading.value);
    if (bad || row === sheet.header_row) return;
    wizard.choose({ header: row === null ? 'nowhere' : { row } });
  };
  return (
    <>
      <h2>{t.reading}</h2>
      <div class="stack">
        {sheet.encoding ? (
          <Select
            label={t.encoding}
            value={sheet.encoding}
            onValue={(encoding) => wizard.choose({ encoding: /** @type {Encoding} */ (encoding) })}
            options={options(t.encodings)}
          />
        ) : null}
        {sheet.layout === 'workbook' ? null : (
          <Select
            label={t.layout}
            value={sheet.layout}
            onValue={(layout) => wizard.choose({ layout: /** @type {Layout} */ (layout) })}
            options={options(t.layouts)}
          />
        )}
        {sheet.sheets.length > 1 ? (
          <Select
            label={t.sheet}
            value={sheet.sheet ?? ''}
            onValue={(name) => wizard.choose({ sheet: name })}
            options={sheet.sheets.map((name) => ({ value: name, words: name }))}
          />
        ) : null}
        {sheet.layout === 'fixed' ? null : (
          <TextField
            label={t.header}
            width="xs"
            value={heading.value}
            hint={t.headerHint}
            error={bad ? t.headerBad : null}
            onValue={(text) => (heading.value = text)}
            onBlur={takeHeading}
            onKeyDown={(event) => event.key === 'Enter' && takeHeading()}
          />
        )}
      </div>
    </>
  );
}

/** @param {{ sheet: SheetView }} props */
function FirstRows({ sheet }) {
  const widest = Math.max(...sheet.sample.map((row) => row.cells.length), 1);
  const fixed = sheet.layout === 'fixed';
  return (
    <div class="stack">
      {sheet.repeated ? (
        <Banner level="care" verdict={t.repeated(sheet.repeated)} urgent>
          {t.repeatedWords}
        </Banner>
      ) : null}
      <p class="sub">{t.basis[sheet.basis] ?? ''}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.rowTable}>
        <table class={fixed ? 'raw fixed' : 'raw'}>
          <caption class="sr">{t.rowTable}</caption>
          <thead>
            <tr>
              <th scope="col" class="num">
                {t.rowHead}
              </th>
              {Array.from({ length: widest }, (_, at) => (
                <th key={at} scope="col">
                  {t.columnHead(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.sample.map((row) => (
              <tr key={row.row} class={row.row === sheet.header_row ? 'selected' : undefined}>
                <td class="num">
                  {row.row}
                  {row.row === sheet.header_row ? <span class="sr"> {t.headingRow}</span> : null}
                </td>
                {Array.from({ length: widest }, (_, at) => (
                  <td key={at}>{row.cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
