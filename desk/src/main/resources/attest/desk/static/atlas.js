// The map: zoom and pan by buttons, keys, wheel and drag, with what is shown in the address; Shift and drag, or a
// button, choose a box.

const chart = document.querySelector(".chart");
const svg = chart.querySelector(".world");
const chosen = svg.querySelector(".chosen");
const form = document.querySelector(".box");
const uses = [...svg.querySelectorAll("use")];
const round = [...svg.querySelectorAll("circle[data-r]")];
const names = [...svg.querySelectorAll("text[data-r]")];
const numbers = (text) => text.split(" ").map(Number);
const home = numbers(svg.dataset.home);
let view = [...home];
let drag = null;

const latitude = (y) => (Math.atan(Math.sinh(((500 - y) * Math.PI) / 500)) * 180) / Math.PI;
const longitude = (x) => x * 0.36 - 180;
const area = ([x, y, w, h]) =>
  [Math.max(-90, latitude(y + h)), Math.max(-180, longitude(x)), Math.min(90, latitude(y)), Math.min(180, longitude(x + w))]
    .map((side) => side.toFixed(w < 5 ? 4 : 2))
    .join(",");
const where = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

function draw(told = true) {
  const [x, y, w, h] = view;
  svg.setAttribute("viewBox", view.map((side) => side.toFixed(3)).join(" "));
  const pixel = Math.max(w / svg.clientWidth, h / svg.clientHeight);
  const size = Math.min(1, Math.max(0.5, svg.clientWidth / 800));
  for (const circle of round) circle.setAttribute("r", circle.dataset.r * pixel * size);
  for (const name of names) {
    name.setAttribute("font-size", 12 * pixel);
    name.setAttribute("dx", (Number(name.dataset.r) * size + 3) * pixel);
    name.setAttribute("dy", 4 * pixel);
  }
  const file = w < 300 ? "world-detail" : "world";
  for (const use of uses) {
    const href = use.getAttribute("href").replace(/world(-detail)?\./, `${file}.`);
    if (use.getAttribute("href") !== href) use.setAttribute("href", href);
  }
  if (!told) return;
  const address = new URL(location.href);
  address.searchParams.set("area", area([x, y, w, h]));
  history.replaceState(null, "", address);
}

function zoom(by, point) {
  const [x, y, w, h] = view;
  const width = Math.min(1000, Math.max(0.5, w * by));
  const factor = width / w;
  const [cx, cy] = point ? [point.x, point.y] : [x + w / 2, y + h / 2];
  view = [cx - (cx - x) * factor, cy - (cy - y) * factor, width, h * factor];
  hold();
  draw();
}

function hold() {
  view[0] = Math.min(1000 - view[2] * 0.5, Math.max(-view[2] * 0.5, view[0]));
  view[1] = Math.min(1000 - view[3] * 0.5, Math.max(-view[3] * 0.5, view[1]));
}

function move(dx, dy) {
  view[0] += dx;
  view[1] += dy;
  hold();
  draw();
}

function take(box) {
  form.elements.box.value = area(box);
  form.requestSubmit();
}

const does = {
  in: () => zoom(0.6),
  out: () => zoom(1 / 0.6),
  home: () => {
    view = [...home];
    draw();
  },
  take: () => take(view),
};
for (const button of chart.querySelectorAll("[data-zoom]")) button.addEventListener("click", does[button.dataset.zoom]);
chart.querySelector(".zoom").hidden = false;

chart.addEventListener("keydown", (event) => {
  if (event.target !== chart || event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] };
  const keys = { "+": does.in, "=": does.in, "-": does.out, 0: does.home };
  if (event.key in steps) move(steps[event.key][0] * view[2], steps[event.key][1] * view[3]);
  else if (event.key in keys) keys[event.key]();
  else return;
  event.preventDefault();
});

svg.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !chart.contains(document.activeElement)) return;
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, where(event));
}, { passive: false });

svg.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  drag = { from: where(event), x: event.clientX, y: event.clientY, box: event.shiftKey, moved: false };
});
svg.addEventListener("dragstart", (event) => event.preventDefault());
svg.addEventListener("pointermove", (event) => {
  if (!drag) return;
  if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 4) return;
  if (!drag.moved) svg.setPointerCapture(event.pointerId);
  drag.moved = true;
  const now = where(event);
  if (drag.box) {
    chosen.setAttribute("x", Math.min(drag.from.x, now.x));
    chosen.setAttribute("y", Math.min(drag.from.y, now.y));
    chosen.setAttribute("width", Math.abs(drag.from.x - now.x));
    chosen.setAttribute("height", Math.abs(drag.from.y - now.y));
  } else {
    move(drag.from.x - now.x, drag.from.y - now.y);
  }
});
svg.addEventListener("pointerup", () => {
  const done = drag;
  drag = null;
  if (!done?.moved) return;
  svg.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
  setTimeout(() => chart.focus({ preventScroll: true }));
  if (done.box) take(["x", "y", "width", "height"].map((name) => Number(chosen.getAttribute(name))));
});
new ResizeObserver(() => draw(false)).observe(svg);
