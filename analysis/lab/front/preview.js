// @ts-check
/**
 * Return a pane that shows a built page as it is, in a frame where nothing runs.
 * @param {() => void} closed called when it is closed
 */
function previewPane(closed) {
  const node = el("section", {class: "preview", "aria-label": "Preview", hidden: true});
  let address = "";

  function close() {
    node.hidden = true;
    node.replaceChildren();
    if (address) URL.revokeObjectURL(address);
    address = "";
  }

  /**
   * @param {{title: string, where: string, places: string[]}} message
   * @param {DataView[]} buffers
   */
  async function take(message, [packed]) {
    const bytes = new Blob([/** @type {any} */ (packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
    const page = new Blob([await new Response(bytes).arrayBuffer()], {type: "text/html;charset=utf-8"});
    close();
    address = URL.createObjectURL(page);
    const file = served(message.places);
    const leave = el("button", {type: "button", onclick: () => { close(); closed(); }}, "Close the preview");
    // The page's own policy lets nothing run; the frame has neither scripts nor this page's origin.
    node.append(el("h3", {tabindex: -1}, "Preview"),
      el("p", {}, el("code", {}, message.where), " ", file && el("a", {href: file, target: "_blank", rel: "noopener"}, "Open in a tab"), " ", leave),
      el("iframe", {title: `Report ${message.title}`, sandbox: "", src: address}));
    node.hidden = false;
    node.querySelector("h3")?.focus();
    node.scrollIntoView({block: "nearest"});
  }

  return {node, take, close};
}

/**
 * Return where JupyterLab's server has a file; nothing where it lies outside of what it serves.
 * @param {string[]} places
 */
function served(places) {
  try {
    const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
    const root = String(config.serverRoot ?? "").replace(/\/*$/, "/");
    const path = places.find((one) => root.length > 1 && one.startsWith(root));
    return path && `${config.baseUrl}files/${path.slice(root.length).split("/").map(encodeURIComponent).join("/")}`;
  } catch {
    return undefined;
  }
}
