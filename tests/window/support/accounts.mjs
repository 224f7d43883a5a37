// Ways to an account of the demo book, as a person takes them.

/** The first account of the list that stands so: 'Plan late'. */
export async function openFirst(app, status) {
  await app.key('Alt+2');
  await app.one('heading', 'Accounts');
  await app.click('button', /^(Any status|Status: )/);
  await app.click('checkbox', status);
  await app.key('Escape', '/', 'ArrowDown', 'Control+Home', 'Enter');
  await app.one('tab', 'History');
}

/** Sets up the plan that the builder offers, from an account that is worked. */
export async function agreeOnPlan(app) {
  await openFirst(app, 'Active');
  await app.key('l');
  await app.see('Schedule');
  await app.key('Control+Enter');
  await app.see('The plan is saved');
}

/** Placeholders come after a second of waiting. */
export const aSecond = () => new Promise((done) => setTimeout(done, 1_200));
