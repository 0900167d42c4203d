import { h } from "./dom.js";
import { loadTopics } from "./list.js";
import { news, search } from "./find.js";
import { trends } from "./trends.js";
import { one } from "./document.js";
import { ledger, rejected, sources } from "./state.js";

const main = document.getElementById("main");
const pulse = document.getElementById("pulse");
const field = document.getElementById("q");
const views = [[/^$/, news], [/^search$/, search], [/^trends$/, trends], [/^documents\/([a-z2-7]{16})$/, one],
  [/^sources$/, sources], [/^rejected$/, rejected], [/^ledger$/, ledger]];
let shown = { view: null, heard: null };
let turn = 0;

/** Draws what the address names; a view that is overtaken by another is dropped. */
async function go() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const parameters = new URLSearchParams(query ?? "");
  const mine = ++turn;
  const [pattern, view] = views.find(([one]) => one.test(path)) ?? [/^/, nowhere];
  field.value = path === "search" ? parameters.get("q") ?? "" : "";
  for (const place of document.querySelectorAll("nav a"))
    if (place.getAttribute("href") === `#/${path}`) place.setAttribute("aria-current", "page");
    else place.removeAttribute("aria-current");
  try {
    const drawn = await view({ match: path.match(pattern), parameters });
    if (mine !== turn) return;
    const moved = shown.view !== null && shown.path !== location.hash;
    shown = { view, path: location.hash, heard: drawn.heard };
    main.replaceChildren(...drawn.content);
    document.title = drawn.title ? `${drawn.title} · Parley` : "Parley";
    if (moved) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
  } catch (problem) {
    if (mine === turn) main.replaceChildren(h("p", { class: "notice", role: "alert" }, problem.message));
  }
}

const nowhere = async () => ({ title: "Nowhere", content: [h("h1", {}, "There is nothing here"), h("a", { href: "#/" }, "What is new")] });

document.getElementById("find").addEventListener("submit", event => {
  event.preventDefault();
  location.hash = `#/search?q=${encodeURIComponent(field.value)}`;
});
addEventListener("keydown", event => {
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.focus();
  }
});
addEventListener("hashchange", go);

/**
 * Listens to what happens. A browser opens six connections to a server for all of its tabs together, so one tab listens and tells the others;
 * when it goes, another takes over. What a page holds that is gone from sight is let go of, too.
 */
function listen() {
  const tabs = new BroadcastChannel("parley");
  let events = null;
  const say = (name, data) => { hear(name, data); tabs.postMessage([name, data]); };
  const open = () => {
    events = new EventSource("/api/events");
    events.onopen = () => say("live");
    events.onerror = () => say("offline");
    for (const name of ["document", "gone", "state"]) events.addEventListener(name, event => say(name, JSON.parse(event.data)));
    events.addEventListener("reset", () => say("reset"));
  };
  tabs.onmessage = ({ data: [name, data] }) => {
    if (name !== "hello") hear(name, data);
    else if (events) tabs.postMessage([events.readyState === EventSource.OPEN ? "live" : "offline"]);
  };
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
  tabs.postMessage(["hello"]);
  if (navigator.locks) navigator.locks.request("parley-events", () => { open(); return new Promise(() => {}); });
  else open();
}

function hear(name, data) {
  if (name === "live" || name === "offline") { pulse.textContent = name; pulse.className = name === "live" ? "on" : ""; }
  else if (name === "reset") go();
  else shown.heard?.(name, data);
}

await loadTopics().catch(() => []);
await go();
performance.mark("drawn");
listen();
