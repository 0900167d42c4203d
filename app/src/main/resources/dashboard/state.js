import { ask, post } from "./api.js";
import { again, cut, h, number, time } from "./dom.js";
import { paged } from "./list.js";

const table = (head, rows) => h("div", { class: "wide" }, h("table", {}, h("thead", {}, h("tr", {}, head.map(([name, kind]) => h("th", { class: kind, scope: "col" }, name)))), h("tbody", {}, rows)));

/** The sources and how they are doing. */
export async function sources() {
  const place = h("div", {});
  const draw = async () => {
    const answer = await ask("/api/sources");
    place.replaceChildren(answer.sources.length ? table([["source"], ["is"], ["last success"], ["next"], ["new a day", "n"]], answer.sources.map(row)) :
      h("p", { class: "dim" }, "No sources are followed. parley sources add, or up --sources."));
  };
  await draw();
  const redraw = again(draw);
  return { title: "Sources", content: [h("h1", {}, "Sources"), h("p", { class: "lead" }, "What is followed, and how it is doing."), place], heard: name => name === "state" && redraw() };
}

function row(source) {
  return h("tr", {}, h("td", {}, h("div", {}, source.name), h("div", { class: "small dim" }, `${source.kind} ${cut(source.address, 120)}`)),
    h("td", { class: source.health }, source.health, source.lastFailure ? h("div", { class: "small" }, `${source.failures} times: ${cut(source.lastFailure, 200)}`) : null),
    h("td", {}, time(source.lastSuccess)), h("td", {}, time(source.next)), h("td", { class: "n" }, source.newPerDay.toFixed(1)));
}

/** What could not be processed, and the way to try it again. */
export async function rejected() {
  const content = h("div", {});
  const rows = () => content.querySelectorAll("[data-event]").length;
  let drawn = "";
  /** As many as are there now; nothing is drawn again that is as it was, so that whoever reads or presses a button goes on. */
  const draw = async () => {
    const pages = paged(cursor => ask("/api/rejected", { cursor }), page => page.rejections.map(one => rejection(one, page)), "Nothing is rejected.");
    const answers = [await pages.next()];
    while (pages.hasMore() && pages.list.children.length < rows()) answers.push(await pages.next());
    if (JSON.stringify(answers) === drawn) return;
    drawn = JSON.stringify(answers);
    content.replaceChildren(h("p", { class: "lead" }, `${number(answers[0].total)} raw documents could not be processed. Each is kept and can be tried again.`), pages.list, pages.more);
  };
  await draw();
  const redraw = again(draw);
  return { title: "Rejected", content: [h("h1", {}, "Rejected"), content], heard: name => name === "state" && redraw() };
}

/** How the last attempt ended, if it was this one's. */
function ended(one, tried) {
  if (tried?.event !== one.event) return null;
  const said = { sent: "sent again; it is still rejected", missing: "there is no raw record of it any more", failed: `could not be sent: ${cut(tried.reason ?? "", 300)}` };
  return [` ${said[tried.ending]}, `, time(tried.at)];
}

function rejection(one, { retrying, tried }) {
  const said = h("span", { class: "small dim", role: "status" }, retrying === one.event ? " is being tried again" : ended(one, tried));
  const button = h("button", { type: "button", disabled: one.code === "forgotten" || retrying === one.event, onclick: async () => {
    button.disabled = true;
    try {
      await post(`/api/rejected/${encodeURIComponent(one.event)}/retry`);
      said.textContent = " is being tried again";
    } catch (problem) {
      said.textContent = ` ${problem.message}`;
      button.disabled = false;
    }
  } }, "Try again");
  return h("li", { "data-event": one.event }, h("div", { class: "title" }, cut(one.locator, 200)),
    h("div", { class: "facts" }, h("span", { class: "kind" }, one.code), h("span", {}, one.source), h("span", {}, time(one.fetched))),
    h("p", { class: "passage" }, cut(one.reason, 500)), button, said);
}

/** What became of everything, and what is under way. */
export async function ledger() {
  const place = h("div", {});
  const draw = async () => {
    const answer = await ask("/api/ledger");
    const total = answer.total;
    const lag = Object.entries(answer.processing).filter(([, n]) => n > 0);
    place.replaceChildren(
      h("div", { class: "big" }, [["raw", total.raw], ["new", total.fresh], ["revised", total.revised], ["unchanged", total.unchanged], ["rejected", total.rejected], ["to be found", answer.published]]
        .map(([name, n]) => h("div", {}, h("b", {}, number(n)), h("span", { class: "dim" }, name)))),
      h("p", { class: answer.balances ? "ok" : "failing" }, answer.balances ? "It balances: raw = new + revised + unchanged + rejected." : "It does not balance yet; if it stays so, parley ledger says where."),
      h("h2", {}, "By source"),
      table([["source"], ["raw", "n"], ["new", "n"], ["revised", "n"], ["unchanged", "n"], ["rejected", "n"], ["waiting", "n"]], Object.entries(answer.sources).map(([name, o]) =>
        h("tr", {}, h("td", {}, name), [o.raw, o.fresh, o.revised, o.unchanged, o.rejected, o.waiting].map(n => h("td", { class: "n" }, number(n)))))),
      h("h2", {}, "Lag"),
      h("p", { class: "dim" }, lag.length ? "" : "The processor has read everything."),
      table([["what waits"], ["records", "n"]], [...lag, ...Object.entries(answer.writing).map(([sink, n]) => [`for the sink ${sink}`, n])].map(([name, n]) =>
        h("tr", {}, h("td", {}, name), h("td", { class: "n" }, number(n))))));
  };
  await draw();
  const redraw = again(draw);
  return { title: "Ledger", content: [h("h1", {}, "Ledger"), h("p", { class: "lead" }, "What became of every raw document, from committed state."), place], heard: name => name === "state" && redraw() };
}
