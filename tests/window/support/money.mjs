// Ways of money, as a bookkeeper goes them.

/** A card batch of one charge, posted today or dated a day, on an account of the demo book. */
export async function postCard(app, on) {
  await app.key('Alt+3');
  await app.see('Money in hand');
  await app.key('Control+n');
  await app.type('Card');
  if (on) await app.fill('textbox', 'Date of the money', on);
  await app.fill('textbox', 'Control count', '1');
  await app.fill('textbox', 'Control total', '100.00');
  await app.key('Control+Enter');
  await app.see('No items yet.');
  await app.type('4242');
  await app.key('Tab', 'Tab');
  await app.type('D-100056');
  await app.key('Tab');
  await app.type('100');
  await app.key('Enter');
  await app.see('Ready to post.');
  await app.key('Control+Enter', 'Control+Enter');
  await app.see('Posted');
}

/** The processor pays the charge less its own, which trust is short of at once. */
export async function settleShort(app) {
  await postCard(app);
  await app.key('Alt+3');
  await app.click('button', /^Make deposit/);
  await app.see('Settlement (1 item)');
  await app.fill('textbox', 'What arrived at the bank', '97.10');
  await app.key('Control+Enter');
  await app.see('1 item settled');
}

/** A batch of checks of which nobody knows whose they are. */
export async function postUnknown(app, checks) {
  await app.key('Alt+3');
  await app.see('Money in hand');
  await app.key('Control+n');
  await app.fill('textbox', 'Control count', String(checks.length));
  const total = checks.reduce((sum, { amount }) => sum + Number(amount), 0);
  await app.fill('textbox', 'Control total', `${total}.00`);
  await app.key('Control+Enter');
  await app.see('No items yet.');
  for (const { reference, amount, written } of checks) {
    await app.type(reference);
    await app.key('Tab', 'Tab', 'Tab');
    await app.type(amount);
    await app.key('Control+5');
    await app.fill('textbox', 'Written on it', written);
    await app.key('Enter');
    await app.see(reference);
  }
  await app.see('Ready to post.');
  await app.key('Control+Enter', 'Control+Enter');
  await app.see('Posted');
}

/** In this agency one person prepares and approves. */
export async function oneAlone(app) {
  await app.key('Alt+9');
  await app.click('link', 'Trust accounts');
  await app.click('checkbox', /^One person prepares and approves/);
  await app.fill('textbox', 'Reason', 'The manager is on leave until December');
  await app.key('Enter');
  await app.see('Saved');
}

/** The statement of the first client that is due is prepared and approved by the same person. */
export async function approveFirst(app) {
  await app.key('Alt+6');
  await app.click('link', 'Client statements');
  await app.one('grid', 'Clients that are due');
  await app.tabTo('grid', 'Clients that are due');
  await app.key('Control+Home', 'Enter');
  await app.see('Not prepared yet.');
  await app.key('Control+Enter');
  await app.see('To be approved.');
  await app.key('Control+Enter');
  await app.see('Approved, to be paid.');
}
