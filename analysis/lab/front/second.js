// @ts-check
/**
 * Return how a source is coded a second time, blind, and how two codings of it are settled.
 * @param {(message: object) => void} ask
 */
function secondCoding(ask) {
  const faults = el("div", {class: "faults", role: "alert", tabindex: -1});
  const who = el("input", {type: "text", size: 16, placeholder: "your-name", spellcheck: "false", autocomplete: "off"});
  const against = el("select", {});
  const way = (/** @type {string} */ words, /** @type {() => object} */ more) =>
    el("button", {type: "button", onclick: () => { wrong([]); ask({do: "second", coder: who.value, ...more()}); }}, words);
  const settle = el("span", {}, way("Settle", () => ({against: against.value})), " ", el("label", {}, "against ", against));
  const node = el("div", {}, el("h4", {}, "Second coding"),
    el("p", {}, el("label", {}, "Who codes or settles ", who), " ", way("Code blind", () => ({blind: true})), " ", settle), faults);

  /** @param {string[]} lines */
  function wrong(lines) {
    faults.replaceChildren(...lines.map((line) => el("p", {dir: "auto"}, seen(line))));
    if (lines.length) faults.focus();
  }

  /** @param {Row} row */
  function take(row) {
    const second = row.codings.filter(([name]) => name !== "first"), codings = second.length ? second : row.codings;
    const chosen = against.value;
    node.hidden = row.status !== "sound";
    settle.hidden = !codings.length;
    against.replaceChildren(...codings.map(([name, coder]) => el("option", {value: name, selected: name === chosen}, `${seen(name)} (${seen(coder)})`)));
  }

  return {node, take, wrong};
}
