// The demo book, as a person opens it.

/** Who is signed in after the demo book was made, and the password that its page shows. */
export const DEMO = { login: 'ruth', password: 'harbor recovery demo book' };

/** From the first page to the accounts of the demo book. */
export async function openDemo(app) {
  await app.click('button', /^Look around with the demo book/);
  await app.see('Demo book: nothing here is real');
  await app.one('heading', 'Accounts');
}
