// @ts-check
/** @typedef {{claim: string, by: string, date: string, verdict: string, why: string}} Note */

/**
 * Return what others noted of a claim, signed, apart from what is coded.
 * @param {Desk} desk
 * @param {string} name
 * @returns {HTMLElement[]}
 */
function notesOf(desk, name) {
  return ((desk.page.notes ?? {})[name] ?? []).map((/** @type {Note} */ note) => el("p", {class: `note ${note.verdict === "agree" ? "agrees" : "disagrees"}`, dir: "auto"},
    el("b", {}, `${seen(note.by)} ${note.verdict === "agree" ? "agrees" : "disagrees"}, ${seen(note.date)}: `), seen(note.why)));
}

/**
 * Return the reason of a note on a claim that is begun and not signed.
 * @param {Desk} desk
 * @param {string} name
 */
const keptNote = (desk, name) => desk.page.typed[`${name}.note`] ?? "";

/**
 * Ask on a claim's card for a note: its verdict, why, and who signs. It is saved at once; until it
 * is signed, its words are kept as those of any field are.
 * @param {Desk} desk
 * @param {Element} card
 * @param {string} claim
 */
function noteForm(desk, card, claim) {
  card.querySelector(".ask")?.remove();
  const sign = () => desk.ask({do: "note", claim, verdict: verdict.value, why: why.value, by: by.value});
  const enter = (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") sign(); };
  const kept = desk.page.typed[`${claim}.note:verdict`] ?? "disagree";
  const verdict = el("select", {"aria-label": "verdict", onchange: () => desk.typing("note:verdict", verdict.value)},
    ...["disagree", "agree"].map((word) => el("option", {value: word, selected: word === kept}, word)));
  const why = el("input", {"aria-label": "why", dir: "auto", placeholder: "why? Enter signs, Escape does not", value: keptNote(desk, claim),
    oninput: () => desk.typing("note", why.value || null), onkeydown: enter});
  const by = el("input", {"aria-label": "who signs", size: 12, placeholder: "your-name", value: desk.page.coder ?? "", onkeydown: enter});
  card.append(el("p", {class: "ask"}, `Note on ${seen(claim)}: I `, verdict, " ", why, " signed ", by, " ", el("button", {type: "button", onclick: sign}, "Sign")));
  verdict.focus();
}
