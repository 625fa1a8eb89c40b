// @ts-check
const IDLE = 900;
/** @type {WeakMap<object, HTMLElement>} */
const roots = new WeakMap();
/** @param {Desk} desk */
const root = (desk) => /** @type {HTMLElement} */ (roots.get(desk));

/**
 * Put the desk into a cell's output.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  /** @type {any} */
  let moving = null;
  /** @type {Record<string, string[]>|null} */
  let differ = null;
  /** @type {Record<string, string[]>} */
  let partly = {};
  let search = "", timer = 0;
  const list = el("ol", {class: "cards", "aria-label": "claims"});
  const article = el("section", {class: "pane article", "aria-label": "Article"});
  const others = el("div", {class: "others"});
  const find = el("input", {type: "search", "aria-label": "search the claims", placeholder: "search  /", "aria-keyshortcuts": "/",
    oninput: () => { search = find.value; drawClaims(desk, list, search, new Set()); },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const first = /** @type {any} */ (list.firstElementChild)?.dataset.claim;
      if (event.key === "Enter" && first) desk.choose(first);
    }});
  const claims = el("section", {class: "pane claims", "aria-label": "Claims"},
    el("h3", {}, "Claims"), find,
    el("span", {class: "hint"}, " ↓ ", el("kbd", {}, "j"), " next, ↑ ", el("kbd", {}, "k"), " previous, ", el("kbd", {}, "n"),
      " next draft, ", el("kbd", {}, "u"), " undo, ", el("kbd", {}, "Esc"), " back to the card"), others, list);
  const moves = el("section", {class: "pane moves", "aria-label": "What moves", tabindex: 0},
    el("h3", {}, "What moves"), el("p", {role: "status"}, "Judging…"), el("div", {class: "moved"}));
  const told = el("span", {class: "told", role: "status"}), unsaved = el("span", {class: "unsaved"});
  const button = (/** @type {string} */ words, /** @type {string} */ key, /** @type {object} */ message) =>
    el("button", {type: "button", "aria-keyshortcuts": key, onclick: () => desk.ask(message)}, words, " ", el("kbd", {}, key));
  const undo = button("Undo", "u", {do: "undo"}), redo = button("Redo", "U", {do: "redo"});
  const save = button("Save", "Control+S", {do: "save"});
  const conflict = el("div", {class: "conflict", role: "alert"}), notices = el("div", {class: "notices", role: "note", "aria-label": "notices"});
  const whole = el("div", {class: "briefing-desk", "data-lm-suppress-shortcuts": "true", onkeydown: pressed},
    el("div", {class: "bar", role: "region", "aria-label": "coding desk"}, save, undo, redo, unsaved, told), conflict, notices,
    el("div", {class: "panes"}, article, claims, moves));

  /** @type {Desk} */
  const desk = {
    page: /** @type {any} */ (null), current: "",
    ask: (message) => model.send(message),
    take: (step) => desk.ask({do: "take", step}),
    tell: (words) => { told.textContent = words; },
    choose: (name) => {
      const old = desk.current;
      desk.current = name;
      drawClaims(desk, list, search, new Set([old, name]));
      drawArticle(desk, article);
      focused(name);
      article.querySelector(".mine")?.scrollIntoView({block: "nearest"});
    },
  };
  roots.set(desk, whole);

  function focused(/** @type {string} */ name) {
    const card = /** @type {HTMLElement|undefined} */ ([...list.children].find((one) => /** @type {any} */ (one).dataset.claim === name));
    (card ?? find).focus({preventScroll: true});  // a search may leave it out
    card?.scrollIntoView({block: "nearest"});
  }

  function take(/** @type {any} */ message) {
    const first = !desk.page, known = new Set(desk.page?.order ?? message.order);
    desk.page = {...(desk.page ?? {}), ...message, cards: {...(message.kind === "all" ? {} : desk.page?.cards), ...message.cards}};
    const {page} = desk, changed = new Set(Object.keys(message.cards));
    const at = document.activeElement?.closest?.("[data-field]"), within = whole.contains(document.activeElement);
    const before = {claim: desk.current, field: /** @type {any} */ (at)?.dataset.field};
    for (const key of Object.keys(page.cards)) if (!page.order.includes(key)) delete page.cards[key];
    const made = page.order.filter((/** @type {string} */ name) => !known.has(name));
    if (made.length === 1) {  // one was split off, or begun at a sentence
      changed.add(desk.current);
      desk.current = made[0];
      changed.add(made[0]);
    }
    if (!page.cards[desk.current]) {
      const number = Math.min(Math.max(list.querySelector(".current") ? [...list.children].indexOf(list.querySelector(".current")) : 0, 0), page.order.length - 1);
      desk.current = page.order[number] ?? "";
      changed.add(desk.current);
    }
    drawClaims(desk, list, search, message.kind === "all" ? null : changed);
    drawArticle(desk, article);
    drawBar();
    others.replaceChildren(...page.others.map((/** @type {string} */ one) => el("p", {class: "fault"}, seen(one))));
    if (!first && within) {
      const row = before.claim === desk.current && before.field && list.querySelector(`.current [data-field="${before.field}"]`);
      if (row && !row.contains(document.activeElement)) row.querySelector("textarea, input, select, button")?.focus();
      else if (made.length === 1 || !whole.contains(document.activeElement)) focused(desk.current);
    }
  }

  function drawBar() {
    const {bar, order, cards} = desk.page;
    const drafts = order.filter((name) => cards[name].data.draft).length;
    unsaved.textContent = bar.unsaved.length ? `Unsaved: ${bar.unsaved.slice(0, 4).map(seen).join("; ")}${bar.unsaved.length > 4 ? ` and ${bar.unsaved.length - 4} more` : ""}.` : `All is saved. ${counted(order.length, "claim")}, ${counted(drafts, "draft")}.`;
    undo.disabled = !bar.undo;
    redo.disabled = !bar.redo;
    undo.title = bar.undo;
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
      drawClaims(desk, list, search, new Set([desk.current]));
      focused(desk.current);
      desk.tell(message.told);
    } else if (message.kind === "all" || message.kind === "change") {
      if (message.kind === "change") conflict.replaceChildren();
      take(message);
      if (message.told) desk.tell(message.told);
    } else if (message.kind === "moves") {
      moving = message;
      differ = null;
      partly = {};
      drawMoves(moves, moving, differ);
      clearTimeout(timer);
      if (message.sound && !message.same) timer = setTimeout(() => desk.ask({do: "exhibits", brief: 0}), IDLE);
    } else if (message.kind === "exhibits") {
      for (const [name, states] of Object.entries(message.differ)) partly[name] = [...(partly[name] ?? []), ...states];
      if (message.next === null) drawMoves(moves, moving, differ = partly);
      else timer = setTimeout(() => desk.ask({do: "exhibits", brief: message.next}), 30);
    } else if (message.kind === "conflict") conflicting(message.says);
    else if (message.kind === "trouble") desk.tell(message.says);
  }

  function pressed(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {HTMLElement} */ (event.target), {key} = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") {
      /** @type {any} */ (document.activeElement)?.blur?.();  // what is being typed is taken over first
      focused(desk.current);
      desk.ask({do: "save"});
    } else if (key === "Escape") {
      whole.querySelector(".ask")?.remove();
      if (target === find && search) { find.value = search = ""; drawClaims(desk, list, search, new Set()); }
      focused(desk.current);
    } else if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, textarea, select")) return;
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

  const own = () => listed(desk.page.order.map((name) => listed(desk.page.cards[name].data.chain).at(-1)).find(Boolean) ?? "article");

  function cardKey(/** @type {string} */ key) {
    const names = [...list.children].map((one) => /** @type {any} */ (one).dataset.claim);
    const at = names.indexOf(desk.current);
    const way = {j: 1, ArrowDown: 1, k: -1, ArrowUp: -1}[key];
    const doing = KEYS.find(([one]) => one === key)?.[1];
    if (way) { if (names[at + way]) desk.choose(names[at + way]); }
    else if (key === "n") {
      const next = [...names.slice(at + 1), ...names.slice(0, at)].find((name) => desk.page.cards[name].data.draft);
      if (next) desk.choose(next);
      else desk.tell("There is no other draft");
    } else if (key === "/") find.focus();
    else if (key === "u") desk.ask({do: "undo"});
    else if (key === "U") desk.ask({do: "redo"});
    else if (key === "Enter") doOnCard(desk, "edit");
    else if (doing) doOnCard(desk, doing);
    else return false;
    return true;
  }

  const types = el("select", {"aria-label": "type of the cue"});
  article.addEventListener("mouseup", () => {
    const cues = desk.page?.forms.find((one) => one.name === "cues")?.fields?.find((one) => one.name === "type");
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
