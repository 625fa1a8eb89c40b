// @ts-check
/** How many choices a list may have before it waits with them until somebody looks. */
const AT_ONCE = 40;

/**
 * Return what a field may name: the words of its vocabulary, or what the source declares.
 * @param {Desk} desk
 * @param {Form} form
 * @returns {[string, string][]}
 */
function choicesOf(desk, form) {
  if (form.choices) return form.choices;
  if (form.of === "sentence") return desk.page.article.sentences.map((one) => [one.key, one.text]);
  if (form.of === "claim") {
    return (desk.page.order.claims ?? []).filter((name) => desk.list !== "claims" || name !== desk.current)
      .map((name) => [name, String(desk.page.cards.claims[name].data.says ?? "")]);
  }
  return desk.page.declared[form.of ?? ""] ?? [];
}

/**
 * Return one choice as an option.
 * @param {Form} form
 * @param {[string, string]} choice
 * @param {any} [value] what is chosen
 */
const optionOf = (form, [word, about], value) => el("option", {value: word, selected: word === value, title: about},
  about && about !== word && !form.within ? `${seen(word)}: ${seen(about).slice(0, 60)}` : seen(word));

/**
 * Return a list to choose from, with what stands first and then all choices.
 * @param {Desk} desk
 * @param {Form} form
 * @param {string} label
 * @param {any[]} first options that are always there
 * @param {any} value
 * @param {(value: string) => void} put
 * @param {string[]} [without] words that cannot be chosen
 */
function selectOf(desk, form, label, first, value, put, without = []) {
  const list = taking(el("select", {"aria-label": label, "data-label": label}, ...first), put);
  const choices = choicesOf(desk, form).filter(([word]) => !without.includes(word));
  const now = choices.length <= AT_ONCE ? choices : choices.filter(([word]) => word === value);
  list.append(...now.map((one) => optionOf(form, one, value)));
  const fill = () => {
    list.removeEventListener("focus", fill);
    list.removeEventListener("pointerdown", fill);
    const chosen = list.value;
    list.replaceChildren(...first, ...choices.map((one) => optionOf(form, one, value)));
    list.value = chosen;
  };
  if (choices.length > now.length) {
    list.addEventListener("focus", fill);
    list.addEventListener("pointerdown", fill);
  }
  return list;
}

/**
 * Return a list of words to choose from; a value that is none of them is kept and shown.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put
 */
function wordField(desk, form, value, label, put) {
  const known = choicesOf(desk, form).some(([word]) => word === value);
  const first = [(!form.needed || !known) && el("option", {value: "", selected: !value}, "—"),
    value && !known && el("option", {value: String(value), selected: true}, `${seen(value)} (not declared)`)];
  return selectOf(desk, form, label, first.filter(Boolean), value, (word) => put(word || null));
}

/**
 * Return chips for the words of a list, each with a button that takes it away, and one to add.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put
 */
function wordsField(desk, form, value, label, put) {
  const words = listed(value), ordered = form.name === "chain";
  const add = form.form === "texts"
    ? textBox(desk, label, `add to ${label}`, "", (word) => word && put([...words, word]), {placeholder: "add…"})
    : selectOf(desk, form, `add to ${label}`, [el("option", {value: ""}, "add…")], "", (word) => put([...words, word]), words.map(String));
  const moved = (/** @type {number} */ from) => {
    const other = [...words];
    other.splice(from - 1, 2, words[from], words[from - 1]);
    return other;
  };
  return el("span", {class: "chips", role: "group", "aria-label": label},
    ...words.map((word, number) => el("span", {class: "chip"},
      ordered && number > 0 && el("button", {type: "button", title: "say it earlier in the chain",
        "aria-label": `move ${seen(word)} forward`, onclick: () => put(moved(number))}, "←"),
      el("span", {dir: "auto"}, seen(word)),
      el("button", {type: "button", "aria-label": `take ${seen(word)} away`,
        onclick: () => put(words.filter((_, other) => other !== number))}, "×"))),
    add);
}

/**
 * Return one choice for each of what is declared, such as a cell for each explanation.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put
 */
function cellsField(desk, form, value, label, put) {
  const held = value && typeof value === "object" ? value : {};
  const names = [...new Set([...(desk.page.declared[form.of ?? ""] ?? []).map(([name]) => name), ...Object.keys(held)])];
  return el("span", {class: "record", role: "group", "aria-label": label},
    ...names.map((name) => el("label", {}, `${seen(name)} `,
      wordField(desk, {...form, form: "word", of: "", within: true}, held[name], `${label}: ${name}`, (word) => {
        const other = {...held};
        if (word) other[name] = word;
        else delete other[name];
        put(Object.keys(other).length ? other : null);
      }))));
}

/**
 * Return the fields of one record, such as a number with its unit.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put
 */
function recordField(desk, form, value, label, put) {
  const held = value && typeof value === "object" ? value : {};
  return el("span", {class: "record", role: "group", "aria-label": label},
    ...(form.fields ?? []).map((inner) => el("label", {title: inner.about}, `${spaced(inner.name)} `,
      field(desk, {...inner, within: true}, held[inner.name], `${label}: ${inner.name}`, (one) => {
        const other = {...held};
        if (one === null || one === "" || one === inner.default) delete other[inner.name];
        else other[inner.name] = one;
        put(Object.keys(other).length ? other : null);
      }))));
}

/**
 * Return a list of records, each on a line, and a button for one more.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put
 */
function recordsField(desk, form, value, label, put) {
  const records = listed(value), inner = {...form, form: "record"};
  const first = () => Object.fromEntries((form.fields ?? []).filter((one) => one.needed)
    .map((one) => [one.name, choicesOf(desk, one)[0]?.[0] ?? "…"]));
  return el("span", {class: "records", role: "group", "aria-label": label},
    ...records.map((record, number) => el("span", {class: "line"},
      recordField(desk, inner, record, `${label}: ${number + 1}`, (one) =>
        put(one ? records.map((old, other) => other === number ? one : old) : records.filter((_, other) => other !== number))),
      el("button", {type: "button", "aria-label": `take ${label} ${number + 1} away`,
        onclick: () => put(records.filter((_, other) => other !== number))}, "×"))),
    el("button", {type: "button", "aria-label": `add to ${label}`, onclick: () => put([...records, first()])}, "add"));
}

/**
 * Return a box to write in; each letter is kept, and taken over when the box is left or Enter pressed.
 * @param {Desk} desk
 * @param {string} label what it is kept by
 * @param {string} aria
 * @param {string} value
 * @param {(text: string) => void} put
 * @param {object} [more]
 */
function textBox(desk, label, aria, value, put, more = {}) {
  const name = keptAs(desk, label), kept = desk.page.typed[name];
  const long = label === "says";
  const take = () => {
    if (desk.drawing) return;
    if (box.value === value) {
      if (name in desk.page.typed) desk.typing(label, null);
      return;
    }
    delete desk.page.typed[name];
    put(box.value.trim());
  };
  const box = el(long ? "textarea" : "input", {"aria-label": aria, "data-label": aria, dir: "auto", value: kept ?? value, rows: long ? 2 : null,
    onblur: take, oninput: () => desk.typing(label, box.value),
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter" && !long) take(); }, ...more});
  return box;
}

/**
 * Return by what the words typed in a field of the current entry are kept.
 * @param {Desk} desk
 * @param {string} label
 */
const keptAs = (desk, label) => `${desk.list === "claims" ? "" : `${desk.list}/`}${desk.current}.${label}`;

/**
 * Return what a field is edited with.
 * @param {Desk} desk
 * @param {Form} form
 * @param {any} value
 * @param {string} label
 * @param {(value: any) => void} put called with each new value
 * @returns {any}
 */
function field(desk, form, value, label, put) {
  const special = {word: wordField, words: wordsField, texts: wordsField, cells: cellsField,
    record: recordField, records: recordsField}[form.form];
  if (special) return special(desk, form, value, label, put);
  if (form.form === "yes") {
    const box = el("input", {type: "checkbox", "aria-label": label, "data-label": label, checked: value ?? form.default ?? false,
      onchange: () => put(box.checked)});
    return box;
  }
  const text = value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  if (form.form === "number") {
    return textBox(desk, label, label, text, (words) => {
      const number = Number(words);
      put(words === "" ? null : Number.isNaN(number) ? words : number);
    }, {inputmode: "decimal", size: 9});
  }
  return textBox(desk, label, label, text, (words) => put(words || null));
}
