// @ts-check
/**
 * Put the form of one brief into a cell's output.
 * @param {{model: any, el: HTMLElement}} given
 */
function render({model, el: place}) {
  const ask = (/** @type {object} */ message) => model.send(message);
  const fields = parameterFields(ask), building = buildBox(ask);
  const heading = el("h3", {});
  const whole = el("section", {class: "briefing-lab", "aria-label": "Parameters", "data-lm-suppress-shortcuts": "true", onkeydown: ownKey},
    heading, fields.node, building.node);

  function heard(/** @type {any} */ message) {
    if (message.kind === "form") {
      heading.textContent = `Parameters of ${message.brief}`;
      fields.take(message);
      building.wrong(message.faults);
    } else if (message.kind === "build") building.take(message);
    else if (message.kind === "trouble") building.wrong(message.lines);
  }

  model.on("msg:custom", heard);
  place.append(whole);
  ask({do: "all"});
  return () => model.off("msg:custom", heard);
}

export default {render};
