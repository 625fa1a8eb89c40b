// @ts-check
/**
 * Return the ways to the desk of a source: to code it, a second time and blind, or to settle two codings.
 * @param {(message: object) => void} ask
 */
function deskWays(ask) {
  const faults = el("div", {class: "faults", role: "alert", tabindex: -1});
  const who = el("input", {type: "text", size: 16, placeholder: "your-name", spellcheck: "false", autocomplete: "off"});
  const against = el("select", {});
  const way = (/** @type {string} */ words, /** @type {() => object} */ more) =>
    el("button", {type: "button", onclick: () => { wrong([]); ask({do: "desk", coder: who.value, ...more()}); }}, words);
  const settle = el("span", {}, way("Settle", () => ({against: against.value})), " ", el("label", {}, "against ", against));
  const others = el("p", {}, el("label", {}, "Second coder, or who settles ", who), " ", way("Code blind", () => ({blind: true})), " ", settle);
  const node = el("div", {class: "ways"}, el("p", {}, way("Open the desk", () => ({}))), others, faults);

  /** @param {string[]} lines */
  function wrong(lines) {
    faults.replaceChildren(...lines.map((line) => el("p", {dir: "auto"}, seen(line))));
    if (lines.length) faults.focus();
  }

  /** @param {Row} row */
  function take(row) {
    const second = row.codings.filter(([name]) => name !== "first"), codings = second.length ? second : row.codings;
    const chosen = against.value;
    others.hidden = row.status !== "sound";
    settle.hidden = !codings.length;
    against.replaceChildren(...codings.map(([name, coder]) => el("option", {value: name, selected: name === chosen}, `${seen(name)} (${seen(coder)})`)));
  }

  return {node, take, wrong};
}
