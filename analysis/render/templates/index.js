(() => {
  const box = document.querySelector(".search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const narrow = document.querySelector(".narrow");
  const wide = matchMedia("(min-width: 40.01rem)");
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
  const keep = () => {
    const kept = new URLSearchParams();
    if (query.value.trim()) kept.set("q", query.value.trim());
    for (const choice of choices) if (choice.value) kept.set(choice.dataset.by, choice.value);
    const address = location.pathname + location.search + (kept.size ? "#" + kept : "");
    try { history.replaceState(null, "", address); } catch { /* a page within another has no address */ }
    show();
  };
  const recall = () => {
    const held = location.hash.slice(1);
    if (held && !held.includes("=")) return;  // a place on the page
    const kept = new URLSearchParams(held);
    query.value = kept.get("q") ?? "";
    for (const choice of choices) {
      const value = kept.get(choice.dataset.by) ?? "";
      choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    }
    unfold();
    show();
  };
  const unfold = () => {
    if (narrow) narrow.open = wide.matches || choices.some((choice) => choice.value);
  };
  query.addEventListener("input", keep);
  for (const choice of choices) choice.addEventListener("change", keep);
  window.addEventListener("hashchange", recall);
  wide.addEventListener("change", unfold);
  document.addEventListener("keydown", (event) => {
    const typing = document.activeElement.matches("input, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && document.activeElement === query) {
      query.value = "";
      keep();
    }
  });
  box.hidden = false;
  unfold();
  recall();
  show();
})();
