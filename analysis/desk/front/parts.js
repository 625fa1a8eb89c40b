// @ts-check
/**
 * What the desk is built from: elements whose words are always text, and the messages of both sides.
 *
 * @typedef {{name: string, about: string, needed: boolean, form: string, of?: string,
 *   within?: boolean, default?: boolean, choices?: [string, string][], fields?: Form[]}} Form
 * @typedef {{field: string, says: string}} FaultOf
 * @typedef {{data: Record<string, any>, faults: FaultOf[]}} Card
 * @typedef {{start: number, end: number, type: string}} Cue
 * @typedef {{key: string, text: string, cues: Cue[]}} Sentence
 * @typedef {{judgement: string, state: string, effects: string[], before: string, after: string}} Move
 * @typedef {{name: string, state: string,
 *   tables: {html: string, cells: [number, number][], gone: string[]}[]}} Shift
 * @typedef {{unsaved: string[], undo: string, redo: string, notices: string[]}} Bar
 * @typedef {{source: string, where: string, forms: Record<string, Form[]>,
 *   keys: Record<string, [string, string, string]>,
 *   article: {why: string, sentences: Sentence[]}, declared: Record<string, [string, string][]>,
 *   order: Record<string, string[]>, cards: Record<string, Record<string, Card>>,
 *   others: string[], unreadable: string[], bar: Bar, typed: Record<string, string>,
 *   notes: Record<string, any>, coder: string}} Page
 * @typedef {{page: Page, list: string, current: string, claim: string, drawing: boolean,
 *   recovered: Set<string>, ask: (message: object) => void, take: (step: object) => void,
 *   typing: (label: string, text: string|null) => void, entry: () => object,
 *   tell: (words: string) => void, choose: (name: string, list?: string) => void}} Desk
 */

/** @type {WeakMap<object, HTMLElement>} */
const roots = new WeakMap();
/** @param {Desk} desk */
const root = (desk) => /** @type {HTMLElement} */ (roots.get(desk));

/**
 * Return an element; strings become text, never markup.
 * @param {string} tag
 * @param {Record<string, any>} [given] attributes; those that begin with `on` are listeners
 * @param {...(Node|string|number|null|undefined|false)} inside
 * @returns {any}
 */
function el(tag, given = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") made[name] = value;
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  for (const one of inside) if (one !== null && one !== undefined && one !== false) made.append(typeof one === "number" ? String(one) : one);
  return made;
}

/** Zero-width, directional and control characters are shown as what they are. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** @param {unknown} value */
const seen = (value) => String(value ?? "").replace(UNSEEN,
  (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Return the value of a field as a list: one word stands for a list of one.
 * @param {unknown} value
 * @returns {any[]}
 */
const listed = (value) => Array.isArray(value) ? value : value === null || value === undefined || value === "" ? [] : [value];

/**
 * Keep a key from JupyterLab, which would do something to the cells by it; chords stay its own.
 * @param {KeyboardEvent} event
 */
const ownKey = (event) => { if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation(); };

/** Milliseconds after which a choice by keys stands, as no other key has gone on from it. */
const PAUSE = 400;

/**
 * Take over what is chosen in a list: by mouse at once; by keys, whose way to a choice leads by
 * others, when Enter is pressed, the list is left, or no more keys follow.
 * @param {any} list
 * @param {(value: string) => void} put
 * @returns {any} the list
 */
function taking(list, put) {
  let keyed = false, waiting = false, timer = 0;
  const take = () => {
    clearTimeout(timer);
    if (waiting) { waiting = false; put(list.value); }
  };
  list.addEventListener("pointerdown", () => { keyed = false; });
  list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    keyed = true;
    if (event.key === "Enter" && waiting) { event.preventDefault(); take(); }
  });
  list.addEventListener("change", () => {
    clearTimeout(timer);
    waiting = true;
    if (keyed) timer = setTimeout(take, PAUSE); else take();
  });
  list.addEventListener("blur", take);
  return list;
}

/**
 * Return how many there are of something.
 * @param {number} n
 * @param {string} one
 */
const counted = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** @param {string} name a field's or a list's name, as words */
const spaced = (name) => name.replace(/_/g, " ");
