// @ts-check
/**
 * @typedef {{on: string, by: string, date: string, why: string}} SettledOn
 * @typedef {{claim: string, field: string, a: string, b: string, record: string, settled: SettledOn|null}} Item
 */

/** Fields that hold several states. */
const SETS = {bearers: true, beneficiaries: true};
/** @type {[string, string, string][]} what each key does: the key, on what it settles, what it says */
const SETTLING = [["a", "a", "Settle on A"], ["b", "b", "Settle on B"], ["r", "record", "Leave the record as it is"]];

/**
 * Put two codings into a cell's output, one disagreement before the analyst at a time.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  /** @type {any} */
  const desk = {page: null, ask: (/** @type {object} */ message) => model.send(message)};
  /** @type {number|null} */
  let onward = null;
  let at = 0, ready = false, onlyOpen = false;
  const told = el("span", {class: "told", role: "status"}), unsaved = el("span", {class: "unsaved"});
  const button = (/** @type {string} */ words, /** @type {string} */ key, /** @type {() => void} */ doing) =>
    el("button", {type: "button", "aria-keyshortcuts": key, onclick: doing}, words, " ", el("kbd", {}, key));
  const save = button("Save", "Control+S", () => desk.ask({do: "save"}));
  const undo = button("Undo", "u", () => desk.ask({do: "undo"})), redo = button("Redo", "U", () => desk.ask({do: "redo"}));
  const by = el("input", {"aria-label": "who settles", size: 14, placeholder: "your-name"});
  const open = el("input", {type: "checkbox", onchange: () => { onlyOpen = open.checked; draw(); }});
  const conflict = el("div", {class: "conflict", role: "alert"});
  const notices = el("div", {class: "notices", role: "note", "aria-label": "notices"});
  const list = el("ol", {class: "items", "aria-label": "disagreements"});
  const agreed = el("section", {class: "pane", "aria-label": "Agreement", tabindex: 0});
  const card = el("section", {class: "pane current-item", "aria-label": "The disagreement", tabindex: -1});
  const choices = el("datalist", {id: `third-${Math.random().toString(36).slice(2)}`});
  const whole = el("div", {class: "briefing-desk adjudicating", "data-mode": "settle", "data-lm-suppress-shortcuts": "true", onkeydown: pressed},
    el("div", {class: "bar", role: "region", "aria-label": "two codings"}, save, undo, redo,
      el("label", {}, "settled by ", by), unsaved, told), conflict, notices, choices,
    el("div", {class: "panes"}, agreed, card, el("section", {class: "pane", "aria-label": "Disagreements"},
      el("h3", {}, "Disagreements"), el("label", {}, open, " only what is open"), list)));

  const items = () => /** @type {Item[]} */ (desk.page.items);
  const name = (/** @type {Item} */ one) => `${one.claim} ${one.field}`;

  function settle(/** @type {string} */ on, /** @type {any} */ value) {
    const one = items()[at];
    if (!one) return;
    const why = card.querySelector(".why");
    if (!by.value.trim()) {
      told.textContent = "Say first who settles";
      by.focus();
      return;
    }
    desk.ask({do: "settle", claim: one.claim, field: one.field, on, value, by: by.value, why: why?.value ?? ""});
    // once it is settled, the next that is open; a second thought stays where it is
    onward = one.settled ? null : [...items().keys()].map((step) => (at + 1 + step) % items().length).find((step) => !items()[step].settled && step !== at) ?? null;
  }

  function go(/** @type {number} */ way) {
    const shown = [...items().keys()].filter((one) => !onlyOpen || !items()[one].settled || one === at);
    const next = shown[shown.indexOf(at) + way];
    if (next === undefined) told.textContent = way > 0 ? "This is the last one" : "This is the first one";
    else { at = next; draw(); card.focus(); }
  }

  function draw() {
    at = Math.min(at, Math.max(items().length - 1, 0));
    list.replaceChildren(...[...items().entries()].filter(([number, one]) => !onlyOpen || !one.settled || number === at)
      .map(([number, one]) => el("li", {}, el("button", {type: "button", "aria-current": number === at ? "true" : null,
        class: one.settled ? "done" : "open", onclick: () => { at = number; draw(); card.focus(); }},
        `${name(one)}: ${one.settled ? `settled on ${seen(one.settled.on)}` : "open"}`))));
    drawItem();
    const {bar} = desk.page, settled = items().filter((one) => one.settled);
    const bare = settled.filter((one) => !one.settled?.why).length;
    unsaved.textContent = (bar.unsaved.length ? `Unsaved: ${bar.unsaved.slice(0, 4).map(seen).join("; ")}${bar.unsaved.length > 4 ? ` and ${bar.unsaved.length - 4} more` : ""}. ` : "All is saved. ")
      + `${settled.length} of ${counted(items().length, "disagreement")} settled${bare ? `, ${bare} without a reason` : ""}.`;
    undo.disabled = !bar.undo;
    undo.title = bar.undo;
    redo.disabled = !bar.redo;
    notices.replaceChildren(...bar.notices.map((/** @type {string} */ one) => el("p", {}, seen(one))),
      ...desk.page.faults.map((/** @type {string} */ one) => el("p", {class: "fault"}, seen(one))));
  }

  function drawItem() {
    const one = items()[at], typed = card.querySelector(".why")?.value;
    if (!one) {
      card.replaceChildren(el("h3", {}, "The two codings agree in all they have in common"));
      return;
    }
    const {claims, sides, sentences} = desk.page, held = claims[one.claim] ?? {};
    const same = card.dataset.of === name(one);
    card.dataset.of = name(one);
    const why = el("input", {class: "why", "aria-label": "why it is settled so", dir: "auto", placeholder: "why? (w)",
      value: one.settled?.why ?? (same ? typed : "") ?? "",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter") return;
        if (one.settled) desk.ask({do: "settle", claim: one.claim, field: one.field, on: "value", value: one.settled.on, by: by.value || one.settled.by, why: why.value});
        card.focus();
      }});
    const third = el("input", {class: "third", list: choices.id, "aria-label": "a third value", size: 16,
      placeholder: one.field in SETS ? "several by commas" : "then Enter",
      onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") settle("value", third.value); }});
    choices.replaceChildren(...desk.page.choices[one.field].map((/** @type {[string, string]} */ [word, about]) => el("option", {value: word}, seen(about))));
    const side = (/** @type {"a"|"b"} */ key) => el("td", {class: one.settled?.on === one[key] ? "on" : null}, seen(one[key]));
    card.replaceChildren(
      el("h3", {}, `${at + 1} of ${items().length}: ${name(one).replace(/_/g, " ")}`),
      el("p", {class: "says", dir: "auto"}, seen(held.says)),
      ...listed(held.at).map((key) => el("p", {class: "sentence", dir: "auto"}, el("span", {class: "key"}, key), " ", seen(sentences[key]))),
      el("table", {}, el("thead", {}, el("tr", {}, ...sides.map((/** @type {any} */ coding, /** @type {number} */ number) =>
        el("th", {scope: "col"}, `${"AB"[number]}: ${seen(coding.coder)}`)), el("th", {scope: "col"}, "the record now"))),
        el("tbody", {}, el("tr", {}, side("a"), side("b"), el("td", {}, seen(one.record))))),
      el("p", {class: "state"}, one.settled ? `Settled on ${seen(one.settled.on)} by ${seen(one.settled.by)}, ${one.settled.date}${one.settled.why ? `: ${seen(one.settled.why)}` : ", without a reason"}` : "Open"),
      el("p", {}, why),
      el("div", {class: "keys", role: "toolbar", "aria-label": "settle it"},
        ...SETTLING.filter(([key]) => key !== "r" || ![one.a, one.b].includes(one.record)).map(([key, on, words]) => button(words, key, () => settle(on, null))),
        el("label", {}, "or on a third value ", el("kbd", {}, "t"), " ", third)),
      el("p", {class: "hint"}, el("kbd", {}, "j"), " next, ", el("kbd", {}, "k"), " previous, ", el("kbd", {}, "n"), " next open, ",
        el("kbd", {}, "w"), " why, ", el("kbd", {}, "u"), " undo, ", el("kbd", {}, "Esc"), " back here"));
  }

  function heard(/** @type {any} */ message) {
    if (message.kind === "conflict") {
      const ways = [["both", "Keep both: what is settled in their file"], ["mine", "Keep mine"], ["theirs", "Keep theirs"]];
      conflict.replaceChildren(el("p", {}, seen(message.says)), ...ways.map(([keep, label]) =>
        el("button", {type: "button", onclick: () => desk.ask({do: "save", keep})}, label)));
      conflict.querySelector("button")?.focus();
      return;
    }
    if (message.kind === "trouble") {
      told.textContent = message.says;
      onward = null;
      return;
    }
    const within = ready && whole.contains(document.activeElement);
    if (message.kind === "all") {
      by.value = by.value || message.by;
      desk.page = message;
      at = Math.max(0, items().findIndex((one) => !one.settled));
      agreed.replaceChildren(el("h3", {}, "Agreement"), el("table", {},
        el("thead", {}, el("tr", {}, ...["field", "claims", "alike", "α"].map((word) => el("th", {scope: "col"}, word)))),
        el("tbody", {}, ...message.agreement.map((/** @type {any} */ row) => el("tr", {},
          el("th", {scope: "row"}, row.field), el("td", {}, row.units), el("td", {}, row.agreed), el("td", {}, row.alpha))))),
      el("p", {class: "hint"}, "Krippendorff's α, of sets by overlap. What is settled does not improve it."),
      ...message.sides.map((/** @type {any} */ side, /** @type {number} */ number) => el("p", {}, `${"AB"[number]} is ${seen(side.file)}, by ${seen(side.coder)}${side.date ? `, ${side.date}` : ""}`)));
    } else {
      desk.page = {...desk.page, ...message};
      at = onward ?? at;
      onward = null;
      conflict.replaceChildren();
    }
    draw();
    told.textContent = message.told ?? "";
    if (within && !whole.contains(document.activeElement)) card.focus();
    ready = true;
  }

  function pressed(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {HTMLElement} */ (event.target), {key} = event;
    ownKey(event);
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") desk.ask({do: "save"});
    else if (key === "Escape") card.focus();
    else if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, textarea, select")) return;
    else if (SETTLING.some(([one]) => one === key)) settle(/** @type {any} */ (SETTLING.find(([one]) => one === key))[1], null);
    else if (key === "j" || key === "ArrowDown") go(1);
    else if (key === "k" || key === "ArrowUp") go(-1);
    else if (key === "n") {
      const next = [...items().keys()].map((step) => (at + 1 + step) % items().length).find((step) => !items()[step].settled);
      if (next === undefined) told.textContent = "Nothing is open";
      else { at = next; draw(); card.focus(); }
    } else if (key === "w") card.querySelector(".why")?.focus();
    else if (key === "t") card.querySelector(".third")?.focus();
    else if (key === "u") desk.ask({do: "undo"});
    else if (key === "U") desk.ask({do: "redo"});
    else return;
    event.preventDefault();
  }

  model.on("msg:custom", heard);
  place.append(whole);
  desk.ask({do: "all"});
  return () => model.off("msg:custom", heard);
}

export default {render};
