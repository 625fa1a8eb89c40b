// @ts-check
const IDLE = 900;
/** Lists that a digit goes to. */
const SHORT = ["claims", "framing", "propositions", "motives", "risks", "voices", "hypotheses", "assumptions", "headlines"];
/** @type {[string, string][]} */
const HINTS = [["j", "next"], ["k", "previous"], ["n", "next draft"], ["f", "next fault"], ["1–9", "list"], ["u", "undo"],
  ["U", "redo"], ["p", "to the passage"], ["Esc", "back to the card"]];

/**
 * Put the desk into a cell's output.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  /** @type {any} */
  let moving = null;
  /** @type {Shift[]} */
  let differ = [];
  let search = "", timer = 0;
  const outbox = new Outbox();
  /** @type {Record<string, string>} */
  const last = {};
  const list = el("ol", {class: "cards", "aria-label": "entries"});
  const article = el("section", {class: "pane article", "aria-label": "Article"});
  const others = el("div", {class: "others"});
  const which = taking(el("select", {"aria-label": "what is coded", "aria-keyshortcuts": "g"}), (kind) => goTo(kind));
  const find = el("input", {type: "search", "aria-label": "search", placeholder: "search  /", "aria-keyshortcuts": "/",
    oninput: () => { search = find.value; drawClaims(desk, list, search, new Set()); },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const first = /** @type {any} */ (list.firstElementChild)?.dataset.name;
      if (event.key === "Enter" && first) desk.choose(first);
    }});
  const claims = el("section", {class: "pane claims", "aria-label": "Coding"},
    el("div", {class: "top"}, which, " ", el("kbd", {}, "g"), " ", find),
    el("p", {class: "hint"}, ...HINTS.flatMap(([key, words]) => [el("kbd", {}, key), ` ${words}  `])), others, list);
  const moves = el("section", {class: "pane moves", "aria-label": "What moves", tabindex: 0},
    el("h3", {}, "What moves"), el("p", {role: "status"}, "Judging…"), el("div", {class: "moved"}));
  const told = el("span", {class: "told", role: "status"}), unsaved = el("span", {class: "unsaved"});
  const button = (/** @type {string} */ words, /** @type {string} */ key, /** @type {object} */ message) =>
    el("button", {type: "button", "aria-keyshortcuts": key, onclick: () => desk.ask(message)}, words, " ", el("kbd", {}, key.replace("Control+S", "Ctrl S")));
  const undo = button("Undo", "u", {do: "undo"}), redo = button("Redo", "U", {do: "redo"});
  const save = button("Save", "Control+S", {do: "save"});
  const conflict = el("div", {class: "conflict", role: "alert"}), notices = el("div", {class: "notices", role: "note", "aria-label": "notices"});
  const whole = el("div", {class: "briefing-desk", "data-lm-suppress-shortcuts": "true", onkeydown: pressed},
    el("div", {class: "bar", role: "region", "aria-label": "coding desk"}, save, undo, redo, unsaved, told), conflict, notices,
    el("div", {class: "panes"}, article, claims, moves));

  /** @type {Desk} */
  const desk = {
    page: /** @type {any} */ (null), list: "claims", current: "", claim: "", drawing: false, recovered: new Set(),
    ask: (message) => {
      try { model.send(message); } catch { desk.tell("The kernel does not answer; what you write is kept. Start it again, and run the cell."); }
    },
    take: (step) => desk.ask(outbox.put({do: "take", step})),
    typing: (label, text) => {
      const name = keptAs(desk, label);
      if (text === null) delete desk.page.typed[name];
      else desk.page.typed[name] = text;
      desk.recovered.delete(name);
      const at = name.length - label.length - 1;
      desk.ask(outbox.put({do: "typing", entry: name.slice(0, at), field: label, text}));
    },
    entry: () => desk.list === "claims" ? {claim: desk.current} : {list: desk.list, entry: desk.current},
    tell: (words) => { told.textContent = words; },
    choose: (name, kind = desk.list) => {
      const old = desk.current, other = kind !== desk.list;
      if (other) find.value = search = "";
      be(name, kind);
      drawClaims(desk, list, search, other ? null : new Set([old, name]));
      if (other) drawLists();
      drawArticle(desk, article);
      focused(name);
      article.querySelector(".mine")?.scrollIntoView({block: "nearest"});
    },
  };
  roots.set(desk, whole);

  function be(/** @type {string} */ name, /** @type {string} */ kind) {
    Object.assign(desk, {list: kind, current: name});
    last[kind] = name;
    if (kind === "claims") desk.claim = name;
  }

  function goTo(/** @type {string} */ kind) {
    const order = desk.page.order[kind] ?? [];
    desk.choose(order.includes(last[kind]) ? last[kind] : order[0] ?? "", kind);
  }

  function focused(/** @type {string} */ name) {
    const card = /** @type {HTMLElement|undefined} */ ([...list.children].find((one) => /** @type {any} */ (one).dataset.name === name));
    const none = search ? find : /** @type {HTMLElement|null} */ (list.querySelector(".none"));  // a search may leave it out
    (card ?? none ?? which).focus({preventScroll: true});
    card?.scrollIntoView({block: "nearest"});
  }

  function take(/** @type {any} */ message) {
    const first = !desk.page, known = new Set(desk.page?.order[desk.list] ?? []);
    const held = message.kind === "all" ? {} : desk.page?.cards ?? {};
    /** @type {Record<string, Record<string, Card>>} */
    const cards = {};
    for (const [kind, names] of Object.entries(message.order)) {
      const both = {...held[kind], ...message.cards[kind]};
      cards[kind] = Object.fromEntries(/** @type {string[]} */ (names).map((name) => [name, both[name]]));
    }
    desk.page = {...(desk.page ?? {}), ...message, cards};
    if (message.kind === "all") {
      desk.recovered = new Set(Object.keys(message.typed));
      for (const one of outbox.open(message.where)) desk.ask(one);
    }
    const {page} = desk, changed = new Set(Object.keys(message.cards[desk.list] ?? {}));
    const active = /** @type {any} */ (document.activeElement), within = whole.contains(active) && !others.contains(active);
    const before = {claim: desk.current, label: active?.dataset?.label, from: active?.selectionStart, to: active?.selectionEnd};
    const order = page.order[desk.list] ?? [];
    const made = first ? [] : order.filter((/** @type {string} */ name) => !known.has(name));
    if (made.length === 1) {  // one was split off, or begun
      find.value = search = "";  // which would not find it
      changed.add(desk.current);
      be(made[0], desk.list);
      changed.add(made[0]);
    } else if (!order.includes(desk.current)) {
      const at = [...list.children].findIndex((one) => one.classList.contains("current"));
      be(order[Math.min(Math.max(at, 0), order.length - 1)] ?? "", desk.list);
      changed.add(desk.current);
    }
    if (!page.cards.claims?.[desk.claim]) desk.claim = page.order.claims?.[0] ?? "";
    drawClaims(desk, list, search, message.kind === "all" ? null : changed);
    drawLists();
    drawArticle(desk, article);
    drawBar();
    others.replaceChildren(...page.others.map((/** @type {string} */ one) => el("p", {class: "fault"}, seen(one))), ...elsewhere());
    if (first || !within) return;
    const same = before.claim === desk.current && before.label && [...list.querySelectorAll(".current [data-label]")]
      .find((one) => /** @type {any} */ (one).dataset.label === before.label);
    if (same && same !== document.activeElement) {
      /** @type {any} */ (same).focus();
      if (same.matches("textarea, input:not([type=checkbox])")) /** @type {any} */ (same).setSelectionRange(before.from, before.to);
    } else if (!same && (made.length === 1 || !whole.contains(document.activeElement))) focused(desk.current);
  }

  /** Draw what there is to code, with how much of it, and where faults are. */
  function drawLists() {
    const {order, cards} = desk.page;
    /** @type {Record<string, string[]>} */
    const groups = {claims: [], source: [], assessment: []};
    let group = "claims";
    for (const kind of Object.keys(desk.page.keys)) {
      if (kind === "states") group = "source";
      if (kind === "grades") group = "assessment";
      if (order[kind]) groups[group].push(kind);
    }
    which.replaceChildren(...Object.entries(groups).map(([name, kinds]) => el("optgroup", {label: `${name}.yaml`},
      ...kinds.map((kind) => {
        const faults = Object.values(cards[kind]).filter((one) => one.faults.length).length;
        const key = SHORT.indexOf(kind) + 1;
        return el("option", {value: kind, selected: kind === desk.list},
          `${spaced(kind)} (${order[kind].length})${faults ? `, ${faults} at fault` : ""}${key ? `, key ${key}` : ""}`);
      }))));
    which.value = desk.list;
  }

  /** Return a way to each other list in which something is at fault. */
  function elsewhere() {
    const {cards} = desk.page;
    return Object.keys(cards).filter((kind) => kind !== desk.list).flatMap((kind) => {
      const bad = Object.keys(cards[kind]).filter((name) => cards[kind][name].faults.length);
      return bad.length ? [el("button", {type: "button", class: "elsewhere", onclick: () => desk.choose(bad[0], kind)},
        `✗ ${spaced(kind)}: ${bad.slice(0, 4).map(seen).join(", ")}${bad.length > 4 ? "…" : ""}`)] : [];
    });
  }

  function drawBar() {
    const {bar, order, cards} = desk.page;
    const drafts = Object.values(cards.claims ?? {}).filter((one) => one.data.draft).length;
    unsaved.textContent = bar.unsaved.length ? `Unsaved: ${bar.unsaved.slice(0, 4).map(seen).join("; ")}${bar.unsaved.length > 4 ? ` and ${bar.unsaved.length - 4} more` : ""}.` : `All is saved. ${counted(order.claims?.length ?? 0, "claim")}, ${counted(drafts, "draft")}.`;
    undo.disabled = !bar.undo;
    redo.disabled = !bar.redo;
    undo.title = seen(bar.undo);
    redo.title = seen(bar.redo);
    notices.replaceChildren(...bar.notices.map((one) => el("p", {}, seen(one))));
  }

  function conflicting(/** @type {string} */ words) {
    const ways = [["both", "Keep both: my changes in their file"], ["mine", "Keep mine"], ["theirs", "Keep theirs"]];
    conflict.replaceChildren(el("p", {}, seen(words)), ...ways.map(([keep, label]) =>
      el("button", {type: "button", "data-keep": keep, onclick: () => desk.ask({do: "save", keep})}, label)));
    conflict.querySelector("button")?.focus();
  }

  function heard(/** @type {any} */ message) {
    if (message.kind === "noted") {
      desk.page.notes = message.notes;
      desk.page.coder = message.coder;
      for (const label of ["note", "note:verdict"]) if (keptAs(desk, label) in desk.page.typed) desk.typing(label, null);
      drawClaims(desk, list, search, new Set([desk.current]));
      focused(desk.current);
      desk.tell(message.told);
    } else if (message.kind === "all" || message.kind === "change") {
      if (message.kind === "change") conflict.replaceChildren();
      take(message);
      if (message.told) desk.tell(seen(message.told));
    } else if (message.kind === "moves") {
      moving = message;
      differ = [];
      drawMoves(moves, moving, null);
      clearTimeout(timer);
      if (message.sound && !message.same) timer = setTimeout(() => desk.ask({do: "exhibits", at: 0}), IDLE);
    } else if (message.kind === "exhibits") {
      if (message.at === 0) differ = [];
      differ.push(...message.differ);
      if (message.next === null) drawMoves(moves, moving, differ);
      else timer = setTimeout(() => desk.ask({do: "exhibits", at: message.next}), message.next === message.at ? 300 : 20);
    } else if (message.kind === "conflict") conflicting(message.says);
    else if (message.kind === "trouble") desk.tell(seen(message.says));
    else if (message.kind === "kept") outbox.heard(message.n);
  }

  function pressed(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {HTMLElement} */ (event.target), {key} = event;
    ownKey(event);
    if (event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") {
      /** @type {any} */ (document.activeElement)?.blur?.();  // what is being typed is taken over first
      focused(desk.current);
      desk.ask({do: "save"});
    } else if (key === "Escape") {
      whole.querySelector(".ask")?.remove();
      if (target === find && search) { find.value = search = ""; drawClaims(desk, list, search, new Set()); }
      focused(desk.current);
    } else if (key === "Enter" && target === which) focused(desk.current);
    else if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, textarea, select")) return;
    else if ((key === "Enter" || key === " ") && target.matches("button, summary, .exhibit")) return;
    else if (target.closest(".sentences") && sentenceKey(target, key)) { /* done */ }
    else if (!cardKey(key)) return;
    event.preventDefault();
  }

  function sentenceKey(/** @type {HTMLElement} */ target, /** @type {string} */ key) {
    const at = target.closest("li");
    const steps = {ArrowDown: at?.nextElementSibling, ArrowUp: at?.previousElementSibling};
    if (key in steps) /** @type {any} */ (steps)[key]?.focus();
    else if (key === "Enter" || key === " ") chosen(desk, at?.dataset.key ?? "");
    else if (key === "c") desk.take({do: "new", at: at?.dataset.key, chain: own()});
    else return false;
    return true;
  }

  const own = () => listed((desk.page.order.claims ?? []).map((name) => listed(desk.page.cards.claims[name].data.chain).at(-1)).find(Boolean) ?? "article");

  /** Go to the next entry of which something is true, from the one after the current. */
  function next(/** @type {(card: Card) => unknown} */ is, /** @type {string} */ none) {
    const kinds = Object.keys(desk.page.keys).filter((kind) => desk.page.order[kind]), at = kinds.indexOf(desk.list);
    const names = [...list.querySelectorAll(".card")].map((one) => /** @type {any} */ (one).dataset.name), here = names.indexOf(desk.current);
    const cards = desk.page.cards;
    for (const name of [...names.slice(here + 1), ...names.slice(0, here)]) if (is(cards[desk.list][name])) return desk.choose(name);
    for (const kind of [...kinds.slice(at + 1), ...kinds.slice(0, at)]) {
      const name = desk.page.order[kind].find((one) => is(cards[kind][one]));
      if (name !== undefined) return desk.choose(name, kind);
    }
    return desk.tell(none);
  }

  function cardKey(/** @type {string} */ key) {
    const names = [...list.querySelectorAll(".card")].map((one) => /** @type {any} */ (one).dataset.name);
    const at = names.indexOf(desk.current);
    const way = {j: 1, ArrowDown: 1, k: -1, ArrowUp: -1}[key];
    const doing = KEYS.find(([one]) => one === key)?.[1];
    if (way) { if (names[at + way] !== undefined) desk.choose(names[at + way]); }
    else if (key === "n") next((card) => card.data.draft, "There is no other draft");
    else if (key === "f") next((card) => card.faults.length, "Nothing else is at fault");
    else if (key === "/") find.focus();
    else if (key === "g") which.focus();
    else if (key === "p") /** @type {any} */ (article.querySelector(".sentences [tabindex='0']"))?.focus();
    else if (key >= "1" && key <= "9" && desk.page.order[SHORT[Number(key) - 1]]) goTo(SHORT[Number(key) - 1]);
    else if (key === "u") desk.ask({do: "undo"});
    else if (key === "U") desk.ask({do: "redo"});
    else if (key === "Enter") doOnCard(desk, "edit");
    else if (doing) doOnCard(desk, doing);
    else return false;
    return true;
  }

  const types = el("select", {"aria-label": "type of the cue"});
  article.addEventListener("mouseup", () => {
    const cues = desk.page?.forms.claims.find((one) => one.name === "cues")?.fields?.find((one) => one.name === "type");
    whole.querySelector(".pick")?.remove();
    if (!String(document.getSelection() ?? "").trim() || !cues) return;
    types.replaceChildren(...(cues.choices ?? []).map(([word, about]) => el("option", {value: word, title: about}, word)));
    article.prepend(el("p", {class: "pick"}, types, el("button", {type: "button", onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => cued(desk, types.value)}, "is a cue of this claim")));
  });

  model.on("msg:custom", heard);
  place.append(whole);
  desk.ask({do: "all"});
  return () => { clearTimeout(timer); model.off("msg:custom", heard); };
}

export default {render};
