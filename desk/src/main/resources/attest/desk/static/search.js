// The search box: names of fields, their values and names of the library as one writes, and a mark where a query
// cannot be read.

const box = document.querySelector("#q");
const form = box.form;
const list = document.createElement("ul");
const says = document.createElement("p");
const panel = document.createElement("div");
const here = document.createElement("span");
panel.className = "goes-on";
panel.hidden = true;
list.id = "goes-on";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "How the query may go on");
says.className = "quiet";
says.setAttribute("aria-live", "polite");
panel.append(list, says);
here.className = "here";
here.hidden = true;
form.append(here, panel);
for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "goes-on" })) {
  box.setAttribute(name, value);
}

let found = null;
let active = -1;
let typing = 0;
let marking = 0;
let asked = null;

function close() {
  panel.hidden = true;
  active = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

// Widths of the letters before a column tell where it stands.
function mark(fault) {
  here.hidden = !fault;
  box.toggleAttribute("aria-invalid", false);
  if (!fault) return;
  box.setAttribute("aria-invalid", "true");
  const style = getComputedStyle(box);
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = style.font;
  const before = [...box.value].slice(0, fault.column - 1).join("");
  const left = box.offsetLeft + parseFloat(style.paddingLeft) + canvas.measureText(before).width - box.scrollLeft;
  here.style.left = `${Math.min(Math.max(left, box.offsetLeft), box.offsetLeft + box.offsetWidth - 12)}px`;
  here.style.top = `${box.offsetTop + box.offsetHeight}px`;
}

function show() {
  list.replaceChildren();
  found.choices.forEach((choice, i) => {
    const item = document.createElement("li");
    item.id = `goes-on-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.textContent = choice.text.trim();
    const meaning = document.createElement("span");
    meaning.className = "quiet";
    meaning.textContent = choice.meaning;
    item.append(text, meaning);
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(i);
    });
    list.append(item);
  });
  list.hidden = found.choices.length === 0;
  says.textContent = found.hint ? `${found.hint.field}: ${found.hint.meaning}, as ${found.hint.example}` : "";
  says.hidden = !says.textContent;
  panel.hidden = list.hidden && says.hidden;
  active = -1;
  box.setAttribute("aria-expanded", String(!list.hidden));
}

function choose(next) {
  const items = list.children;
  if (items.length === 0) return;
  items[active]?.setAttribute("aria-selected", "false");
  active = (next + items.length) % items.length;
  items[active].setAttribute("aria-selected", "true");
  items[active].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", items[active].id);
}

function take(i) {
  const choice = found.choices[i];
  box.setRangeText(choice.text, found.from, found.to, "end");
  close();
  box.focus();
  ask(choice.text.endsWith(":"));
}

async function ask(open = true) {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(`/api/complete?q=${encodeURIComponent(box.value)}&at=${box.selectionStart}`, { signal: asked.signal });
    if (!answer.ok) return;
    found = (await answer.json()).result;
    if (open && document.activeElement === box) show();
    clearTimeout(marking);
    marking = setTimeout(() => mark(found.choices.length > 0 && !panel.hidden ? null : found.fault), 600);
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
}

box.addEventListener("input", () => {
  mark(null);
  clearTimeout(marking);
  clearTimeout(typing);
  typing = setTimeout(ask, 90);
});
box.addEventListener("blur", close);
box.addEventListener("keydown", (event) => {
  if (panel.hidden) {
    if (event.key === "ArrowDown" || (event.key === " " && event.ctrlKey)) {
      event.preventDefault();
      ask();
    }
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
  } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) {
    event.preventDefault();
    take(active);
  } else if (event.key === "Escape") {
    event.preventDefault();
    close();
  }
});

// A query that was sent and could not be read.
if (box.value && document.querySelector(".problem")) ask(false);
