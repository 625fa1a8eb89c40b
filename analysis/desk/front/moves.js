// @ts-check
/**
 * Draw what moves: each judgement before and after, as its brief shows it.
 * @param {HTMLElement} pane
 * @param {{sound: boolean, same: boolean, moves: Move[]}|null} moving
 * @param {Record<string, string[]>|null} differ the exhibits that differ; null while not compared
 */
function drawMoves(pane, moving, differ) {
  const exhibits = Object.keys(differ ?? {});
  let words = "Judging…";
  if (moving && !moving.sound) words = "Nothing can be judged: every fault is to be mended, and one claim accepted, first.";
  else if (moving?.same || (moving && differ && !exhibits.length)) words = "Nothing moves: no exhibit of any brief differs from the saved coding.";
  else if (moving) {
    const judged = moving.moves.length ? `${counted(moving.moves.length, "judgement")} moved.` : "No judgement moves.";
    words = `${judged} ${differ ? `${counted(exhibits.length, "exhibit")} differ${exhibits.length === 1 ? "s" : ""}.` : "Comparing all exhibits…"}`;
  }
  const told = pane.querySelector("[role=status]");
  if (told) told.textContent = words;
  pane.querySelector(".moved")?.replaceWith(el("div", {class: "moved"},
    ...(moving?.sound ? moving.moves : []).map((one) => el("article", {"aria-label": `${one.judgement}, ${seen(one.state)}`},
      el("h4", {}, `${one.judgement} · ${seen(one.state)}: ${one.effects.join(", ")}`),
      el("p", {class: "side"}, "before"), exhibit(one.before),
      el("p", {class: "side"}, "after"), exhibit(one.after))),
    exhibits.length > 0 && !moving?.same && el("details", {}, el("summary", {}, `${counted(exhibits.length, "exhibit")} that differ${exhibits.length === 1 ? "s" : ""}`),
      el("ul", {}, ...exhibits.map((name) => el("li", {}, `${name}: ${seen((differ ?? {})[name].join(", "))}`))))));
}

/**
 * Return an exhibit in a root of its own, where neither the desk's styles nor the page's reach it.
 *
 * Its markup is made by the suite's own blocks, in which every word of a seed is escaped.
 * @param {string} html
 */
function exhibit(html) {
  if (!html) return el("p", {class: "none"}, "not made");
  const held = el("div", {class: "exhibit"});
  const root = held.attachShadow({mode: "open"});
  root.innerHTML = html;
  root.append(el("style", {}, "a { color: inherit }"));
  return held;
}
