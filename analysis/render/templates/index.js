(() => {
  const box = document.querySelector(".search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const choices = [...document.querySelectorAll("select[data-by]")];
  const reports = [...document.querySelectorAll(".report")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = new Map(reports.map((report) => {
    const section = report.closest("section");
    const source = section.querySelector("h2").textContent + " " + section.querySelector(".source-id").textContent;
    return [report, plain(report.textContent + " " + source)];
  }));
  const show = () => {
    const terms = plain(query.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const report of reports) {
      report.hidden = !(terms.every((term) => words.get(report).includes(term))
        && choices.every((choice) => !choice.value || report.dataset[choice.dataset.by] === choice.value));
      count += report.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("main section")) {
      section.hidden = !section.querySelector(".report:not([hidden])");
    }
    const narrowed = terms.length || choices.some((choice) => choice.value);
    found.textContent = !narrowed ? "" : count ? found.dataset.some.replace("{found}", count)
      : found.dataset.none;
  };
  query.addEventListener("input", show);
  for (const choice of choices) choice.addEventListener("change", show);
  document.addEventListener("keydown", (event) => {
    const typing = document.activeElement.matches("input, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && document.activeElement === query) {
      query.value = "";
      show();
    }
  });
  box.hidden = false;
  show();
})();
