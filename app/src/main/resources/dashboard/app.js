import { h, notice } from "./dom.js";
import { loadTopics } from "./list.js";
import { news, search } from "./find.js";
import { trends } from "./trends.js";
import { one } from "./document.js";
import { ledger, rejected, sources } from "./state.js";

const main = document.getElementById("main");
const pulse = document.getElementById("pulse");
const field = document.getElementById("q");
const AGAIN = 5000, PATIENCE = 250;
const views = [[/^$/, news], [/^search$/, search], [/^trends$/, trends], [/^documents\/([a-z2-7]{16})$/, one],
  [/^sources$/, sources], [/^rejected$/, rejected], [/^ledger$/, ledger]];
let shown = { view: null, heard: null };
let turn = 0;
/** What is heard while a view is drawn; its answer may be older. Null while none is drawn. */
let meanwhile = null;

/** Draws what the address names; a view that is overtaken by another is dropped. */
async function go() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const parameters = new URLSearchParams(query ?? "");
  const mine = ++turn;
  meanwhile = [];
  const [pattern, view] = views.find(([one]) => one.test(path)) ?? [/^/, nowhere];
  if (path === "search" || document.activeElement !== field) field.value = path === "search" ? parameters.get("q") ?? "" : "";
  for (const place of document.querySelectorAll("nav a"))
    if (place.getAttribute("href") === `#/${path}`) place.setAttribute("aria-current", "page");
    else place.removeAttribute("aria-current");
  try {
    const drawn = await view({ match: path.match(pattern), parameters });
    if (mine !== turn) return;
    const moved = shown.view !== null && shown.path !== location.hash;
    shown = { view, path: location.hash, heard: drawn.heard };
    main.replaceChildren(...drawn.content);
    meanwhile.splice(0).forEach(said => shown.heard?.(...said));
    document.head.querySelector("link[rel=alternate]")?.remove();
    if (drawn.feed) document.head.append(h("link", { rel: "alternate", type: "application/atom+xml", title: drawn.title, href: drawn.feed }));
    document.title = drawn.title ? `${drawn.title} · Parley` : "Parley";
    if (moved) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
  } catch (problem) {
    if (mine !== turn) return;
    shown = { view: null, heard: null };
    main.replaceChildren(notice(problem));
  } finally {
    if (mine === turn) meanwhile = null;
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

let begun = false;
let answered = () => {};

/**
 * Listens to what happens. A browser opens six connections to a server for all of its tabs together, so one tab listens and tells the others;
 * when it goes, another takes over. Nobody has listened before a connection is there, so that all tabs look again. What a page holds that is
 * gone from sight is let go of, too.
 */
function listen() {
  const tabs = new BroadcastChannel("parley");
  let events = null;
  const say = (name, data) => { hear(name, data); tabs.postMessage([name, data]); };
  const open = () => {
    events = new EventSource("/api/events");
    events.onopen = () => { say("live"); if (begun) say("reset"); };
    events.onerror = () => {
      say("offline");
      if (events.readyState === EventSource.CLOSED) setTimeout(open, AGAIN); // it was refused, and a browser leaves it at that
    };
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
  if (name === "live" || name === "offline") { pulse.textContent = name; pulse.className = name === "live" ? "on" : ""; answered(); }
  else if (name === "reset") { if (shown.heard !== undefined) go(); } // but not what follows nothing, as a document that is read
  else { meanwhile?.push([name, data]); shown.heard?.(name, data); }
}

const connected = new Promise(resolve => { answered = resolve; setTimeout(resolve, PATIENCE); });
listen();
await loadTopics().catch(() => []);
await connected; // what is asked for from here on, and what is heard, leave no gap
begun = true;
await go();
performance.mark("drawn");
