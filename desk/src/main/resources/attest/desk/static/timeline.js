// The timeline: days are chosen with the mouse over the bars, or with two handles from the keyboard.

const svg = document.querySelector(".bars");
const bars = [...svg.querySelectorAll("rect[data-from]")];
const brush = svg.querySelector(".brush");
const form = document.querySelector(".days");
const edges = { from: document.querySelector('[data-edge="from"]'), to: document.querySelector('[data-edge="to"]') };
const asked = bars.flatMap((bar, i) => (bar.classList.contains("asked") ? [i] : []));
let from = asked[0] ?? 0;
let to = asked.at(-1) ?? bars.length - 1;

function show(chosen) {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  brush.setAttribute("x", first);
  brush.setAttribute("width", chosen ? last - first + 1 : 0);
  edges.from.style.left = `${(100 * first) / bars.length}%`;
  edges.to.style.left = `${(100 * (last + 1)) / bars.length}%`;
  for (const [edge, i] of [[edges.from, first], [edges.to, last]]) {
    edge.setAttribute("aria-valuenow", i);
    edge.setAttribute("aria-valuetext", bars[i].querySelector("title").textContent);
  }
  if (chosen) {
    form.elements.from.value = bars[first].dataset.from;
    form.elements.to.value = bars[last].dataset.to;
  }
}

const at = (event) => {
  const box = svg.getBoundingClientRect();
  return Math.min(bars.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * bars.length)));
};
const take = () => form.requestSubmit(form.querySelector('[value="time"]'));

svg.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  svg.setPointerCapture(event.pointerId);
  from = to = at(event);
  show(true);
});
svg.addEventListener("pointermove", (event) => {
  if (!svg.hasPointerCapture(event.pointerId)) return;
  to = at(event);
  show(true);
});
svg.addEventListener("pointerup", (event) => {
  if (svg.hasPointerCapture(event.pointerId)) take();
});

for (const [name, edge] of Object.entries(edges)) {
  edge.hidden = false;
  const move = (i) => {
    const bounded = Math.min(bars.length - 1, Math.max(0, i));
    if (name === "from") from = Math.min(bounded, to);
    else to = Math.max(bounded, from);
    show(true);
  };
  edge.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -bars.length, End: bars.length };
    if (event.key in steps) {
      event.preventDefault();
      move((name === "from" ? from : to) + steps[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      take();
    }
  });
  edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) move(at(event));
  });
  edge.addEventListener("pointerup", () => take());
}
show(asked.length > 0 && asked.length < bars.length);
