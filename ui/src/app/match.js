// Addresses and routes: pure, so that they are tested without a page.

/** @import { Route } from './routes.js' */
/** @typedef {Record<string, string>} Texts */
/** @typedef {{ route: Route, params: Texts, query: Texts }} Match */

/**
 * Finds the route of an address.
 * @param {Route[]} routes
 * @param {string} address the part after "#": "/accounts/12?tab=ledger"
 * @returns {Match | null}
 */
export function match(routes, address) {
  const [path = '', search = ''] = address.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  for (const route of routes) {
    const params = matchParts(route.path.split('/').filter(Boolean), parts);
    if (params) return { route, params, query: Object.fromEntries(new URLSearchParams(search)) };
  }
  return null;
}

/** @param {string[]} pattern @param {string[]} parts */
function matchParts(pattern, parts) {
  if (pattern.length !== parts.length) return null;
  /** @type {Record<string, string>} */
  const params = {};
  for (const [index, piece] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (piece.startsWith(':')) {
      try {
        params[piece.slice(1)] = decodeURIComponent(part);
      } catch {
        return null;
      }
    } else if (piece !== part) return null;
  }
  return params;
}

/**
 * The address of a route: addressOf(routes, 'account', { id: 12 }) is "/accounts/12".
 * @param {Route[]} routes
 * @param {string} name
 * @param {Record<string, string | number>} [params]
 * @param {Record<string, string | number>} [query]
 */
export function addressOf(routes, name, params = {}, query = {}) {
  const route = routes.find((known) => known.name === name);
  if (!route) throw new Error(`no route ${name} in routes.js`);
  const path = route.path.replace(/:(\w+)/g, (_, key) => {
    const value = params[key];
    if (value === undefined) throw new Error(`route ${name} needs ${key}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  return search ? `${path}?${search}` : path;
}
