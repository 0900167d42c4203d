import { ask } from "./api.js";
import { clock, cut, h, link, marked, notice, number, time } from "./dom.js";
import { label, quoted, searchFor } from "./list.js";

const MOST = 1500;
const LONG = 20000;

/** A document: what is said in it, what about, and where it stands among the others. */
export async function one({ match }) {
  const found = await ask(`/api/documents/${match[1]}`);
  const text = h("div", { class: "text", id: "text", lang: found.language });
  const below = h("div", {});
  let chosen = null;
  const draw = () => text.replaceChildren(...statements(found, chosen));
  const tags = found.topics.slice().sort((a, b) => b.score - a.score).map(topic => h("button", {
    class: "tag", type: "button", "aria-pressed": "false", "data-topic": topic.id,
    onclick: event => {
      chosen = chosen === topic.id ? null : topic.id;
      for (const other of tags) other.setAttribute("aria-pressed", String(other === event.currentTarget && chosen !== null));
      draw();
    },
  }, `${label(topic.id)} ${topic.score.toFixed(2)}`));
  draw();
  const title = cut(found.title ?? found.locator, 300);
  return {
    title: cut(title, 80), content: [h("h1", { dir: "auto", lang: found.language }, title),
      h("p", { class: "facts" }, h("span", {}, found.form), h("span", {}, found.published.on ?? "undated"), h("span", {}, found.provenance.source),
        h("span", {}, `${number(found.words)} words`), link(found.canonicalUrl ?? found.locator, cut(found.canonicalUrl ?? found.locator, 120)),
        found.gone ? h("span", { class: "kind" }, "gone since ", time(found.gone)) : null),
      h("div", { class: "tags", role: "group", "aria-label": "Topics; choose one to mark its words" }, tags),
      h("div", { class: "document" }, h("div", {}, text, below), side(found, below))],
  };
}

function* pieces(found) {
  if (found.statements.length) for (const [index, statement] of found.statements.slice(0, MOST).entries()) yield [index, statement];
  else yield [null, { text: found.text, speaker: null }];
}

function statements(found, chosen) {
  const words = new Map();
  for (const topic of found.topics)
    if (chosen === null || topic.id === chosen)
      for (const evidence of topic.evidence) words.set(evidence.statement, [...(words.get(evidence.statement) ?? []), ...evidence.terms]);
  let section = null, speaker = null;
  const drawn = [];
  for (const [index, said] of pieces(found)) {
    if (said.section !== undefined && said.section !== null && said.section !== section) {
      section = said.section;
      drawn.push(h("h3", { dir: "auto" }, cut(found.sections[section]?.heading ?? "", 300)));
      speaker = null;
    }
    const text = cut(said.text, LONG);
    drawn.push(h("div", { class: said.aside ? "said aside" : "said" },
      h("div", { class: "time" }, said.startSeconds === undefined || said.startSeconds === null ? "" : clock(said.startSeconds)),
      h("div", {}, said.speaker && said.speaker !== speaker ? h("div", { class: "who", dir: "auto" }, cut(said.speaker, 120)) : null,
        said.label ? h("div", { class: "who", dir: "auto" }, cut(said.label, 200)) : null,
        said.question ? h("p", { class: "question", dir: "auto" }, cut(said.question, 2000)) : null,
        h("p", { dir: "auto" }, marked(text, places(text, words.get(index) ?? []))))));
    speaker = said.speaker;
  }
  if (found.statements.length > MOST) drawn.push(h("p", { class: "dim" }, `${number(found.statements.length - MOST)} more statements; the API has all.`));
  return drawn;
}

/** Where the terms stand in the text, as they are written there. */
function places(text, terms) {
  const found = [];
  for (const term of new Set(terms.filter(term => term)))
    for (let at = text.indexOf(term), n = 0; at >= 0 && n < 200; at = text.indexOf(term, at + term.length), n++) found.push([at, at + term.length]);
  return found;
}

function side(found, below) {
  const others = found.group.filter(other => other.id !== found.id);
  return h("aside", { class: "side", "aria-label": "About this document" },
    found.people.length ? [h("h2", {}, "People"), h("ul", {}, found.people.slice(0, 40).map(person => h("li", {},
      h("a", { href: searchFor(`person:${quoted(cut(person.name, 120))}`), dir: "auto" }, cut(person.name, 120)), h("span", { class: "dim" }, ` ${person.role}`))))] : null,
    h("h2", {}, "Standing"), h("p", { class: "small" }, standing(found)),
    others.length ? h("ul", {}, others.map(other => h("li", {},
      h("a", { href: `#/documents/${other.id}`, dir: "auto" }, cut(other.title ?? other.locator, 90)), h("span", { class: "dim" }, ` ${other.standing}, ${other.source} `),
      h("button", { type: "button", class: "tag", onclick: () => compare(found, other, below).catch(problem => below.replaceChildren(notice(problem))) }, "side by side")))) : null,
    found.related.length ? [h("h2", {}, "Related"), h("ul", {}, found.related.map(other => h("li", {},
      h("a", { href: `#/documents/${other.of}` }, other.kind), h("span", { class: "dim" }, ` ${cut(other.reasons.join("; "), 200)}`))))] : null,
    found.keyPhrases.length ? [h("h2", {}, "Key phrases"), h("ul", {}, found.keyPhrases.slice(0, 12).map(phrase => h("li", {},
      h("a", { href: searchFor(quoted(phrase)), dir: "auto" }, cut(phrase, 90)))))] : null,
    h("h2", {}, "Its way"), way(found));
}

function standing(found) {
  const { kind, resemblance, containment } = found.standing;
  if (kind === "original") return found.copies ? `The original of ${found.copies} ${found.copies === 1 ? "copy" : "copies"}.` : "Stands alone.";
  const root = h("a", { href: `#/documents/${found.standing.of}` }, found.standing.of);
  return [kind === "duplicate" ? "A copy of " : "An excerpt of ", root, `; resemblance ${resemblance.toFixed(2)}, containment ${containment.toFixed(2)}.`];
}

async function compare(found, other, below) {
  const [there, shared] = await Promise.all([ask(`/api/documents/${other.id}`), ask(`/api/documents/${found.id}/shared/${other.id}`)]);
  const most = 200000;
  const here = shared.passages.map(p => [p.from, p.to, "shared"]);
  const theirs = shared.passages.map(p => [p.otherFrom, p.otherTo, "shared"]);
  below.replaceChildren(h("h2", { tabindex: "-1" }, `Side by side: ${number(shared.passages.length)} shared ${shared.passages.length === 1 ? "passage" : "passages"}`),
    h("div", { class: "both" },
      h("div", {}, h("div", { class: "small dim" }, "this one"), h("div", { class: "text", dir: "auto", lang: found.language, tabindex: "0" }, marked(cut(found.text, most), here))),
      h("div", {}, h("div", { class: "small dim" }, cut(there.title ?? there.locator, 120)), h("div", { class: "text", dir: "auto", lang: there.language, tabindex: "0" }, marked(cut(there.text, most), theirs)))));
  below.firstChild.scrollIntoView({ block: "start" });
  below.firstChild.focus({ preventScroll: true });
}

function way(found) {
  const list = h("ol", {}, h("li", {}, "fetched ", time(found.provenance.fetched)), h("li", {}, "processed ", time(found.appended)),
    found.revisions.map(revision => h("li", { class: "dim" }, "earlier content of ", time(revision.fetched))));
  const button = h("button", { type: "button", class: "tag", onclick: async () => {
    button.disabled = true;
    try {
      const { steps } = await ask(`/api/documents/${found.id}/way`);
      list.replaceChildren(...steps.map(step => h("li", {}, `${step.name} `, time(step.at), h("div", { class: "dim" }, cut(step.detail, 200)))));
      button.remove();
    } catch (problem) {
      list.append(h("li", { class: "kind" }, problem.message));
      button.disabled = false;
    }
  } }, "all of it");
  return h("div", { class: "way" }, list, button);
}
