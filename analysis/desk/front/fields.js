// @ts-check
/**
 * Return what a field may name: the words of its vocabulary, or what the source declares.
 * @param {Desk} desk
 * @param {Form} form
 * @returns {[string, string][]}
 */
function choicesOf(desk, form) {
  if (form.choices) return form.choices;
  if (form.of === "sentences") return desk.page.article.sentences.map((one) => [one.key, one.text]);
  if (form.of === "claims") {
    return desk.page.order.filter((name) => name !== desk.current)
      .map((name) => [name, String(desk.page.cards[name].data.says ?? "")]);
  }
  return desk.page.declared[form.of ?? ""] ?? [];
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
  const options = choicesOf(desk, form);
  const known = options.some(([word]) => word === value);
  const list = el("select", {"aria-label": label, onchange: () => put(list.value || null)},
    (!form.needed || !known) && el("option", {value: "", selected: !value}, "—"),
    value && !known && el("option", {value, selected: true}, `${seen(value)} (not declared)`),
    ...options.map(([word, about]) => el("option",
      {value: word, selected: word === value, title: about},
      about && !form.within ? `${seen(word)}: ${seen(about).slice(0, 60)}` : seen(word))));
  return list;
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
  const left = choicesOf(desk, form).filter(([word]) => !words.includes(word));
  const add = el("select", {"aria-label": `add to ${label}`, onchange: () => put([...words, add.value])},
    el("option", {value: ""}, "add…"),
    ...left.map(([word, about]) => el("option", {value: word}, about ? `${seen(word)}: ${seen(about).slice(0, 60)}` : seen(word))));
  const moved = (/** @type {number} */ from) => {
    const other = [...words];
    other.splice(from - 1, 2, words[from], words[from - 1]);
    return other;
  };
  return el("span", {class: "chips", role: "group", "aria-label": label},
    ...words.map((word, number) => el("span", {class: "chip"},
      ordered && number > 0 && el("button", {type: "button", title: "say it earlier in the chain",
        "aria-label": `move ${seen(word)} forward`, onclick: () => put(moved(number))}, "←"),
      seen(word),
      el("button", {type: "button", "aria-label": `take ${seen(word)} away`,
        onclick: () => put(words.filter((_, other) => other !== number))}, "×"))),
    add);
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
    ...(form.fields ?? []).map((inner) => el("label", {title: inner.about}, `${inner.name.replace(/_/g, " ")} `,
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
      recordField(desk, inner, record, `${label} ${number + 1}`, (one) =>
        put(one ? records.with(number, one) : records.filter((_, other) => other !== number))),
      el("button", {type: "button", "aria-label": `take ${label} ${number + 1} away`,
        onclick: () => put(records.filter((_, other) => other !== number))}, "×"))),
    el("button", {type: "button", "aria-label": `add to ${label}`, onclick: () => put([...records, first()])}, "add"));
}

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
  const special = {word: wordField, words: wordsField, record: recordField, records: recordsField}[form.form];
  if (special) return special(desk, form, value, label, put);
  if (form.form === "yes") {
    const box = el("input", {type: "checkbox", "aria-label": label, checked: value ?? form.default ?? false,
      onchange: () => put(box.checked)});
    return box;
  }
  if (form.form === "number") {
    const box = el("input", {type: "text", inputmode: "decimal", "aria-label": label, value: value ?? "", size: 9,
      onchange: () => {
        const number = Number(box.value);
        put(box.value.trim() === "" ? null : Number.isNaN(number) ? box.value : number);
      }});
    return box;
  }
  const long = form.name === "says";
  const box = el(long ? "textarea" : "input", {"aria-label": label, dir: "auto", value: value ?? "",
    rows: long ? 2 : null, onchange: () => put(box.value.trim() || null)});
  return box;
}
