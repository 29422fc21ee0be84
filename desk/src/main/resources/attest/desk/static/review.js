// Review with the keyboard: one value after the other, without loading the page again.

const judging = document.querySelector(".judging");
if (judging) start();

function start() {
  const text = document.querySelector(".words");
  const help = document.querySelector("dialog.help");
  const trouble = document.querySelector(".trouble");
  const adding = document.querySelector(".adding");
  const coder = Boolean(adding);
  let now = "";
  let marked = null;
  let sending = Promise.resolve();
  let waiting = 0;

  // Words by their place, which counts code points.

  const runs = [...text.querySelectorAll("[data-at]")].map((run) => ({
    node: run.firstChild,
    at: Number(run.dataset.at),
    length: [...run.textContent].length,
  })).filter((run) => run.node);
  const words = [];
  for (const run of runs) {
    for (const word of run.node.data.matchAll(/\S+/gu)) {
      const from = run.at + [...run.node.data.slice(0, word.index)].length;
      words.push({ from, to: from + [...word[0]].length });
    }
  }

  const unit = (string, points) => [...string].slice(0, points).join("").length;

  function range(from, to) {
    const first = runs.find((run) => from >= run.at && from < run.at + run.length);
    const last = runs.findLast((run) => to > run.at && to <= run.at + run.length);
    if (!first || !last) return null;
    const made = new Range();
    made.setStart(first.node, unit(first.node.data, from - first.at));
    made.setEnd(last.node, unit(last.node.data, to - last.at));
    return made;
  }

  function paint(name, ranges) {
    if (!CSS.highlights) return;
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }

  function mark(from, to) {
    const made = range(from, to);
    if (!made) return;
    marked = { from, to, words: made.toString() };
    paint("marked", [made]);
    for (const form of document.querySelectorAll("form.add, .value.now form.edit")) fill(form);
  }

  function unmark() {
    marked = null;
    paint("marked", []);
  }

  function fill(form) {
    const field = form.elements.words;
    if (!field || !marked) return;
    form.elements.start.value = marked.from;
    form.elements.end.value = marked.to;
    field.value = marked.words.replace(/\s+/g, " ");
  }

  /** What is selected with the mouse, or whatever else selects. */
  function select() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const chosen = selection.getRangeAt(0);
    if (!text.contains(chosen.commonAncestorContainer)) return;
    let from = -1;
    let to = -1;
    for (const run of runs) {
      if (!chosen.intersectsNode(run.node)) continue;
      const begin = chosen.startContainer === run.node ? chosen.startOffset : 0;
      const end = chosen.endContainer === run.node ? chosen.endOffset : run.node.data.length;
      const some = run.node.data.slice(begin, end);
      if (!some.trim()) continue;
      const lead = some.length - some.trimStart().length;
      const last = begin + some.trimEnd().length;
      if (from < 0) from = run.at + [...run.node.data.slice(0, begin + lead)].length;
      to = run.at + [...run.node.data.slice(0, last)].length;
    }
    if (to > from && from >= 0) mark(from, to);
  }
  document.addEventListener("selectionchange", select);

  // With the keyboard: a word, or from one to another.
  let anchor = -1;
  let head = -1;
  text.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10, Home: -1e9, End: 1e9 };
    if (event.key === "Escape") {
      event.preventDefault();
      unmark();
      focus(now);
    } else if (event.key in steps) {
      event.preventDefault();
      if (head < 0) head = Math.max(0, words.findIndex((word) => word.from >= place()));
      else head = Math.min(words.length - 1, Math.max(0, head + steps[event.key]));
      if (!event.shiftKey || anchor < 0) anchor = head;
      getSelection().removeAllRanges();
      mark(words[Math.min(anchor, head)].from, words[Math.max(anchor, head)].to);
      reveal(range(words[head].from, words[head].to));
    }
  });

  /** Where the words of the current value begin. */
  function place() {
    return Number(item(now)?.dataset.spans.split("-")[0] || 0);
  }

  // Values.

  const values = () => [...document.querySelectorAll(".value")];
  const item = (path) => (path ? document.getElementById(path) : null);

  /** With what a value is judged comes from the page's pattern for its field. */
  function equip(value) {
    const link = value.querySelector("p.tools");
    if (!link) return;
    const pattern = document.querySelector(`template[data-field="${value.dataset.field}"]`);
    const tools = pattern.content.cloneNode(true);
    const judged = value.matches(".edit, .reject");
    for (const field of tools.querySelectorAll("input[name=path]")) field.value = value.id;
    for (const field of tools.querySelectorAll("input[name=words], input[name=text]")) {
      field.value = value.dataset.typed || "";
    }
    for (const button of tools.querySelectorAll(".judge button")) {
      const fits = button.value === "agree" ? judged : value.dataset.none === undefined;
      if (!fits) button.remove();
    }
    link.replaceWith(tools);
  }

  function focus(path, scrolls = true) {
    const value = item(path);
    if (!value) return;
    equip(value);
    for (const each of values()) {
      const current = each === value;
      each.classList.toggle("now", current);
      each.querySelector("details").open = current;
    }
    now = path;
    anchor = head = -1;
    // Set while the page loads, it would scroll there.
    if (scrolls) history.replaceState(null, "", location.pathname + location.search + "#" + path);
    value.querySelector("summary").focus({ preventScroll: true });
    if (scrolls) value.scrollIntoView({ block: "nearest", behavior: "instant" });
    const spans = (value.dataset.spans ? value.dataset.spans.split(" ") : [])
      .map((span) => range(...span.split("-").map(Number))).filter(Boolean);
    paint("now", spans);
    if (scrolls) reveal(spans[0]);
  }

  /** Scrolls the text alone, not the page around it. */
  function reveal(words) {
    const pane = document.querySelector(".text");
    if (!words || getComputedStyle(pane).overflowY !== "auto") return;
    const at = words.getBoundingClientRect();
    const seen = pane.getBoundingClientRect();
    if (at.top < seen.top + 40 || at.bottom > seen.bottom - 40) {
      pane.scrollTop += at.top - seen.top - seen.height / 3;
    }
  }

  function step(by, wanted = () => true) {
    const all = values();
    let at = all.findIndex((value) => value.id === now);
    for (at += by; at >= 0 && at < all.length; at += by) {
      if (wanted(all[at])) return focus(all[at].id);
    }
    return undefined;
  }

  const isOpen = (value) => value.classList.contains("open");

  // Sending: shown at once, then as the server has it.

  function send(form, verdict) {
    const data = new URLSearchParams(new FormData(form));
    data.set("verdict", verdict);
    const value = form.closest(".value");
    if (value && ["accept", "reject", "edit"].includes(verdict)) {
      value.classList.remove("open", "accept", "reject", "edit", "moot");
      value.classList.add(verdict, "sent");
      value.querySelector(".state").textContent = verdict;
    }
    waiting++;
    sending = sending.then(() => deliver(form.action, data));
  }

  async function deliver(address, data) {
    try {
      const fresh = document.querySelector('input[name="form"]');
      if (fresh) data.set("form", fresh.value);
      const answer = await fetch(address, { method: "POST", body: data });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok && page.querySelector("#values")) {
        tell("");
        waiting--;
        if (!waiting) show(page);
      } else {
        waiting--;
        tell(page.querySelector(".problem p")?.textContent || "That did not work; nothing was changed.");
        await again();
      }
    } catch {
      waiting--;
      tell("The desk does not answer; what you said last was not kept. Load the page again when it does.");
    }
  }

  /** After a refusal: the values as they are. */
  async function again() {
    const answer = await fetch(location.pathname + location.search);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }

  function tell(sentence) {
    trouble.hidden = !sentence;
    trouble.textContent = sentence;
  }

  function show(page) {
    const inside = document.activeElement;
    const held = inside?.closest(".value")?.id;
    const writes = inside?.matches("input, select");
    const name = writes ? inside.name : null;
    const typed = writes ? inside.value : null;
    const kind = inside?.closest("form")?.className;
    for (const id of ["values", "progress"]) {
      const old = document.getElementById(id);
      const made = document.adoptNode(page.getElementById(id));
      if (id === "progress") {
        for (const part of ["p.line", "#undo button", "#redo button", "#next"]) {
          old.querySelector(part)?.replaceWith(made.querySelector(part));
        }
      } else {
        old.replaceWith(made);
      }
    }
    keys();
    const homes = page.querySelector('.add select[name="to"]');
    if (homes) document.querySelector('.add select[name="to"]').replaceWith(document.adoptNode(homes));
    const value = item(now);
    if (!value) return;
    equip(value);
    value.classList.add("now");
    value.querySelector("details").open = true;
    if (held && !writes) value.querySelector("summary").focus({ preventScroll: true });
    if (held && writes) {
      const field = [...value.querySelectorAll("form")].find((form) => form.className === kind)?.elements[name];
      if (field) {
        field.value = typed;
        field.focus();
      }
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || !judging.contains(form)) return;
    event.preventDefault();
    const verdict = event.submitter?.value || form.querySelector("button[name=verdict]").value;
    send(form, verdict);
    if (form.classList.contains("add")) {
      form.reset();
      ask();
      unmark();
      adding.open = false;
      focus(now);
    } else if (form.matches(".judge, .edit")) {
      step(1);
    }
  });

  // Words that are typed are looked up by the server; only marked ones have a place.
  judging.addEventListener("input", (event) => {
    const form = event.target.closest("form");
    if (event.target.name === "words" && form.elements.start) {
      form.elements.start.value = "";
      form.elements.end.value = "";
    }
  });

  judging.addEventListener("click", (event) => {
    const summary = event.target.closest(".value summary");
    if (!summary) return;
    event.preventDefault();
    focus(summary.closest(".value").id);
  });

  text.addEventListener("click", (event) => {
    const ids = event.target.closest("[data-marks]")?.dataset.marks?.split(" ");
    if (!ids && getSelection().isCollapsed) return;
    if (!getSelection().isCollapsed) return;
    const first = ids.map((id) => document.querySelector(`.group[data-item="${id}"] .value`)).find(Boolean);
    if (first) focus(first.id);
  });

  /** Shows of the form for additions what the chosen sort needs. */
  function ask() {
    const what = adding?.querySelector("select[name=what]").value;
    for (const label of adding?.querySelectorAll("[data-for]") || []) {
      label.hidden = !label.dataset.for.split(" ").includes(what);
    }
    const homes = adding?.querySelector("select[name=to]");
    const letter = ["act", "chain"].includes(what) ? "s" : "e";
    for (const option of homes?.options || []) option.hidden = !option.value.startsWith(letter);
    const own = now.match(/^[se][0-9]+/)?.[0];
    const fitting = [...(homes?.options || [])].filter((option) => !option.hidden);
    const best = fitting.find((option) => option.value === own) || fitting[0];
    if (best && !homes.hidden) homes.value = best.value;
  }
  adding?.addEventListener("change", (event) => event.target.name === "what" && ask());

  function keys() {
    const button = document.querySelector("button.keys");
    if (!button) return;
    button.hidden = false;
    button.onclick = () => help.showModal();
  }

  const press = (selector, verdict) => {
    const form = item(now)?.querySelector(selector);
    const button = form?.querySelector(`button[value="${verdict}"]`);
    if (button) form.requestSubmit(button);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const field = event.target.closest("input, textarea, select");
    if (field) {
      if (event.key === "Escape" && judging.contains(field)) {
        event.preventDefault();
        if (adding) adding.open = false;
        focus(now);
      } else if (event.key === "Enter" && field.name === "reason" && field.closest(".judge")) {
        event.preventDefault();
        item(now).querySelector("summary").focus();
      }
      return;
    }
    const acts = {
      j: () => step(1),
      k: () => step(-1),
      J: () => step(1, isOpen),
      t: () => text.focus(),
      "?": () => help.showModal(),
    };
    if (coder) {
      Object.assign(acts, {
        a: () => press(".judge", "accept"),
        A: () => {
          const rest = item(now)?.closest(".group").querySelector(".rest");
          if (!rest) return;
          send(rest, "rest");
          const group = item(now).closest(".group");
          const all = values();
          const last = all.indexOf([...group.querySelectorAll(".value")].at(-1));
          if (all[last + 1]) focus(all[last + 1].id);
        },
        r: () => press(".judge", "reject"),
        g: () => press(".judge", "agree"),
        e: () => {
          select(); // the event may still be on its way
          const form = item(now)?.querySelector("form.edit");
          if (!form) return;
          fill(form);
          form.querySelector("select, input:not([type=hidden])").focus();
        },
        w: () => item(now)?.querySelector(".judge input[name=reason]")?.focus(),
        n: () => {
          select();
          adding.open = true;
          fill(adding.querySelector("form"));
          ask();
          adding.querySelector(marked ? "select[name=what]" : "input[name=words]").focus();
        },
        u: () => send(document.querySelector("#undo"), "undo"),
        U: () => send(document.querySelector("#redo"), "redo"),
      });
    }
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  keys();
  ask();
  const asked = decodeURIComponent(location.hash.slice(1));
  const first = values().find((value) => value.id === asked) || values().find(isOpen) || values()[0];
  if (first) {
    focus(first.id, Boolean(asked));
    // Nothing takes the focus before the style is there.
    addEventListener("load", () => document.activeElement === document.body && focus(now, Boolean(asked)));
  }
}
