// @ts-check
const OUTCOMES = {built: "Built.", failed: "Something failed.", refused: "Nothing was built.", stopped: "Stopped."};

/**
 * Return what shows a build: its button, how far it is, and one box for all that is wrong.
 * @param {(message: object) => void} ask
 */
function buildBox(ask) {
  const faults = el("div", {class: "faults", role: "alert", tabindex: -1});
  const bar = el("progress", {"aria-label": "reports begun", max: 1, value: 0});
  const told = el("span", {class: "told", role: "status"});
  const build = el("button", {type: "button", class: "build", onclick: () => { pressed = true; ask({do: "build"}); }}, "Build");
  const cancel = el("button", {type: "button", class: "cancel", onclick: () => ask({do: "cancel"})}, "Cancel");
  const node = el("div", {class: "building"}, el("p", {}, build, " ", cancel, " ", bar, " ", told), faults);
  let pressed = false, running = false;

  /** @param {string[]} lines */
  function wrong(lines) {
    faults.replaceChildren(...lines.length ? [
      el("p", {}, counted(lines.length, "thing"), " to mend:"),
      el("ul", {}, ...lines.map((line) => el("li", {dir: "auto"}, seen(line))))] : []);
    if (pressed && lines.length) faults.focus();
    pressed = false;
  }

  function draw() {
    const held = running ? build : cancel, other = running ? cancel : build;
    const focused = document.activeElement === held;
    build.hidden = running;
    cancel.hidden = bar.hidden = !running;
    if (focused) other.focus();
  }

  /** @param {{state: string, begun?: number, due?: number, about?: string, lines?: string[]}} message */
  function take(message) {
    running = message.state === "running";
    draw();
    if (running) {
      wrong([]);
      bar.max = message.due || 1;
      bar.value = message.begun ?? 0;
      told.textContent = message.due ? `Building ${message.begun} of ${message.due}: ${seen(message.about)}` : "Reading sources and briefs…";
      return;
    }
    const lines = message.lines ?? [];
    const closing = message.state === "refused" ? [] : lines.filter((line) => /^\d+ built, |^Stopped/.test(line));
    const rest = lines.filter((line) => !closing.includes(line) && !/^Index: |^\d+ faults? found\.$/.test(line));
    told.textContent = seen([/** @type {any} */ (OUTCOMES)[message.state], ...closing].join(" "));
    if (message.state !== "refused" || rest.length) {
      pressed = pressed || message.state === "refused";
      wrong(message.state === "built" ? [] : rest);
    }
  }

  draw();
  return {node, take, wrong};
}
