import { ask } from "./api.js";
import { again, h, number } from "./dom.js";
import { columns } from "./chart.js";
import { label, loadTopics, quoted, searchFor } from "./list.js";

const GRAINS = ["day", "week", "month"];
const PAUSE = 3000;
const SHOWN = { day: 45, week: 40, month: 30 };

/** Small multiples: a drawing for each topic, what rises first. It follows the figures. */
export async function trends({ parameters }) {
  const by = GRAINS.includes(parameters.get("by")) ? parameters.get("by") : "month";
  const person = parameters.get("person") ?? "";
  const place = h("div", {});
  let drawn = "";
  /** Nothing is drawn again that is as it was; whoever is at a link stays there. */
  const draw = async () => {
    const answers = await Promise.all([ask("/api/trends", { by, person }), loadTopics()]);
    if (JSON.stringify(answers) === drawn) return;
    drawn = JSON.stringify(answers);
    const at = place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    place.replaceChildren(...figures(answers[0], by, person));
    if (at !== null) [...place.querySelectorAll("a")].find(link => link.getAttribute("href") === at)?.focus({ preventScroll: true });
  };
  await draw();
  const redraw = again(draw, PAUSE);
  return { title: "Trends", content: [h("h1", {}, person ? `What ${person} speaks of` : "What is spoken of"), place], heard: name => name === "state" && redraw() };
}

function figures(answer, by, person) {
  const periods = periodsTo(answer.until, by);
  const shown = answer.rows.map(row => ({ row, points: new Map(row.points.map(point => [point.on, point])) }));
  const top = Math.max(1, ...shown.flatMap(({ points }) => periods.map(on => points.get(on)?.documents ?? 0)));
  const rises = new Map(answer.rising.map(rise => [rise.topic, rise.point]));
  shown.sort((a, b) => rises.has(b.row.topic) - rises.has(a.row.topic));
  return [
    h("p", { class: "lead" }, answer.until ? `Originals only, ${by} by ${by} until ${answer.until}. Click a column to see the documents behind it.` : "No document has been counted yet."),
    h("div", { class: "row", role: "group", "aria-label": "Period" }, GRAINS.map(grain =>
      h("a", { class: "tag", href: `#/trends?by=${grain}${person ? `&person=${encodeURIComponent(person)}` : ""}`, "aria-current": grain === by ? "true" : null }, grain))),
    h("div", { class: "grid" }, shown.map(({ row, points }) => card(row, points, periods, top, person, rises.get(row.topic)))),
  ];
}

function card(row, points, periods, top, person, rise) {
  const behind = point => searchFor(`topic:${row.topic} counted:${point.on}${person ? ` person:${quoted(person)}` : ""}`);
  const undated = row.undated ? `, ${number(row.undated)} undated` : "";
  return h("section", { class: rise ? "card rising" : "card", "data-topic": row.topic },
    h("h3", {}, h("a", { class: "title", href: searchFor(`topic:${row.topic}`) }, label(row.topic))),
    h("div", { class: "facts" }, h("span", {}, `${number(row.documents)} ${row.documents === 1 ? "document" : "documents"}${undated}`), row.sources ? h("span", {}, `${number(row.sources)} ${row.sources === 1 ? "source" : "sources"}`) : null),
    rise?.burst ? h("div", { class: "small up" }, rose(rise.burst, rise.on)) : null,
    columns(label(row.topic), periods, points, top, behind, new Set(rise ? [rise.on] : [])),
    h("div", { class: "facts ends" }, h("span", {}, periods[0] ?? ""), h("span", {}, periods.at(-1) ?? "")));
}

/** What was not spoken of before has no upper end. */
function rose({ ratio, low, high }, on) {
  return high === null ? `▲ at least ×${low.toFixed(1)} in ${on}` : `▲ ×${ratio.toFixed(1)} in ${on} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

/** The names of the last periods, as the server has them. */
export function periodsTo(until, by) {
  if (!until) return [];
  const day = new Date(`${until}T00:00:00Z`);
  const names = [];
  if (by === "week") day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  if (by === "month") day.setUTCDate(1);
  for (let i = 0; i < SHOWN[by]; i++) {
    names.unshift(by === "day" ? iso(day) : by === "month" ? iso(day).slice(0, 7) : week(day));
    if (by === "month") day.setUTCMonth(day.getUTCMonth() - 1);
    else day.setUTCDate(day.getUTCDate() - (by === "week" ? 7 : 1));
  }
  return names;
}

const iso = day => day.toISOString().slice(0, 10);

/** ISO 8601: the week that has the year's first Thursday is its first. */
function week(monday) {
  const thursday = new Date(monday);
  thursday.setUTCDate(monday.getUTCDate() + 3);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 4);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * 86400000;
  return `${thursday.getUTCFullYear()}-W${String(Math.round((monday - start) / 604800000) + 1).padStart(2, "0")}`;
}
