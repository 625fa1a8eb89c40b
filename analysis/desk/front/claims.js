// @ts-check
/** @type {[string, string, string][]} what each key does on a card: the key, its name, what it says */
const KEYS = [
  ["a", "accept", "Accept"], ["e", "edit", "Edit"], ["s", "split", "Split"], ["m", "join", "Join with next"],
  ["r", "reject", "Reject…"], ["o", "note", "Note…"], ["i", "rename", "Change id…"], ["x", "remove", "Take away"], ["c", "new", "New"],
];

/**
 * Return what can be done with the current card.
 * @param {Desk} desk
 * @param {Card} card
 */
function keysOf(desk, card) {
  const claims = desk.list === "claims", head = desk.page.keys[desk.list][1] === "head";
  return KEYS.filter(([, doing]) => doing === "edit" || (doing === "accept" ? claims && card.data.draft
    : doing === "rename" ? ["id", "code"].includes(desk.page.keys[desk.list][0]) && !head
    : doing === "remove" || doing === "new" ? !head && (doing === "new" || !claims) : claims));
}

/** @param {Record<string, any>} data what an entry is known by, whichever of these it has */
const saysOf = (data) => data.says ?? data.wants ?? data.event ?? data.text ?? data.does ?? data.name ?? data.title ?? data.rationale ?? "";

/**
 * Return one entry as a card; the current one with all of its fields.
 * @param {Desk} desk
 * @param {string} name
 * @returns {HTMLElement}
 */
function cardOf(desk, name) {
  const {data, faults} = desk.page.cards[desk.list][name];
  const current = name === desk.current, draft = data.draft, claim = desk.list === "claims";
  const says = saysOf(data) ? seen(saysOf(data)) : "(nothing said yet)";
  const about = claim ? [["at", listed(data.at).map(seen).join(" ")], ["kind", [data.kind, data.commitment].map(seen).join(", ")],
    ["chain", listed(data.chain).map(seen).join(" → ")]]
    : [["kind", [data.state, data.domain, data.kind, data.grade, data.impact, data.at].filter(Boolean).map(seen).join(", ")]];
  return el("li", {class: `card${draft ? " draft" : ""}${current ? " current" : ""}${faults.length ? " faulty" : ""}`,
    [claim ? "data-claim" : "data-entry"]: name, "data-name": name, tabindex: current ? 0 : -1, "aria-current": current ? "true" : null,
    "aria-label": `${seen(name)}${draft ? ", draft" : ""}${faults.length ? `, ${counted(faults.length, "fault")}` : ""}: ${says}`,
    onfocus: () => { if (!current) desk.choose(name); },
    onclick: (/** @type {any} */ event) => { if (!current && !event.target.closest("button, select, input, textarea")) desk.choose(name); }},
    el("p", {class: "head"}, el("b", {}, seen(name)),
      ...about.filter(([, words]) => words).flatMap(([kind, words]) => [" ", el("span", {class: kind}, words)])),
    !current && el("p", {class: "says", dir: "auto"}, says),
    draft && el("p", {class: "rule"}, `draft by ${seen(draft.by)}: ${seen(draft.because)}`),
    ...faults.map((fault) => el("p", {class: "fault"}, `${fault.field ? `${seen(fault.field)}, ` : ""}${seen(fault.says)}`)),
    ...(claim ? notesOf(desk, name) : []),
    claim && keptNote(desk, name) && el("p", {class: "state"}, "a note is begun and not signed: o goes on with it"),
    current && bodyOf(desk, name));
}

/**
 * Return the fields of the current entry, those it has first, and what can be done with it.
 * @param {Desk} desk
 * @param {string} name
 */
function bodyOf(desk, name) {
  const card = desk.page.cards[desk.list][name], {data, faults} = card, forms = desk.page.forms[desk.list];
  const begun = new Set(Object.keys(desk.page.typed).filter((one) => one.startsWith(keptAs(desk, "")))
    .map((one) => one.slice(keptAs(desk, "").length).split(":")[0]));
  const held = (/** @type {Form} */ form) => form.name in data || form.needed || begun.has(form.name);
  const put = (/** @type {Form} */ form) => (/** @type {any} */ value) =>
    desk.take({do: "set", ...desk.entry(), field: form.name, value});
  const row = (/** @type {Form} */ form) => {
    const wrong = faults.some((fault) => fault.field === form.name);
    const left = [...desk.recovered].some((one) => one === keptAs(desk, form.name) || one.startsWith(`${keptAs(desk, form.name)}:`));
    return el("div", {class: `field${wrong ? " wrong" : ""}`, "data-field": form.name, title: form.about},
      el("span", {class: "name"}, spaced(form.name)), field(desk, form, data[form.name], form.name, put(form)),
      left && el("span", {class: "state"}, "recovered: leave the field to keep it"));
  };
  const unheld = forms.filter((form) => !held(form));
  const more = taking(el("select", {"aria-label": "add a field", "data-label": "add a field"}, el("option", {value: ""}, "add a field…"),
    ...unheld.map((one) => el("option", {value: one.name, title: one.about}, spaced(one.name)))), (name) => {
    const form = unheld.find((one) => one.name === name);
    if (!form) return;
    const made = row(form);
    more.before(made);
    more.querySelector(`[value="${form.name}"]`)?.remove();
    more.value = "";
    made.querySelector("textarea, input, select, button")?.focus();
  });
  return el("div", {class: "body"},
    ...forms.filter(held).map(row), unheld.length > 0 && more,
    el("div", {class: "keys", role: "toolbar", "aria-label": `what can be done with ${seen(name)}`},
      ...keysOf(desk, card).map(([key, doing, words]) =>
        el("button", {type: "button", "aria-keyshortcuts": key, "data-do": doing, "data-label": doing,
          onclick: () => doOnCard(desk, doing)}, words, " ", el("kbd", {}, key)))));
}

/**
 * Do with the current entry what a key or a button says; return whether it can be done here.
 * @param {Desk} desk
 * @param {string} doing
 */
function doOnCard(desk, doing) {
  const card = root(desk).querySelector(".card.current"), entry = desk.page.cards[desk.list]?.[desk.current];
  if (doing === "new") begun(desk);
  else if (!card || !entry || !keysOf(desk, entry).some(([, one]) => one === doing)) {
    if (doing === "accept") desk.tell(`${desk.current} is no draft`);
    return false;
  } else if (doing === "edit") (card.querySelector("textarea") ?? card.querySelector("input, select"))?.focus();
  else if (doing === "join") {
    const order = desk.page.order.claims ?? [], next = order[order.indexOf(desk.current) + 1];
    if (next) desk.take({do: "join", claim: desk.current, with: next});
    else desk.tell(`${desk.current} is the last: there is none to join it with`);
  } else if (doing === "reject") {
    asked(desk, card, "reject", `why ${seen(desk.current)} is rejected`, "why? Enter rejects, Escape does not", "Reject",
      (why) => desk.take({do: "reject", claim: desk.current, why}));
  } else if (doing === "rename") {
    asked(desk, card, "rename", `new id of ${seen(desk.current)}`, "its new id; Enter changes it wherever it is named", "Change",
      (to) => desk.take({do: "rename", ...desk.entry(), to}));
  } else if (doing === "note") noteForm(desk, card, desk.current);
  else desk.take({do: doing, ...desk.entry()});
  return true;
}

/**
 * Begin an entry: a claim at the sentence at hand, another one with what it is about, or its name.
 * @param {Desk} desk
 */
function begun(desk) {
  const {keys, order, cards, forms} = desk.page, [key, form, prefix] = keys[desk.list];
  if (form === "head") return;
  if (desk.list === "claims") {
    const at = listed(cards.claims[desk.claim]?.data.at)[0] ?? desk.page.article.sentences[0]?.key;
    desk.take({do: "new", at, chain: listed(cards.claims[desk.claim]?.data.chain ?? "article").slice(-1)});
  } else if (prefix) desk.take({do: "add", list: desk.list});
  else if (key === "id" || key === "code") {
    const place = root(desk).querySelector(".cards");
    if (place) asked(desk, place, "new", `${key} of the new entry`, `its ${key}, such as ${key === "id" ? "port-office" : "XAV"}`, "Add",
      (entry) => desk.take({do: "add", list: desk.list, entry}));
  } else {
    const about = forms[desk.list].find((one) => one.name === key);
    const left = about ? choicesOf(desk, about).find(([word]) => !order[desk.list].includes(word)) : null;
    desk.take({do: "add", list: desk.list, entry: left?.[0] ?? ""});
  }
}

/**
 * Ask for a line of words, where they are needed.
 * @param {Desk} desk
 * @param {Element} place
 * @param {string} label what the words are kept by while they are typed
 * @param {string} aria
 * @param {string} hint
 * @param {string} words what its button says
 * @param {(text: string) => void} done
 */
function asked(desk, place, label, aria, hint, words, done) {
  root(desk).querySelector(".ask")?.remove();
  const kept = desk.page.typed[keptAs(desk, label)] ?? "";
  const finish = () => {
    desk.typing(label, null);
    done(box.value);
  };
  const box = el("input", {"aria-label": aria, "data-label": label, placeholder: hint, value: kept, dir: "auto",
    oninput: () => desk.typing(label, box.value),
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") finish(); }});
  place.prepend(el(place.tagName === "OL" ? "li" : "p", {class: "ask"}, box, " ", el("button", {type: "button", onclick: finish}, words)));
  box.focus();
}

/**
 * Return what stands where a list has no entry, so that one can be begun from there by its key.
 * @param {Desk} desk
 * @param {string} search
 */
function noneOf(desk, search) {
  if (search) return el("li", {class: "none"}, "Nothing is found.");
  return el("li", {class: "none", tabindex: 0}, `There are no ${spaced(desk.list)} yet. `,
    el("button", {type: "button", "aria-keyshortcuts": "c", onclick: () => doOnCard(desk, "new")}, "New ", el("kbd", {}, "c")));
}

/**
 * Draw the entries that the search finds; those that are as they were stay as they are.
 * @param {Desk} desk
 * @param {HTMLElement} list
 * @param {string} search
 * @param {Set<string>|null} changed cards to draw anew; null for all
 */
function drawClaims(desk, list, search, changed) {
  const cards = desk.page.cards[desk.list] ?? {}, order = desk.page.order[desk.list] ?? [], words = search.toLowerCase();
  const found = order.filter((name) => !words || name.toLowerCase() === words || JSON.stringify(cards[name].data).toLowerCase().includes(words));
  const known = new Map([...list.children].map((one) => [/** @type {any} */ (one).dataset.name, one]));
  desk.drawing = true;
  const drawn = found.map((name) => {
    const old = known.get(name);
    return old && changed && !changed.has(name) ? old : cardOf(desk, name);
  });
  if (!drawn.length) drawn.push(noneOf(desk, search));
  const kept = new Set(drawn);
  for (const one of [...list.children]) if (!kept.has(/** @type {any} */ (one))) one.remove();
  drawn.forEach((one, number) => { if (list.children[number] !== one) list.insertBefore(one, list.children[number] ?? null); });
  desk.drawing = false;
}
