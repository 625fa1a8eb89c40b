// @ts-check
/**
 * @typedef {{name: string, help: string, allowed: string, form: string, choices?: string[],
 *   text: string, default: string, known: boolean}} Editor
 */
let described = 0;

/**
 * Return a form of parameters; what stands in it is kept while it is typed.
 * @param {(message: object) => void} ask
 */
function parameterFields(ask) {
  const node = el("div", {class: "fields"});
  let drawn = "";
  /** @type {Map<string, {text: () => string, put: (text: string) => void, row: HTMLElement}>} */
  const fields = new Map();

  /** @param {Editor} one */
  function field(one) {
    const id = `parameter-help-${described += 1}`;
    const put = () => ask({do: "put", name: one.name, text: text()});
    const told = {"aria-describedby": id, onchange: put, "data-name": one.name};
    /** @type {any} */
    let box;
    if (one.form === "choice") {
      const choices = one.choices ?? [], strange = !choices.includes(one.text);
      box = el("select", told, strange && el("option", {value: one.text}, `${seen(one.text) || "—"} (not here)`),
        ...choices.map((word) => el("option", {value: word}, seen(word) || `every ${one.name}`)));
    } else if (one.form === "switch") box = el("input", {type: "checkbox", role: "switch", ...told});
    else if (one.form === "literal") box = el("textarea", {rows: 2, spellcheck: "false", dir: "auto", ...told});
    else {
      box = el("input", {type: "text", dir: "auto", ...told, inputmode: one.form === "number" ? "decimal" : null,
        placeholder: one.known ? null : "as the notebook computes it"});
    }
    const text = () => one.form === "switch" ? String(box.checked) : box.value;
    const set = (/** @type {string} */ value) => {
      if (one.form === "switch") box.checked = value === "true";
      else box.value = value;
    };
    set(one.text);
    const row = el("div", {class: "field"},
      el("label", {}, el("span", {class: "name"}, one.name), " ", box),
      el("span", {class: "hint", id}, [one.help, one.allowed && one.form !== "choice" && one.form !== "switch" ? one.allowed : ""].filter(Boolean).map(seen).join("; ")));
    fields.set(one.name, {text, put: set, row});
    return row;
  }

  /** @param {{editors: Editor[]}} message */
  function take({editors}) {
    const shape = JSON.stringify(editors.map(({name, form, choices}) => [name, form, choices]));
    if (shape !== drawn) {
      const at = /** @type {any} */ (document.activeElement)?.closest?.("[data-name]")?.dataset.name;
      fields.clear();
      node.replaceChildren(...editors.map(field));
      drawn = shape;
      if (at) /** @type {any} */ (node.querySelector(`[data-name="${CSS.escape(at)}"]`))?.focus();
    }
    for (const one of editors) {
      const known = fields.get(one.name);
      known?.row.classList.toggle("changed", one.text !== one.default);
      if (known && known.text() !== one.text && !known.row.contains(document.activeElement)) known.put(one.text);
    }
  }

  return {node, take};
}
