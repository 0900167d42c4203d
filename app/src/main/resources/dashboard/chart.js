import { s } from "./dom.js";

const WIDTH = 240, HEIGHT = 84, FOOT = 14;

/**
 * Columns over time, each a link. One drawing for a topic; all share the scale of their axis, so that they can be compared.
 * @param periods names of all periods shown, in order
 * @param points by the name of their period
 */
export function columns(name, periods, points, top, href, rising) {
  const step = WIDTH / periods.length;
  const bars = periods.map((on, i) => [i, points.get(on)]).filter(([, point]) => point).map(([i, point]) => {
    const height = Math.max(2, (HEIGHT - FOOT - 4) * (point.documents / top));
    const title = `${point.on}: ${point.documents} ${point.documents === 1 ? "document" : "documents"}`;
    return s("a", { href: href(point), "aria-label": `${name}, ${title}` },
      s("title", {}, title),
      s("rect", { class: "hit", x: i * step, y: 0, width: step, height: HEIGHT - FOOT }),
      s("rect", { class: rising.has(point.on) ? "bar up" : "bar", x: i * step + step * 0.1, y: HEIGHT - FOOT - height, width: step * 0.8, height, rx: Math.min(1.5, step / 4) }));
  });
  return s("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "group", "aria-label": `${name} over time` },
    s("line", { class: "axis", x1: 0, x2: WIDTH, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT }), bars);
}
