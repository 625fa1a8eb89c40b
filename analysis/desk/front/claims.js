// @ts-check
/** @type {[string, string, string][]} what each key does on a card: the key, its name, what it says */
const KEYS = [
  ["a", "accept", "Accept"], ["e", "edit", "Edit"], ["s", "split", "Split"], ["m", "join", "Join with next"],
  ["r", "reject", "Reject…"], ["o", "note", "Note…"],
];

/**
 * Return one claim as a card; the current one with all of its fields.
 * @param {Desk} desk
 * @param {string} name
 * @returns {HTMLElement}
 */
function cardOf(desk, name) {
  const {data, faults} = desk.page.cards[name];
  const current = name === desk.current, draft = data.draft;
  const says = data.says ? seen(data.says) : "(nothing said yet)";
  return el("li", {class: `card${draft ? " draft" : ""}${current ? " current" : ""}${faults.length ? " faulty" : ""}`,
    "data-claim": name, tabindex: current ? 0 : -1, "aria-current": current ? "true" : null,
    "aria-label": `${seen(name)}${draft ? ", draft" : ""}${faults.length ? `, ${counted(faults.length, "fault")}` : ""}: ${says}`,
    onfocus: () => { if (!current) desk.choose(name); },
    onclick: (/** @type {any} */ event) => { if (!current && !event.target.closest("button, select, input, textarea")) desk.choose(name); }},
    el("p", {class: "head"}, el("b", {}, seen(name)), " ", el("span", {class: "at"}, listed(data.at).map(seen).join(" ")),
      " ", el("span", {class: "kind"}, [data.kind, data.commitment].map(seen).join(", ")),
      " ", el("span", {class: "chain"}, listed(data.chain).map(seen).join(" → "))),
    !current && el("p", {class: "says", dir: "auto"}, says),
    draft && el("p", {class: "rule"}, `draft by ${seen(draft.by)}: ${seen(draft.because)}`),
    ...faults.map((fault) => el("p", {class: "fault"}, `${fault.field ? `${seen(fault.field)}, ` : ""}${seen(fault.says)}`)),
    ...notesOf(desk, name),
    current && bodyOf(desk, name));
}

/**
 * Return the fields of the current claim, those it has first, and what can be done with it.
 * @param {Desk} desk
 * @param {string} name
 */
function bodyOf(desk, name) {
  const {data} = desk.page.cards[name];
  const unheld = desk.page.forms.filter((form) => !(form.name in data) && !form.needed);
  const put = (/** @type {Form} */ form) => (/** @type {any} */ value) =>
    desk.take({do: "set", claim: name, field: form.name, value});
  const row = (/** @type {Form} */ form) => {
    const typed = desk.page.typed[`${name}.${form.name}`];
    const box = field(desk, form, typed ?? data[form.name], form.name, put(form));
    if (box.matches("textarea, input:not([type=checkbox])")) {
      box.addEventListener("input", () => desk.ask({do: "typing", claim: name, field: form.name, text: box.value}));
    }
    return el("div", {class: "field", "data-field": form.name, title: form.about},
      el("span", {class: "name"}, form.name.replace(/_/g, " ")), box,
      typed !== undefined && typed !== data[form.name] && el("span", {class: "state"}, "recovered: leave the field to keep it"));
  };
  const more = el("select", {"aria-label": "add a field", onchange: () => {
    const form = unheld.find((one) => one.name === more.value);
    if (form) more.before(row(form));
    more.value = "";
  }}, el("option", {value: ""}, "add a field…"),
    ...unheld.map((one) => el("option", {value: one.name, title: one.about}, one.name.replace(/_/g, " "))));
  return el("div", {class: "body"},
    ...desk.page.forms.filter((form) => form.name in data || form.needed).map(row), more,
    el("div", {class: "keys", role: "toolbar", "aria-label": `what can be done with ${seen(name)}`},
      ...KEYS.filter(([, doing]) => doing !== "accept" || data.draft).map(([key, doing, words]) =>
        el("button", {type: "button", "aria-keyshortcuts": key, "data-do": doing,
          onclick: () => doOnCard(desk, doing)}, words, " ", el("kbd", {}, key)))));
}

/**
 * Do with the current claim what a key or a button says.
 * @param {Desk} desk
 * @param {string} doing
 */
function doOnCard(desk, doing) {
  const claim = desk.current, {order} = desk.page;
  const card = root(desk).querySelector(".card.current");
  if (!claim || !card) return;
  if (doing === "edit") (card.querySelector("textarea") ?? card.querySelector("input, select"))?.focus();
  else if (doing === "join") {
    const next = order[order.indexOf(claim) + 1];
    if (next) desk.take({do: "join", claim, with: next});
    else desk.tell(`${claim} is the last: there is none to join it with`);
  } else if (doing === "reject") asked(desk, card, claim);
  else if (doing === "note") noteForm(desk, card, claim);
  else desk.take({do: doing, claim});
}

/**
 * Ask why a claim is rejected, on its card.
 * @param {Desk} desk
 * @param {Element} card
 * @param {string} claim
 */
function asked(desk, card, claim) {
  card.querySelector(".ask")?.remove();
  const reject = () => desk.take({do: "reject", claim, why: box.value});
  const box = el("input", {"aria-label": `why ${seen(claim)} is rejected`, placeholder: "why? Enter rejects, Escape does not",
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") reject(); }});
  const form = el("p", {class: "ask"}, box, " ", el("button", {type: "button", onclick: reject}, "Reject"));
  card.append(form);
  box.focus();
}

/**
 * Draw the claims that the search finds; those that are as they were stay as they are.
 * @param {Desk} desk
 * @param {HTMLElement} list
 * @param {string} search
 * @param {Set<string>|null} changed cards to draw anew; null for all
 */
function drawClaims(desk, list, search, changed) {
  const {order, cards} = desk.page, words = search.toLowerCase();
  const found = order.filter((name) => !words || JSON.stringify(cards[name].data).toLowerCase().includes(words));
  const known = new Map([...list.children].map((one) => [/** @type {any} */ (one).dataset.claim, one]));
  const drawn = found.map((name) => {
    const old = known.get(name);
    return old && changed && !changed.has(name) ? old : cardOf(desk, name);
  });
  if (!changed || drawn.length !== list.children.length || drawn.some((one, number) => list.children[number] !== one)) {
    const same = drawn.length === list.children.length;
    drawn.forEach((one, number) => { if (same && list.children[number] !== one) list.children[number].replaceWith(one); });
    if (!same) list.replaceChildren(...drawn);
  }
}
