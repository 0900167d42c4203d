/** Asks the API. An error carries the problem's own words (RFC 9457). */
export async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  return read(await fetch(query.size ? `${path}?${query}` : path, { headers: { Accept: "application/json" } }));
}

/** Changes something; the header tells the server that no form of another site sent it. */
export async function post(path) {
  return read(await fetch(path, { method: "POST", headers: { "X-Parley-Request": "page" } }));
}

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? `the server answered ${response.status}`);
  return body;
}
