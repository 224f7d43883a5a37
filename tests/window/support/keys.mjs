// Keys by the names that people read on them, as WebDriver's code points.

const NAMED = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Meta: '\uE03D',
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ', Backspace: '\uE003',
  Delete: '\uE017', Insert: '\uE016', Home: '\uE011', End: '\uE010',
  PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  F1: '\uE031', F2: '\uE032', F3: '\uE033', F4: '\uE034', F5: '\uE035', F6: '\uE036',
  F7: '\uE037', F8: '\uE038', F9: '\uE039', F10: '\uE03A',
};

/** `Control+Shift+F8`, `?`, `Control++`: pressed in order, released in reverse. */
export function chord(text) {
  const names = text.length > 1 ? text.split(/(?<=.)\+/) : [text];
  const values = names.map((name) => {
    const value = NAMED[name] ?? name;
    if ([...value].length !== 1) throw new Error(`no key is called ${name}`);
    return value;
  });
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** Every character of a text, one after the other. */
export function typed(text) {
  return [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
}
