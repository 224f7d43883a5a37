import { Choice } from '../../kit/Field.jsx';
import * as look from '../../state/appearance.js';
import * as t from '../../strings/settings.js';

export function Appearance() {
  return (
    <div class="form">
      <Choice
        label={t.theme}
        value={look.theme()}
        onValue={look.setTheme}
        options={look.themes.map((value) => ({ value, words: t.themes[value] }))}
      />
      <Choice
        label={t.density}
        value={look.density()}
        onValue={look.setDensity}
        options={look.densities.map((value) => ({ value, words: t.densities[value] }))}
      />
      <Choice
        label={t.zoom}
        value={String(look.zoom())}
        onValue={(value) => look.setZoomTo(Number(value))}
        options={look.zooms.map((value) => ({ value: String(value), words: t.zoomWords(value) }))}
        hint={t.appearanceHint}
      />
      <Choice
        label={t.letterKeys}
        value={look.letters()}
        onValue={look.setLetters}
        options={look.letterModes.map((value) => ({ value, words: t.letterModes[value] }))}
        hint={t.letterHint}
      />
    </div>
  );
}
