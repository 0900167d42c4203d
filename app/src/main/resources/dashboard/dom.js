/** Makes an element. Text goes in as text: nothing here ever takes markup. */
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function s(name, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Addresses come from documents too: only those of the web become links. */
export function link(address, text) {
  return /^https?:\/\//i.test(address ?? "")
    ? h("a", { href: address, rel: "noopener noreferrer nofollow", target: "_blank" }, text ?? address)
    : h("span", {}, text ?? address);
}

/** What went wrong, for the reader. */
export const notice = problem => h("p", { class: "notice", role: "alert" }, problem.message);

/** Does it again when something has changed, but not more often than that. */
export function again(draw, pause = 1000) {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(async () => { waits = false; await draw().catch(() => {}); }, pause);
  };
}

export function cut(text, most) {
  return text.length > most ? text.slice(0, most - 1) + "…" : text;
}

const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
export const time = at => (at ? h("time", { datetime: at }, times.format(new Date(at))) : "–");
export const number = n => new Intl.NumberFormat().format(n);

export function clock(seconds) {
  const two = n => String(Math.floor(n)).padStart(2, "0");
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}` : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** Text with stretches of it marked; {@code marks} are [from, to, class?], and may overlap: the first wins. */
export function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const [from, to, kind] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from < at || to <= from) continue;
    parts.push(text.slice(at, from), h("mark", { class: kind }, text.slice(from, to)));
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
