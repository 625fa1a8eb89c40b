// @ts-check
/**
 * Put the start page into a cell's output.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  /** @type {{rows: Row[], chosen: string, briefs: [string, string][], unbuilt: string[]}} */
  let page = {rows: [], chosen: "", briefs: [], unbuilt: []};
  /** @type {any} */
  let view = null;
  let stem = "", was = "";
  const ask = (/** @type {object} */ message, /** @type {ArrayBuffer[]} */ buffers = []) => model.send(message, undefined, buffers);
  const told = el("p", {class: "told", role: "status"}, "Reading sources…");
  const list = el("div", {}), facts = el("div", {}), reports = el("div", {}), unbuilt = el("div", {});
  const heading = el("h3", {tabindex: -1, dir: "auto"});
  const fields = parameterFields(ask), building = buildBox(ask), arrival = arrivalPane(ask);
  const preview = previewPane(() => /** @type {any} */ (reports.querySelector(`[data-stem="${CSS.escape(stem)}"]`) ?? heading).focus());
  const briefs = el("select", {onchange: () => ask({do: "brief", brief: briefs.value})});
  const desk = el("section", {class: "desk-place", "aria-label": "Coding desk of the source"});
  const open = el("button", {type: "button", onclick: () => ask({do: "desk"})}, "Open the desk"), second = secondCoding(ask);
  const chosen = el("section", {class: "chosen", "aria-label": "Chosen source", hidden: true}, heading, facts, el("p", {}, open),
    el("h4", {}, "Build"), el("p", {}, el("label", {}, "Brief ", briefs)), fields.node, building.node, el("h4", {}, "Reports"), reports, second.node);
  const start = el("details", {class: "arrival"}, el("summary", {}, "New article"), arrival.node);
  const sources = el("section", {class: "sources", "aria-label": "Sources"}, el("h3", {}, "Sources"), list, unbuilt, start,
    el("p", {}, el("button", {type: "button", onclick: () => ask({do: "all"})}, "Look again"), " ", told));
  const whole = el("div", {class: "briefing-lab", "data-lm-suppress-shortcuts": "true", onkeydown: ownKey},
    el("div", {class: "panes"}, el("div", {}, sources, chosen), preview.node), desk);

  function draw() {
    const at = /** @type {any} */ (document.activeElement)?.dataset?.source;
    list.replaceChildren(sourcesTable(page.rows, page.chosen, (source) => ask({do: "choose", source})));
    if (at) /** @type {any} */ (list.querySelector(`[data-source="${CSS.escape(at)}"]`))?.focus();
    if (!page.rows.length) start.open = true;
    unbuilt.replaceChildren(...page.unbuilt.length ? [el("details", {}, el("summary", {}, `${counted(page.unbuilt.length, "thing")} in notebooks/ that no report is built of`),
      el("ul", {}, ...page.unbuilt.map((one) => el("li", {dir: "auto"}, seen(one)))))] : []);
    const row = page.rows.find((one) => one.source === page.chosen);
    chosen.hidden = !row;
    if (page.chosen !== was) {
      was = page.chosen;
      leave();
      preview.close();
      briefs.replaceChildren(el("option", {value: ""}, "every brief"), ...page.briefs.map(([name, title]) => el("option", {value: name}, `${name}: ${seen(title)}`)));
      building.wrong([]);
      second.wrong([]);
    }
    if (!row) return;
    const report = /** @type {any} */ (document.activeElement)?.dataset?.stem;
    heading.textContent = seen(row.title || row.source);
    facts.replaceChildren(sourceFacts(row));
    second.take(row);
    reports.replaceChildren(reportsList(row, (one) => {
      stem = one.stem;
      ask({do: "page", source: row.source, brief: one.brief, state: one.state, failed: one.status === "failed"});
    }));
    if (report) /** @type {any} */ (reports.querySelector(`[data-stem="${CSS.escape(report)}"]`))?.focus();
  }

  function more(/** @type {boolean} */ left) {
    if (left) setTimeout(() => ask({do: "more"}), 30);  // what else is asked meanwhile comes first
  }

  function leave() {
    view?.remove();
    view = null;
    desk.replaceChildren();
  }

  async function sit(/** @type {{model: string, title: string, blind: boolean}} */ message) {
    const child = await model.widget_manager.get_model(message.model);
    leave();
    if (message.blind) preview.close();  // it may show the first coding
    view = await model.widget_manager.create_view(child);
    desk.replaceChildren(el("h3", {tabindex: -1}, message.title), view.el);
    desk.querySelector("h3")?.focus();
    desk.scrollIntoView({block: "start"});
  }

  function heard(/** @type {any} */ message, /** @type {DataView[]} */ buffers) {
    const {kind} = message;
    if (kind === "all") {
      page = message;
      draw();
      told.textContent = seen(message.notice);
      more(page.rows.some((one) => one.status === "unread"));
    } else if (kind === "rows") {
      const read = new Map(message.rows.map((/** @type {Row} */ row) => [row.source, row]));
      page.rows = page.rows.map((row) => read.get(row.source) ?? row);
      draw();
      more(message.left > 0);
    } else if (kind === "form") {
      fields.take(message);
      building.wrong(message.faults);
    } else if (kind === "build") building.take(message);
    else if (kind === "page") preview.take(message, buffers);
    else if (kind === "desk") sit(message);
    else if (kind === "started") {
      start.open = false;
      told.textContent = `Started ${message.source}. ${message.notes.map(seen).join(". ")}.`;
    } else if (kind === "trouble" && (message.about === "new" || message.about === "piece")) arrival.wrong(message.lines);
    else if (kind === "trouble" && message.about === "build") building.wrong(message.lines);
    else if (kind === "trouble" && message.about === "second") second.wrong(message.lines);
    else if (kind === "trouble") told.textContent = message.lines.map(seen).join(" ");
    arrival.take(message);
  }

  model.on("msg:custom", heard);
  place.append(whole);
  ask({do: "all"});
  return () => { leave(); preview.close(); model.off("msg:custom", heard); };
}

export default {render};
