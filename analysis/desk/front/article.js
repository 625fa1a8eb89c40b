// @ts-check
/** @type {WeakMap<HTMLElement, Map<string, {sign: string, item: HTMLElement}>>} */
const drawnSentences = new WeakMap();

/**
 * Draw the sentences: their keys, their cue words, which of them no claim covers, and how many.
 * @param {Desk} desk
 * @param {HTMLElement} pane
 */
function drawArticle(desk, pane) {
  const {article, order, cards} = desk.page;
  const claims = Object.values(cards.claims ?? {}), claim = cards.claims?.[desk.claim];
  const framed = new Set(Object.values(cards.framing ?? {}).map((one) => one.data.at));
  const covered = new Set(claims.flatMap((one) => one.data.draft ? [] : listed(one.data.at)));
  const drafted = new Set(claims.flatMap((one) => listed(one.data.at)));
  const done = article.sentences.filter((one) => covered.has(one.key) || framed.has(one.key)).length;
  const mine = new Set(desk.list === "claims" ? listed(claim?.data.at) : listed(cards[desk.list]?.[desk.current]?.data.at));
  const known = drawnSentences.get(pane) ?? new Map(), next = new Map();
  const items = article.sentences.map((one) => {
    const state = framed.has(one.key) ? "framing" : covered.has(one.key) ? "covered" : drafted.has(one.key) ? "a draft only" : "not covered";
    const own = mine.has(one.key) && desk.list === "claims";
    const sign = JSON.stringify([state, mine.has(one.key), own && claim?.data.cues]);
    const old = known.get(one.key);
    const item = old?.sign === sign ? old.item : sentenceOf(desk, one, state, mine.has(one.key), own ? claim : undefined);
    next.set(one.key, {sign, item});
    return item;
  });
  drawnSentences.set(pane, next);
  const meter = [`${done} of ${counted(article.sentences.length, "sentence")} covered `,
    el("progress", {max: Math.max(article.sentences.length, 1), value: done, "aria-label": "sentences covered"})];
  const held = pane.querySelector(".sentences");
  if (held) {
    pane.querySelector(".coverage")?.replaceChildren(...meter);
    items.forEach((item, number) => { if (held.children[number] !== item) held.children[number].replaceWith(item); });
  } else {
    pane.replaceChildren(el("h3", {}, "Article"), el("label", {class: "coverage"}, ...meter),
      ...(article.why ? [el("p", {class: "why"}, seen(article.why))] : []),
      el("p", {class: "hint"}, "cues: ", ...["epistemic", "evidential", "approximator", "conditional"].flatMap((type) =>
        [el("u", {class: `cue ${type}`}, type), " "])),
      el("ol", {class: "sentences", "aria-label": "sentences"}, ...items));
  }
  for (const item of items) item.setAttribute("tabindex", "-1");
  (items.find((item) => item.classList.contains("mine")) ?? items[0])?.setAttribute("tabindex", "0");
}

/**
 * @param {Desk} desk
 * @param {Sentence} one
 * @param {string} state
 * @param {boolean} mine whether the current entry stands there
 * @param {Card|undefined} claim the current claim, if it stands there
 * @returns {HTMLElement}
 */
function sentenceOf(desk, one, state, mine, claim) {
  const open = state === "a draft only" || state === "not covered";
  return el("li", {tabindex: -1, "data-key": one.key, class: (open ? "open" : "") + (mine ? " mine" : ""),
    "aria-label": `${one.key}, ${state}${mine ? ", of this entry" : ""}: ${seen(one.text)}`,
    onclick: () => { if (!String(document.getSelection() ?? "")) chosen(desk, one.key); }},
    el("span", {class: "key"}, one.key), " ",
    el("span", {class: "words", dir: "auto"}, ...marked(one, claim)),
    open && el("span", {class: "state"}, ` ${state}`));
}

/**
 * Yield the words of a sentence, its cues underlined by their types.
 * @param {Sentence} sentence
 * @param {Card|undefined} claim
 */
function* marked(sentence, claim) {
  const letters = [...sentence.text];  // spans count code points
  const cues = [...sentence.cues];
  for (const cue of listed(claim?.data.cues)) {
    const at = sentence.text.toLowerCase().indexOf(String(cue?.word ?? "").toLowerCase());
    if (at < 0 || !cue?.word) continue;
    const start = [...sentence.text.slice(0, at)].length;
    cues.push({start, end: start + [...cue.word].length, type: cue.type});
  }
  let at = 0;
  for (const cue of cues.sort((one, other) => one.start - other.start)) {
    if (cue.start < at) continue;
    yield seen(letters.slice(at, cue.start).join(""));
    yield el("u", {class: `cue ${cue.type}`, title: `${cue.type} cue`}, seen(letters.slice(cue.start, cue.end).join("")));
    at = cue.end;
  }
  yield seen(letters.slice(at).join(""));
}

/**
 * Let the current claim stand at a sentence, or no longer.
 * @param {Desk} desk
 * @param {string} key
 */
function chosen(desk, key) {
  const card = desk.page.cards.claims?.[desk.claim];
  if (!card) return;
  const at = listed(card.data.at);
  const other = at.includes(key) ? at.filter((one) => one !== key) : [...at, key];
  if (!other.length) desk.tell(`${desk.claim} needs a sentence`);
  else desk.take({do: "set", claim: desk.claim, field: "at", value: other});
}

/**
 * Let the words that are selected be a cue of the current claim.
 * @param {Desk} desk
 * @param {string} type
 */
function cued(desk, type) {
  const word = String(document.getSelection() ?? "").trim().replace(/\s+/g, " ");
  const card = desk.page.cards.claims?.[desk.claim];
  if (!word || !card) desk.tell("Select the cue's words in the article first");
  else desk.take({do: "set", claim: desk.claim, field: "cues", value: [...listed(card.data.cues), {word, type}]});
}
