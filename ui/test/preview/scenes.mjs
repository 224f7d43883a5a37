// What look.mjs looks at.

/** @typedef {any} View */
/** @typedef {{ name: string, path: string, act?: (view: View) => Promise<void> }} Scene */

const CTRL = '\uE009';
const ENTER = '\uE007';

/** @param {View} view */
async function unlock(view) {
  await view.type('a good long password');
  await view.keys(ENTER);
  await new Promise((done) => setTimeout(done, 400));
}

/** @param {string} name @param {string} hash @param {string} [kind] @param {Scene['act']} [act] */
const inside = (name, hash, kind = 'demo', act = undefined) => ({
  name,
  path: `/?case=${kind}#${hash}`,
  act: async (/** @type {View} */ view) => {
    await unlock(view);
    await act?.(view);
  },
});

/** @type {Scene[]} */
export const scenes = [
  inside('bank', '/trust/bank', 'bank'),
  inside('bank-decide', '/trust/bank', 'bank', (view) => view.click('button', 'Decide')),
  inside('bank-take-in', '/trust/bank', 'bank', (view) => view.click('button', 'Take in')),
  { name: 'welcome', path: '/?case=first-run' },
  {
    name: 'new-agency',
    path: '/?case=first-run',
    act: (view) => view.click('.doors button', 'new book'),
  },
  {
    name: 'new-person',
    path: '/?case=first-run',
    act: async (view) => {
      await view.click('.doors button', 'new book');
      await view.type('Harbor Recovery LLC');
      await view.keys(ENTER);
      await view.type('Ruth Adeyemi\uE004ruth\uE004short');
    },
  },
  {
    name: 'recovery',
    path: '/?case=first-run',
    act: async (view) => {
      await view.click('.doors button', 'new book');
      await view.type('Harbor Recovery LLC');
      await view.keys(ENTER);
      const twice = 'a good long password';
      await view.type(`Ruth Adeyemi\uE004ruth\uE004${twice}\uE004\uE004${twice}`);
      await view.keys(ENTER);
      await new Promise((done) => setTimeout(done, 300));
    },
  },
  {
    name: 'restore',
    path: '/?case=first-run',
    act: (view) => view.click('.doors button', 'backup'),
  },
  { name: 'lock', path: '/?case=locked' },
  {
    name: 'lock-wrong',
    path: '/?case=locked',
    act: async (view) => {
      await view.type('wrong');
      await view.keys(ENTER);
    },
  },
  {
    name: 'lock-recovery',
    path: '/?case=locked',
    act: (view) => view.click('.link', 'recovery key'),
  },
  inside('must-change', '/', 'must-change'),
  { name: 'start-failed', path: '/?case=broken-start' },
  inside('today', '/reports'),
  inside('today-new', '/reports', 'fresh'),
  inside('today-broken', '/reports', 'broken'),
  inside('keys', '/reports', 'demo', (view) => view.type('?')),
  inside('find', '/reports', 'demo', async (view) => {
    await view.keys(CTRL, 'k');
    await view.type('alv');
    await new Promise((done) => setTimeout(done, 300));
  }),
  inside('settings-agency', '/admin/settings/agency'),
  inside('settings-agency-errors', '/admin/settings/agency', 'demo', async (view) => {
    await view.click('input[name=zip]');
    await view.run('document.querySelector("input[name=zip]").focus()');
    await view.keys(CTRL, 'a');
    await view.type('1');
    await view.keys(ENTER);
  }),
  inside('settings-appearance', '/admin/settings/appearance'),
  inside('settings-security', '/admin/settings/security'),
  inside('settings-users', '/admin/settings/users'),
  inside('settings-add-user', '/admin/settings/users', 'demo', (view) =>
    view.click('.btn', 'Add a person'),
  ),
  inside('settings-one-time', '/admin/settings/users', 'demo', async (view) => {
    await view.click('.users .btn', 'New password');
    await view.click('.dialog .btn', 'one-time');
  }),
  inside('settings-trust', '/admin/settings/trust'),
  inside('settings-trust-none', '/admin/settings/trust', 'fresh'),
  inside('settings-trust-add', '/admin/settings/trust', 'fresh', (view) =>
    view.click('.btn', 'Add a trust account'),
  ),
  inside('settings-backup', '/admin/settings/backup'),
  inside('settings-backup-never', '/admin/settings/backup', 'fresh'),
  inside('settings-about', '/admin/settings/about'),
  inside('nowhere', '/nowhere'),
  { name: 'kit', path: '/test/preview/gallery.html?page=parts' },
  {
    name: 'kit-dialog',
    path: '/test/preview/gallery.html?page=parts',
    act: (view) => view.click('.bar .btn', 'Dialog'),
  },
  {
    name: 'kit-ask',
    path: '/test/preview/gallery.html?page=parts',
    act: (view) => view.click('.bar .btn', 'Ask'),
  },
  {
    name: 'kit-toast',
    path: '/test/preview/gallery.html?page=parts',
    act: (view) => view.click('.bar .btn', 'Toast'),
  },
  {
    name: 'kit-calendar',
    path: '/test/preview/gallery.html?page=parts',
    act: (view) => view.click('.date .end'),
  },
  {
    name: 'kit-combo',
    path: '/test/preview/gallery.html?page=parts',
    act: async (view) => {
      await view.run('document.querySelector("[role=combobox]").focus()');
      await view.type('a');
    },
  },
  { name: 'grid', path: '/test/preview/gallery.html?page=grid' },
  {
    name: 'grid-end',
    path: '/test/preview/gallery.html?page=grid&rows=3000000',
    act: async (view) => {
      await view.keys(CTRL, '\uE010');
      await new Promise((done) => setTimeout(done, 300));
    },
  },
  { name: 'grid-empty', path: '/test/preview/gallery.html?page=grid&rows=0' },
  {
    name: 'grid-columns',
    path: '/test/preview/gallery.html?page=grid',
    act: (view) => view.click('.grid-columns'),
  },
  { name: 'preview', path: '/test/preview/gallery.html?page=preview' },
  { name: 'chart', path: '/test/preview/gallery.html?page=chart' },
];
