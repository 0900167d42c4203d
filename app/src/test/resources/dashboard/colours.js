// Pairs of colours that mean different things, a row each: two squares of 40 pixels.
const pairs = [["--bars", "--rise"], ["--good", "--bad"], ["--mark", "--ground"], ["--bars", "--ground"]];
document.querySelector("#swatches")?.remove();
const swatches = document.createElement("div");
swatches.id = "swatches";
document.body.append(swatches);
swatches.append(...pairs.flatMap((pair, row) => pair.map((name, column) => {
  const square = document.createElement("div");
  Object.assign(square.style, { position: "fixed", zIndex: 99, width: "40px", height: "40px", left: `${40 * column}px`, top: `${40 * row}px`, background: `var(${name})` });
  return square;
})));
return "";
