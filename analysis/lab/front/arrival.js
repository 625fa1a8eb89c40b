// @ts-check
const PIECE = 1 << 20;

/**
 * Return where an article is dropped or chosen, named, and made a source.
 * @param {(message: object, buffers?: ArrayBuffer[]) => void} ask
 */
function arrivalPane(ask) {
  /** @type {File|null} */
  let file = null;
  let limit = Infinity, timer = 0;
  const told = el("p", {class: "faults", role: "alert"}), status = el("p", {role: "status"});
  const choose = el("input", {type: "file", "aria-label": "the article's file", onchange: () => taken(choose.files?.[0] ?? null),
    accept: ".txt,.md,.markdown,.html,.htm,.docx,.odt,.pdf"});
  const name = el("input", {type: "text", size: 32, spellcheck: "false", autocomplete: "off", oninput: () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask({do: "name", file: file?.name ?? "", id: name.value.trim()}), 150);
  }, onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") start(); }});
  const language = el("input", {type: "text", size: 8, placeholder: "found", spellcheck: "false"});
  const encoding = el("input", {type: "text", size: 10, placeholder: "found", spellcheck: "false"});
  const begin = el("button", {type: "button", disabled: true, onclick: start}, "Start the source");
  const node = el("div", {class: "drop", ondragover: over, ondragleave: () => node.classList.remove("over"), ondrop: dropped, onpaste: pasted},
    el("p", {}, "Drop an article here, paste its text, or choose its file: text, Markdown, HTML, Word, OpenDocument or PDF."),
    el("p", {}, choose),
    el("p", {}, el("label", {}, "Id of the source ", name), " ", begin),
    el("details", {}, el("summary", {}, "Language and encoding"),
      el("p", {}, el("label", {}, "Language, such as ko ", language), " ", el("label", {}, "Encoding, such as koi8-r ", encoding))),
    told, status);

  function over(/** @type {DragEvent} */ event) {
    event.preventDefault();
    event.stopPropagation();
    node.classList.add("over");
  }

  function dropped(/** @type {DragEvent} */ event) {
    over(event);
    node.classList.remove("over");
    given(event.dataTransfer);
  }

  function pasted(/** @type {ClipboardEvent} */ event) {
    if (/** @type {HTMLElement} */ (event.target).matches("input[type=text]")) return;
    event.preventDefault();
    given(event.clipboardData);
  }

  function given(/** @type {DataTransfer|null} */ transfer) {
    const files = [...transfer?.files ?? []], text = transfer?.getData("text/plain") ?? "";
    if (files.length > 1) wrong([`${files.length} files: one at a time, since each becomes a source.`]);
    else taken(files[0] ?? (text.trim() ? new File([text], "pasted.txt") : null));
  }

  function taken(/** @type {File|null} */ found) {
    file = found;
    begin.disabled = !file;
    wrong([]);
    status.textContent = file ? `${seen(file.name)}, ${file.size.toLocaleString("en")} bytes` : "";
    if (file) ask({do: "name", file: file.name});
  }

  async function start() {
    if (!file || begin.disabled) return;
    begin.disabled = true;
    status.textContent = "Reading…";
    try {  // one byte more than may be, so that the kernel says what is wrong with it
      const whole = await file.slice(0, limit + 1).arrayBuffer();
      for (let at = 0; at === 0 || at < whole.byteLength; at += PIECE) ask({do: "piece", first: at === 0}, [whole.slice(at, at + PIECE)]);
      ask({do: "new", file: file.name, id: name.value.trim(), language: language.value.trim(), encoding: encoding.value.trim()});
    } catch {
      wrong([`${seen(file.name)} cannot be read: it is a folder, or it was moved. Choose a file.`]);
    }
  }

  function wrong(/** @type {string[]} */ lines) {
    told.replaceChildren(...lines.flatMap((line, number) => [number ? el("br") : null, seen(line)]).filter((one) => one !== null));
    begin.disabled = !file;
    if (lines.length) status.textContent = "";
  }

  /** @param {any} message */
  function take(message) {
    if (message.kind === "all") limit = message.limit;
    else if (message.kind === "name") {
      if (document.activeElement !== name) name.value = message.id;
      if (message.id === name.value.trim()) wrong(message.fault ? message.fault.split("\n") : []);
      name.setAttribute("aria-invalid", String(Boolean(message.fault)));
    } else if (message.kind === "started") {
      file = null;
      choose.value = name.value = "";
      wrong([]);
      status.textContent = "";
    }
  }

  return {node, take, wrong};
}
