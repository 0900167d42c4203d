import { ask } from "./api.js";
import { cut, h, notice, number } from "./dom.js";

const LARGEST = 200;
let labels = new Map();

/** Loads the labels of the topics. */
export async function loadTopics() {
  const answer = await ask("/api/topics");
  labels = new Map(answer.topics.map(topic => [topic.id, topic.label]));
  return answer.topics;
}

export const label = id => labels.get(id) ?? id;

/** The feed of what was looked for, where that is a topic and nothing else. */
export function feedOf(words) {
  const id = words.match(/^topic:(\S+)$/)?.[1];
  return labels.has(id) ? `/feeds/topics/${encodeURIComponent(id)}.xml` : null;
}

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
  return h("li", { "data-id": summary.id, "data-at": Date.parse(summary.appended), class: fresh ? "fresh" : null },
    h("a", { class: "title", dir: "auto", href: `#/documents/${summary.id}` }, cut(summary.title ?? summary.locator, 200)),
    h("div", { class: "facts" },
      summary.people.length ? h("span", { dir: "auto" }, summary.people.slice(0, 4).join(", ")) : null,
      h("span", {}, summary.source), h("span", {}, summary.form), h("span", {}, summary.on ?? "undated"),
      h("span", {}, `${number(summary.words)} words`),
      summary.copies ? h("span", {}, `${summary.copies} ${summary.copies === 1 ? "copy" : "copies"}`) : null,
      summary.standing === "original" ? null : h("span", { class: "kind" }, summary.standing)),
    passages.map(passage => h("p", { class: "passage", dir: "auto" }, "… ", passage.parts.map(part => (part.matched ? h("mark", {}, part.text) : part.text)))),
    summary.topics.length ? h("div", { class: "tags" }, summary.topics.slice(0, most).map(tag),
      summary.topics.length > most ? h("span", { class: "small dim" }, `+${summary.topics.length - most}`) : null) : null);
}

/**
 * A list with a button for the next page, as long as there is one.
 * @param load asks for the page at a cursor, of a size where one is given
 */
export function paged(load, show, nothing) {
  const list = h("ol", { class: "list" });
  const button = h("button", { class: "more", type: "button", hidden: true }, "More");
  const wrong = h("div", {});
  let cursor = null, asked = 0, shortened = false;

  async function add(size) {
    const page = await load(cursor, size);
    cursor = page.next;
    show(page).forEach(row => list.append(row));
    return page;
  }

  /** The cursor is of rows that are gone: begins anew, with as many as were there. */
  async function refill() {
    const wanted = list.children.length;
    cursor = null;
    list.replaceChildren();
    shortened = false;
    do await add(LARGEST); while (cursor && list.children.length < wanted);
  }

  async function next() {
    button.disabled = true;
    try {
      if (shortened) await refill();
      const page = await add();
      asked = list.children.length;
      if (!asked) list.append(h("li", { class: "dim nothing" }, nothing));
      return page;
    } finally {
      button.hidden = !cursor;
      button.disabled = false;
    }
  }

  /** Takes rows from the end, but not of those that the reader has asked for. */
  function shorten(most) {
    while (list.children.length > Math.max(most, asked)) {
      list.lastChild.remove();
      shortened = true;
      button.hidden = false;
    }
  }

  button.addEventListener("click", () => { wrong.replaceChildren(); next().catch(problem => wrong.replaceChildren(notice(problem))); });
  return { list, more: h("div", {}, button, wrong), next, shorten, hasMore: () => !button.hidden };
}
