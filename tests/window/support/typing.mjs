// What a person does by keyboard alone: Tab to a field or button, keys, never a click.
import { groupAskedFor, PASSWORD } from '../journey.mjs';

/** Goes to a field by Tab and types into it. */
export async function enter(app, name, text) {
  await app.tabTo('textbox', name);
  await app.key('Control+a');
  await app.type(text);
}

/** Goes to a button by Tab and presses it. */
export async function press(app, name) {
  await app.tabTo('button', name);
  await app.key('Enter');
}

/** The first run, from nothing to an empty book. */
export async function makeBook(app) {
  await press(app, /new book/);
  await enter(app, /Agency name/, 'Bayline Recovery LLC');
  await press(app, 'Next');
  await enter(app, /Your name/, 'Jess Moreno');
  await enter(app, /Sign-in name/, 'jess');
  await enter(app, /^Password(?! again)/, PASSWORD);
  await enter(app, /Password again/, PASSWORD);
  await press(app, /Make the book/);
  await enter(app, /Type group/, await groupAskedFor(app));
  await press(app, 'I have it on paper');
  await app.see('No accounts yet');
}
