// @ts-check
/** @typedef {{claim: string, by: string, date: string, verdict: string, why: string}} Note */

/**
 * Return what others noted of a claim, signed, apart from what is coded.
 * @param {any} desk
 * @param {string} name
 * @returns {HTMLElement[]}
 */
function notesOf(desk, name) {
  return (desk.page.notes[name] ?? []).map((/** @type {Note} */ note) => el("p", {class: `note ${note.verdict === "agree" ? "agrees" : "disagrees"}`, dir: "auto"},
    el("b", {}, `${seen(note.by)} ${note.verdict === "agree" ? "agrees" : "disagrees"}, ${seen(note.date)}: `), seen(note.why)));
}

/**
 * Ask on a claim's card for a note: its verdict, why, and who signs. It is saved at once.
 * @param {any} desk
 * @param {Element} card
 * @param {string} claim
 */
function noteForm(desk, card, claim) {
  card.querySelector(".ask")?.remove();
  const sign = () => desk.ask({do: "note", claim, verdict: verdict.value, why: why.value, by: by.value});
  const enter = (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") sign(); };
  const verdict = el("select", {"aria-label": "verdict"}, ...["disagree", "agree"].map((word) => el("option", {value: word}, word)));
  const why = el("input", {"aria-label": "why", dir: "auto", placeholder: "why? Enter signs, Escape does not", onkeydown: enter});
  const by = el("input", {"aria-label": "who signs", size: 12, placeholder: "your-name", value: desk.page.coder ?? "", onkeydown: enter});
  card.append(el("p", {class: "ask"}, `Note on ${seen(claim)}: I `, verdict, " ", why, " signed ", by, " ", el("button", {type: "button", onclick: sign}, "Sign")));
  verdict.focus();
}
