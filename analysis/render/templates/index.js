(() => {
  const box = document.querySelector(".search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
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
      report.hidden = !terms.every((term) => words.get(report).includes(term));
      count += report.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("main section")) {
      section.hidden = !section.querySelector(".report:not([hidden])");
    }
    found.textContent = terms.length ? count + " of " + reports.length + " reports" : "";
  };
  query.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== query && !event.ctrlKey && !event.metaKey) {
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
