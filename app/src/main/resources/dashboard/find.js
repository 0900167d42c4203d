import { ask } from "./api.js";
import { again, h, number } from "./dom.js";
import { feedOf, item, paged } from "./list.js";

const MOST = 200;

/** What came out of the walk, the newest first; grows by itself. */
export async function news() {
  const pages = paged((cursor, limit = 30) => ask("/api/documents", { cursor, limit }), page => page.documents.map(one => item(one)),
    "Nothing yet. Feed something with parley replay, or up --folder.");
  const count = h("p", { class: "lead", id: "count" });
  let { total } = await pages.next();
  const say = () => { count.textContent = `${number(total)} documents, the newest first. The page follows by itself.`; };
  say();
  // what comes may be one of those below, which stands otherwise now: only the server knows how many there are
  const recount = again(async () => { ({ total } = await ask("/api/documents", { limit: 1 })); say(); });
  return {
    title: "New", content: [h("h1", {}, "What is new"), count, pages.list, pages.more],
    heard(name, data) {
      if (name === "state") return;
      pages.list.querySelector(".nothing")?.remove();
      pages.list.querySelector(`[data-id="${data.id}"]`)?.remove();
      if (name === "document") place(pages, item(data, [], true));
      pages.shorten(MOST);
      recount();
    },
  };
}

/** In its order: while an index is made anew, old documents come as well. */
function place({ list, hasMore }, row) {
  const below = [...list.children].find(other => Number(other.dataset.at) <= Number(row.dataset.at));
  if (below) below.before(row);
  else if (!hasMore()) list.append(row);
}

/** What was looked for. */
export async function search({ parameters }) {
  const q = parameters.get("q") ?? "";
  const pages = paged(cursor => ask("/api/search", { q, cursor, limit: 20 }), page => page.hits.map(hit => item(hit.document, hit.passages)),
    q.split('"').length % 2 ? "Nothing fits. All words must be there; try fewer of them."
      : "Nothing fits. The quote that is left open makes one phrase of all that follows it.");
  const { total } = await pages.next();
  const feed = feedOf(q);
  return {
    title: q, feed, content: [h("h1", {}, q || "Everything"),
      h("p", { class: "lead" }, `${number(total)} ${total === 1 ? "document" : "documents"}. `,
        h("span", { class: "small" }, "You can say person:\"ada byron\", topic:, source:, form:, date:2026-01, from:, until:, \"a phrase\", word*, -without."),
        feed ? h("span", { class: "small" }, " ", h("a", { href: feed }, "Atom feed")) : null),
      pages.list, pages.more],
  };
}
