// Every text that is seen, with less contrast to its ground than WCAG 2.2 asks of it (4.5, or 3 where it is large); empty if there is none.
const numbers = colour => colour.match(/[\d.]+/g).map(Number);
const channel = c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const over = ([r, g, b, a = 1], ground) => [r, g, b].map((c, i) => c * a + ground[i] * (1 - a));
function ground(element) {
  if (!element) return [255, 255, 255];
  const own = numbers(getComputedStyle(element).backgroundColor);
  return own.length === 3 || own[3] === 1 ? own.slice(0, 3) : over(own, ground(element.parentElement));
}
function opacity(element) {
  return element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
}
document.getAnimations().forEach(animation => animation.finish());
const poor = new Set();
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const element = text.parentElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  if (!text.textContent.trim() || style.visibility === "hidden" || !box.width || !box.height || element.closest("noscript, svg, .skip")) continue;
  const behind = ground(element), colour = numbers(style.color);
  const seen = over([...colour.slice(0, 3), (colour[3] ?? 1) * opacity(element)], behind);
  const [a, b] = [light(seen), light(behind)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05), size = parseFloat(style.fontSize);
  if (ratio < (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5))
    poor.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)} "${text.textContent.trim().slice(0, 30)}"`);
}
return [...poor].join("\n");
