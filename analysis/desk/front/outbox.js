// @ts-check
/**
 * What was asked for and not yet answered, kept by the browser until it is.
 *
 * A kernel that dies, or a tab that is closed, may leave a change between the two: the next desk
 * on the same file asks for it again, by the same number, which the kernel takes once.
 */
class Outbox {
  constructor() {
    this.place = "";
    /** @type {any[]} */
    this.waiting = [];
  }

  /**
   * Go on with what an earlier desk on this file left, and return it.
   * @param {string} where
   */
  open(where) {
    this.place = `briefing-desk:${where}`;
    /** @type {any[]} */
    let left = [];
    try { left = JSON.parse(localStorage.getItem(this.place) ?? "[]"); } catch { /* nothing was kept */ }
    this.waiting = [...(Array.isArray(left) ? left : []), ...this.waiting];
    this.keep();
    return Array.isArray(left) ? left : [];
  }

  /**
   * Return a message with a number, kept until `heard` is called with it.
   * @param {any} message
   */
  put(message) {
    const n = Array.from(crypto.getRandomValues(new Uint8Array(12)), (one) => one.toString(16).padStart(2, "0")).join("");
    const made = {...message, n, ...(message.step && {step: {...message.step, n}})};
    if (made.do === "typing") {
      this.waiting = this.waiting.filter((one) => one.do !== "typing" || one.entry !== made.entry || one.field !== made.field);
    }
    this.waiting.push(made);
    this.keep();
    return made;
  }

  /** @param {string} n */
  heard(n) {
    this.waiting = this.waiting.filter((one) => one.n !== n);
    this.keep();
  }

  keep() {
    if (!this.place) return;
    try {
      if (this.waiting.length) localStorage.setItem(this.place, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.place);
    } catch { /* a browser that keeps nothing: the journal alone holds it */ }
  }
}
