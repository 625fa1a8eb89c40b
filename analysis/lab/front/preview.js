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
    const page = new DOMParser().parseFromString(await new Response(bytes).text(), "text/html");
    const file = served(message.places);
    for (const link of page.querySelectorAll("a[href], area[href]")) leadOut(link, file);
    close();
    address = URL.createObjectURL(new Blob(["<!DOCTYPE html>", page.documentElement.outerHTML], {type: "text/html;charset=utf-8"}));
    const leave = el("button", {type: "button", onclick: () => { close(); closed(); }}, "Close the preview");
    // Neither the frame nor the page's own policy lets anything run; links within it need its origin.
    node.append(el("h3", {tabindex: -1}, "Preview"),
      el("p", {}, el("code", {}, message.where), " ", file && el("a", {href: file, target: "_blank", rel: "noopener"}, "Open in a tab"), " ", leave),
      el("iframe", {title: `Report ${message.title}`, sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox", src: address}));
    node.hidden = false;
    node.querySelector("h3")?.focus();
    node.scrollIntoView({block: "nearest"});
  }

  return {node, take, close};
}

/**
 * Let a link out of a shown page open a tab of its own; one that leads nowhere from here leads nowhere.
 * @param {Element} link
 * @param {string|undefined} file where the page itself is served
 */
function leadOut(link, file) {
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) return;
  link.removeAttribute("href");
  link.removeAttribute("download");
  const whole = /^https?:/i.test(href), relative = file && !/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(href);
  if (!whole && !relative) return;
  link.setAttribute("href", new URL(href, new URL(file ?? "/", location.href)).href);
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener");
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
