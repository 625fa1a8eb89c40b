// @ts-check
/**
 * Draw the sentences: their keys, their cue words, which of them no claim covers, and how many.
 * @param {Desk} desk
 * @param {HTMLElement} pane
 */
function drawArticle(desk, pane) {
  const {article, order, cards, declared} = desk.page;
  const framed = new Set((declared.framed ?? []).map(([key]) => key));
  const covered = new Set(order.flatMap((name) => cards[name].data.draft ? [] : listed(cards[name].data.at)));
  const drafted = new Set(order.flatMap((name) => listed(cards[name].data.at)));
  const done = article.sentences.filter((one) => covered.has(one.key) || framed.has(one.key)).length;
  const mine = listed(cards[desk.current]?.data.at);
  pane.replaceChildren(
    el("h3", {}, "Article"),
    el("label", {class: "coverage"}, `${done} of ${counted(article.sentences.length, "sentence")} covered `,
      el("progress", {max: article.sentences.length, value: done, "aria-label": "sentences covered"})),
    ...(article.why ? [el("p", {class: "why"}, seen(article.why))] : []),
    el("ol", {class: "sentences", "aria-label": "sentences"},
      ...article.sentences.map((one) => {
        const open = !covered.has(one.key) && !framed.has(one.key);
        const state = framed.has(one.key) ? "framing" : !open ? "covered" : drafted.has(one.key) ? "a draft only" : "not covered";
        return el("li", {tabindex: -1, "data-key": one.key, class: (open ? "open" : "") + (mine.includes(one.key) ? " mine" : ""),
          "aria-label": `${one.key}, ${state}${mine.includes(one.key) ? ", of this claim" : ""}: ${seen(one.text)}`,
          onclick: () => { if (!String(document.getSelection() ?? "")) chosen(desk, one.key); }},
          el("span", {class: "key"}, one.key), " ",
          el("span", {class: "words", dir: "auto"}, ...marked(one, cards[desk.current], mine.includes(one.key))),
          open && el("span", {class: "state"}, ` ${state}`));
      })));
  const first = pane.querySelector(".mine") ?? pane.querySelector("li");
  if (first) first.setAttribute("tabindex", "0");
}

/**
 * Yield the words of a sentence, its cues underlined by their types.
 * @param {Sentence} sentence
 * @param {Card|undefined} card
 * @param {boolean} mine whether the current claim stands there
 */
function* marked(sentence, card, mine) {
  const letters = [...sentence.text];  // spans count code points
  const cues = [...sentence.cues];
  for (const cue of mine ? listed(card?.data.cues) : []) {
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
  const card = desk.page.cards[desk.current];
  if (!card) return;
  const at = listed(card.data.at);
  const other = at.includes(key) ? at.filter((one) => one !== key) : [...at, key];
  if (!other.length) desk.tell(`${desk.current} needs a sentence`);
  else desk.take({do: "set", claim: desk.current, field: "at", value: other});
}

/**
 * Let the words that are selected be a cue of the current claim.
 * @param {Desk} desk
 * @param {string} type
 */
function cued(desk, type) {
  const word = String(document.getSelection() ?? "").trim().replace(/\s+/g, " ");
  const card = desk.page.cards[desk.current];
  if (!word || !card) desk.tell("Select the cue's words in the article first");
  else desk.take({do: "set", claim: desk.current, field: "cues", value: [...listed(card.data.cues), {word, type}]});
}
