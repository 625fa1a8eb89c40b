// @ts-check
/**
 * Draw what moves: each judgement before and after, as its brief shows it, and what else differs.
 * @param {HTMLElement} pane
 * @param {{sound: boolean, same: boolean, moves: Move[]}|null} moving
 * @param {Shift[]|null} differ the exhibits that differ; null while not all are compared
 */
function drawMoves(pane, moving, differ) {
  const names = [...new Set((differ ?? []).map((one) => one.name))];
  let words = "Judging…";
  if (moving && !moving.sound) words = "Nothing can be judged: every fault is to be mended, and one claim accepted, first.";
  else if (moving?.same || (moving && differ && !names.length)) words = "Nothing moves: no exhibit of any brief differs from the saved coding.";
  else if (moving) {
    const judged = moving.moves.length ? `${counted(moving.moves.length, "judgement")} moved.` : "No judgement moves.";
    words = `${judged} ${differ ? `${counted(names.length, "exhibit")} differ${names.length === 1 ? "s" : ""}.` : "Comparing all exhibits…"}`;
  }
  const told = pane.querySelector("[role=status]");
  if (told) told.textContent = words;
  pane.querySelector(".moved")?.replaceWith(el("div", {class: "moved"},
    ...(moving?.sound ? moving.moves : []).map((one) => el("article", {"aria-label": `${one.judgement}, ${seen(one.state)}`},
      el("h4", {}, `${one.judgement} · ${seen(one.state)}: ${one.effects.join(", ")}`),
      el("p", {class: "side"}, "before"), exhibit(one.before),
      el("p", {class: "side"}, "after"), exhibit(one.after))),
    ...(moving?.same ? [] : names).map((name) => shiftOf(name, (differ ?? []).filter((one) => one.name === name)))));
}

/**
 * Return an exhibit that differs, with its tables where it has any.
 * @param {string} name
 * @param {Shift[]} shifts of each brief in which it differs
 */
function shiftOf(name, shifts) {
  const head = `${spaced(name.split(".")[1])}: ${shifts.map((one) => seen(one.state)).join(", ")}`;
  const tables = shifts.flatMap((one) => one.tables.map((table) => ({state: one.state, table})));
  if (!tables.length) return el("p", {class: "shift"}, head);
  const cells = tables.reduce((sum, {table}) => sum + table.cells.length, 0);
  const inside = el("div", {}), made = el("details", {class: "shift", ontoggle: () => {
    if (inside.childElementCount) return;
    inside.append(...tables.flatMap(({state, table}) => [el("p", {class: "side"}, seen(state)),
      exhibit(table.html, table.cells),
      table.gone.length > 0 && el("p", {}, `No longer there: ${table.gone.map(seen).join("; ")}`)].filter(Boolean)));
  }}, el("summary", {}, `${head} (${counted(cells, "cell")})`), inside);
  return made;
}

/**
 * Return an exhibit in a root of its own, where neither the desk's styles nor the page's reach it;
 * of a table in which cells differ, the rows that hold these.
 *
 * Its markup is made by the suite's own blocks, in which every word of a seed is escaped.
 * @param {string} html
 * @param {[number, number][]} [cells] those of its table to outline, by row and column
 */
function exhibit(html, cells = []) {
  if (!html) return el("p", {class: "none"}, "not made");
  const held = el("div", {class: "exhibit"});
  const root = held.attachShadow({mode: "open"});
  root.innerHTML = html;
  const rows = root.querySelectorAll("tbody tr"), changed = new Set(cells.map(([row]) => row));
  for (const [row, column] of cells) {
    const cell = rows[row]?.children[column];
    cell?.classList.add("changed");
    cell?.setAttribute("title", "differs from the saved coding");
  }
  if (cells.length) rows.forEach((row, number) => { /** @type {any} */ (row).hidden = !changed.has(number); });
  root.append(el("style", {}, "a { color: inherit } .changed { outline: 2px solid currentColor; outline-offset: -2px } [hidden] { display: none } table { min-width: 0 } caption { white-space: normal }"));
  return held;
}
