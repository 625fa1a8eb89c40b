// @ts-check
/**
 * @typedef {{kind?: string, because: string}} Draft
 * @typedef {{claim: string, at: string[], stretch: [number, number]|null, drafts: Record<string, any>[], coded: Record<string, any>}} Unit
 */

/** What a pass codes of each unit, in the order of the keys 1 to 6. */
const CODED = ["kind", "commitment", "verification", "originator", "bearers", "beneficiaries"];
const STATES = {bearers: true, beneficiaries: true};

/**
 * Put a second coding into a cell's output, one unit before the coder at a time.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  /** @type {any} */
  let page = null;
  let at = 0;
  const ask = (/** @type {object} */ message) => model.send(message);
  const button = (/** @type {string} */ words, /** @type {string} */ key, /** @type {() => void} */ doing) =>
    el("button", {type: "button", "aria-keyshortcuts": key, onclick: doing}, words, " ", el("kbd", {}, key));
  const told = el("span", {class: "told", role: "status"}), unsaved = el("span", {class: "unsaved"});
  const save = button("Save", "Control+S", () => ask({do: "save"}));
  const undo = button("Undo", "u", () => ask({do: "undo"})), redo = button("Redo", "U", () => ask({do: "redo"}));
  const conflict = el("div", {class: "conflict", role: "alert"});
  const notices = el("div", {class: "notices", role: "note", "aria-label": "notices"});
  const article = el("section", {class: "pane article", "aria-label": "Article", tabindex: 0});
  const card = el("section", {class: "pane current-item", "aria-label": "The unit", tabindex: -1});
  const list = el("ol", {class: "items", "aria-label": "units"});
  const whole = el("div", {class: "briefing-desk adjudicating", "data-mode": "blind", "data-lm-suppress-shortcuts": "true", onkeydown: pressed},
    el("div", {class: "bar", role: "region", "aria-label": "blind coding"}, save, undo, redo, unsaved, told), conflict, notices,
    el("div", {class: "panes"}, article, card, el("section", {class: "pane", "aria-label": "Units"}, el("h3", {}, "Units"), list)));

  const full = (/** @type {Unit} */ unit) => CODED.slice(0, 4).every((field) => unit.coded[field]);
  const code = (/** @type {Record<string, any>} */ values) => ask({do: "code", claim: page.units[at].claim, values});

  function go(/** @type {number} */ way) {
    if (!page.units[at + way]) { told.textContent = way > 0 ? "This is the last unit" : "This is the first unit"; return; }
    at += way;
    draw();
    card.focus();
  }

  function words(/** @type {Unit} */ unit, /** @type {string} */ key) {
    const letters = [...page.sentences[key]], [start, end] = unit.stretch ?? [0, 0];
    return end ? [seen(letters.slice(0, start).join("")), el("mark", {}, seen(letters.slice(start, end).join(""))), seen(letters.slice(end).join(""))] : [seen(page.sentences[key])];
  }

  function draw() {
    const unit = /** @type {Unit} */ (page.units[at]), {bar} = page;
    article.replaceChildren(el("h3", {}, "Article"), el("ol", {class: "sentences"}, ...Object.keys(page.sentences).map((key) =>
      el("li", {class: unit.at.includes(key) ? "mine" : ""}, el("span", {class: "key"}, key), " ", el("span", {dir: "auto"}, seen(page.sentences[key]))))));
    article.querySelector(".mine")?.scrollIntoView({block: "nearest"});
    list.replaceChildren(...page.units.map((/** @type {Unit} */ one, /** @type {number} */ number) =>
      el("li", {}, el("button", {type: "button", "aria-current": number === at ? "true" : null, class: full(one) ? "done" : "open",
        onclick: () => { at = number; draw(); card.focus(); }}, `${one.claim} ${one.at.join(" ")}: ${full(one) ? `${one.coded.kind}, ${one.coded.commitment}` : Object.keys(one.coded).length ? "begun" : "open"}`))));
    list.querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});
    const row = (/** @type {string} */ field, /** @type {number} */ number) => {
      const value = unit.coded[field], states = field in STATES;
      const chosen = listed(value);
      const box = states
        ? el("span", {class: "chips", role: "group", "aria-label": field}, ...page.choices[field].map((/** @type {[string, string]} */ [word, about]) =>
          el("label", {title: about}, el("input", {type: "checkbox", checked: chosen.includes(word),
            onchange: () => code({[field]: chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word]})}), seen(word))))
        : taking(el("select", {"aria-label": field}, el("option", {value: ""}, "—"),
          ...page.choices[field].map((/** @type {[string, string]} */ [word, about]) =>
            el("option", {value: word, selected: word === value, title: about}, `${seen(word)}: ${seen(about).slice(0, 60)}`))), (value) => code({[field]: value}));
      return el("div", {class: "field", "data-field": field}, el("span", {class: "name"}, field, " ", el("kbd", {}, number + 1)), box);
    };
    card.replaceChildren(el("h3", {}, `${at + 1} of ${page.units.length}: ${unit.claim}`),
      ...unit.at.map((key) => el("p", {class: "says", dir: "auto"}, el("span", {class: "key"}, key), " ", ...words(unit, key))),
      ...CODED.map(row),
      ...unit.drafts.map((draft, number) => el("p", {class: "rule"}, number === 0 && el("span", {}, "rules propose: "),
        seen(CODED.map((field) => listed(draft[field]).join(", ")).filter(Boolean).join("; ")), el("br"), seen(draft.because), " ",
        el("button", {type: "button", onclick: () => code(Object.fromEntries(CODED.filter((field) => field in draft).map((field) => [field, draft[field]])))},
          "take it over ", number === 0 && el("kbd", {}, "d")))),
      el("p", {class: "hint"}, el("kbd", {}, "j"), " next, ", el("kbd", {}, "k"), " previous, ", el("kbd", {}, "n"), " next open, ",
        el("kbd", {}, "1"), "–", el("kbd", {}, "6"), " a field, ", el("kbd", {}, "u"), " undo, ", el("kbd", {}, "Esc"), " back here"));
    unsaved.textContent = `${bar.whole} of ${counted(page.units.length, "unit")} coded. ${bar.unsaved.length ? `Unsaved: ${bar.unsaved.slice(0, 6).join(", ")}${bar.unsaved.length > 6 ? ` and ${bar.unsaved.length - 6} more` : ""}.` : "All is saved."}`;
    undo.disabled = !bar.undo;
    redo.disabled = !bar.redo;
    undo.title = bar.undo;
    notices.replaceChildren(...bar.notices.map((/** @type {string} */ one) => el("p", {}, seen(one))));
  }

  function heard(/** @type {any} */ message) {
    if (message.kind === "conflict") {
      conflict.replaceChildren(el("p", {}, seen(message.says)), ...[["mine", "Keep mine"], ["theirs", "Keep theirs"]].map(([keep, label]) =>
        el("button", {type: "button", onclick: () => ask({do: "save", keep})}, label)));
      conflict.querySelector("button")?.focus();
      return;
    }
    if (message.kind === "trouble") { told.textContent = message.says; return; }
    const within = whole.contains(document.activeElement), field = /** @type {any} */ (document.activeElement)?.closest?.("[data-field]")?.dataset.field;
    if (message.kind === "all") {
      page = message;
      at = Math.max(0, page.units.findIndex((/** @type {Unit} */ one) => !full(one)));
    } else {
      page = {...page, bar: message.bar, units: page.units.map((/** @type {Unit} */ one) => ({...one, coded: message.coded[one.claim]}))};
      conflict.replaceChildren();
    }
    draw();
    told.textContent = message.told ?? "";
    if (within && !whole.contains(document.activeElement)) (field && card.querySelector(`[data-field="${field}"] select, [data-field="${field}"] input`) || card).focus();
  }

  function pressed(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {HTMLElement} */ (event.target), {key} = event;
    ownKey(event);
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") ask({do: "save"});
    else if (key === "Escape") card.focus();
    else if (event.ctrlKey || event.metaKey || event.altKey || target.matches("select, input:not([type=checkbox])")) return;
    else if (key === "j" || key === "ArrowDown") go(1);
    else if (key === "k" || key === "ArrowUp") go(-1);
    else if (key === "n") {
      const next = [...page.units.keys()].map((step) => (at + 1 + step) % page.units.length).find((step) => !full(page.units[step]));
      if (next === undefined) told.textContent = "Every unit is coded";
      else { at = next; draw(); card.focus(); }
    } else if (key === "d") card.querySelector(".rule button")?.click();
    else if (CODED[Number(key) - 1]) card.querySelector(`[data-field="${CODED[Number(key) - 1]}"] select, [data-field="${CODED[Number(key) - 1]}"] input`)?.focus();
    else if (key === "u") ask({do: "undo"});
    else if (key === "U") ask({do: "redo"});
    else return;
    event.preventDefault();
  }

  model.on("msg:custom", heard);
  place.append(whole);
  ask({do: "all"});
  return () => model.off("msg:custom", heard);
}

export default {render};
