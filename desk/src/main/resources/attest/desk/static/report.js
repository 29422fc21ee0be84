// A report: words lead to their values and values to their words; layers are switched in the address.

const text = document.querySelector(".text");
const record = document.querySelector(".record");
const runs = [...text.querySelectorAll("[data-marks]")];

const marked = (id) => runs.filter((run) => run.dataset.marks.split(" ").includes(id));

function show(id, from) {
  for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
  if (!id) return;
  const words = marked(id);
  const value = document.getElementById(id);
  for (const run of words) run.classList.add("on");
  value?.classList.add("on");
  if (from !== "text") words[0]?.scrollIntoView({ block: "center" });
  if (from !== "record") value?.scrollIntoView({ block: "nearest" });
}

function go(id, from) {
  history.replaceState(null, "", location.pathname + location.search + "#" + id);
  show(id, from);
}

text.addEventListener("click", (event) => {
  const run = event.target.closest("[data-marks]");
  if (!run || !getSelection().isCollapsed) return;
  // Of several values at one place, the next one at each click.
  const shown = run.dataset.marks.split(" ").filter((id) => document.getElementById(id));
  const now = shown.indexOf(location.hash.slice(1));
  if (shown.length) go(shown[(now + 1) % shown.length], "text");
});

for (const place of [text, record]) {
  place.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || link.closest(".jump")) return;
    event.preventDefault();
    go(link.hash.slice(1), place === record ? "record" : "margin");
  });
}

const switches = document.querySelector(".switches");
switches.querySelector("button").hidden = true;
switches.addEventListener("change", () => {
  const layers = [...switches.querySelectorAll("input:checked")].map((box) => box.value);
  text.dataset.layers = layers.join(" ");
  const address = new URL(location.href);
  address.searchParams.set("layers", layers.join(","));
  history.replaceState(null, "", address);
});

addEventListener("hashchange", () => show(location.hash.slice(1)));
show(location.hash.slice(1));
