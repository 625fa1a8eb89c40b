// @ts-check
const MOST_HINTS = 8;

/**
 * @typedef {{brief: string, state: string|null, stem: string, status: string, line: string, date: string,
 *   error: string, files: string[], changed: boolean}} Built
 * @typedef {{source: string, title: string, status: string, hints: string[], sentences: number,
 *   claims: number, drafts: number, attached: boolean, states: [string, string][],
 *   codings: [string, string][], faults: string[],
 *   reports: Built[]}} Row
 */

/**
 * Return in words what was built of a source, and whether it still holds.
 * @param {Row} row
 */
function lastBuild({reports}) {
  if (!reports.length) return ["never"];
  const failed = reports.filter((one) => one.status !== "built").length;
  const last = reports.map((one) => one.date).sort().at(-1);
  const old = reports.some((one) => one.status === "built" && one.changed);
  const words = [failed && `${failed} failed`, old && "changed since"].filter(Boolean).map((one) => `, ${one}`);
  return [counted(reports.length - failed, "report"), last ? ", " : "", el("span", {class: "date"}, last), ...words];
}

/**
 * Return the table of all sources; a button in each row chooses it.
 * @param {Row[]} rows
 * @param {string} chosen
 * @param {(source: string) => void} choose
 */
function sourcesTable(rows, chosen, choose) {
  const heads = ["source", "claims", "drafts", "faults", "last build"];
  const number = (/** @type {Row} */ row, /** @type {number} */ value, bad = false) =>
    el("td", {class: bad && value ? "number bad" : "number"}, row.status === "unread" ? "…" : value);
  return el("table", {}, el("caption", {}, `${counted(rows.length, "source")}: choose one`),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", {scope: "col"}, head)))),
    el("tbody", {}, ...rows.map((row) => el("tr", {class: row.source === chosen ? "chosen" : null},
      el("th", {scope: "row"}, el("button", {type: "button", "data-source": row.source, "aria-pressed": String(row.source === chosen),
        onclick: () => choose(row.source)}, seen(row.source)), " ", el("span", {class: "title", dir: "auto"}, seen(row.title))),
      number(row, row.claims), number(row, row.drafts), number(row, row.faults.length, true),
      el("td", {}, ...lastBuild(row))))));
}

/**
 * Return what is known of the chosen source, in words.
 * @param {Row} row
 */
function sourceFacts(row) {
  const text = row.attached ? "its text is attached" : "its text is not attached";
  const facts = row.status === "faulty" ? [] : [counted(row.sentences, "sentence"), counted(row.claims, "claim"), counted(row.drafts, "draft"), text];
  const states = row.states.map(([, name]) => seen(name)).join(", ");
  return el("div", {}, el("p", {}, [...facts.slice(0, 3), row.status === "sound" || row.status === "drafts" ? text : ""].filter(Boolean).join(", ")),
    states && el("p", {}, `States: ${states}`), row.hints.length > 0 && el("ul", {class: "hints", "aria-label": "what to do next"}, ...row.hints.slice(0, MOST_HINTS).map((one) => el("li", {dir: "auto"}, seen(one))),
      row.hints.length > MOST_HINTS && el("li", {}, `and ${row.hints.length - MOST_HINTS} more, which briefing check lists`)),
    row.faults.length > 0 && el("details", {open: row.faults.length < 20}, el("summary", {class: "bad"}, counted(row.faults.length, "fault")),
      el("ul", {}, ...row.faults.map((one) => el("li", {dir: "auto"}, seen(one))))));
}

/**
 * Return the reports of the chosen source, each with a button that shows it.
 * @param {Row} row
 * @param {(report: Built) => void} show
 */
function reportsList(row, show) {
  if (!row.reports.length) return el("p", {}, "Nothing is built of it yet.");
  return el("ul", {class: "reports", "aria-label": "reports"}, ...row.reports.map((one) => {
    const failed = one.status === "failed";
    return el("li", {}, el("button", {type: "button", "data-stem": one.stem, onclick: () => show(one)},
      failed ? "What failed in " : "Preview ", el("span", {class: "stem"}, one.stem)), " ",
      el("span", {dir: "auto"}, seen(failed ? one.error : one.line)), " ",
      el("span", {class: "hint"}, [one.date, one.status === "pending" && "the build was stopped before it", one.changed && !failed && "the source changed since", one.files.filter((ending) => ending !== "html").length > 0 && `also as ${one.files.filter((ending) => ending !== "html").join(", ")}`].filter(Boolean).join("; ")));
  }));
}
