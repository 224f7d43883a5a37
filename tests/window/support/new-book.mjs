// A new book with nothing in it, made as a person makes one.

/** From the first page to the first screen of a book of its own. */
export async function openNew(app) {
  await app.click('button', /^Start a new book/);
  await app.fill('textbox', 'Agency name', 'Tidewater Recovery');
  await app.click('button', 'Next');
  await app.fill('textbox', 'Your name', 'Priya Shah');
  await app.fill('textbox', 'Sign-in name', 'priya');
  const password = 'four quiet harbor lamps';
  await app.fill('textbox', 'Password', password);
  await app.fill('textbox', 'Password again', password);
  await app.click('button', 'Make the book');
  const asked = /Type group (\d+) from the paper/;
  await app.see(asked);
  const text = await app.text();
  const [, number] = asked.exec(text);
  const group = new RegExp(`Group ${number}\\s+(\\S+)`).exec(text)[1];
  await app.fill('textbox', asked, group);
  await app.click('button', 'I have it on paper');
  await app.see('Book: Tidewater Recovery');
}
