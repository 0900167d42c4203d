import { ask } from "./api.js";
import { cut, h, number } from "./dom.js";

let labels = new Map();

/** Loads the labels of the topics. */
export async function loadTopics() {
  const answer = await ask("/api/topics");
  labels = new Map(answer.topics.map(topic => [topic.id, topic.label]));
  return answer.topics;
}

export const label = id => labels.get(id) ?? id;

export function searchFor(words) {
  return `#/search?q=${encodeURIComponent(words)}`;
}

export const quoted = text => `"${text.replaceAll('"', " ")}"`;

export function tag(id) {
  return h("a", { class: "tag", href: searchFor(`topic:${id}`) }, label(id));
}

/** A document in a list. */
export function item(summary, passages = [], fresh = false) {
  const most = 6;
  return h("li", { "data-id": summary.id, class: fresh ? "fresh" : null },
    h("a", { class: "title", href: `#/documents/${summary.id}` }, cut(summary.title ?? summary.locator, 200)),
    h("div", { class: "facts" },
      summary.people.length ? h("span", {}, summary.people.slice(0, 4).join(", ")) : null,
      h("span", {}, summary.source), h("span", {}, summary.form), h("span", {}, summary.on ?? "undated"),
      h("span", {}, `${number(summary.words)} words`),
      summary.copies ? h("span", {}, `${summary.copies} ${summary.copies === 1 ? "copy" : "copies"}`) : null,
      summary.standing === "original" ? null : h("span", { class: "kind" }, summary.standing)),
    passages.map(passage => h("p", { class: "passage" }, "… ", passage.parts.map(part => (part.matched ? h("mark", {}, part.text) : part.text)))),
    summary.topics.length ? h("div", { class: "tags" }, summary.topics.slice(0, most).map(tag),
      summary.topics.length > most ? h("span", { class: "small dim" }, `+${summary.topics.length - most}`) : null) : null);
}

/** A list with a button for the next page, as long as there is one. */
export function paged(load, show, nothing) {
  const list = h("ol", { class: "list" });
  const more = h("button", { class: "more", type: "button", hidden: true }, "More");
  let cursor = null;
  async function next() {
    more.disabled = true;
    const page = await load(cursor);
    cursor = page.next;
    show(page).forEach(row => list.append(row));
    more.hidden = !cursor;
    more.disabled = false;
    if (!list.children.length) list.append(h("li", { class: "dim nothing" }, nothing));
    return page;
  }
  more.addEventListener("click", next);
  return { list, more, next };
}
