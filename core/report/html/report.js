// SPDX-License-Identifier: Apache-2.0
// Wakes the page up: filters, sorting, the list of all places and the change of language. What it
// shows comes from the page's own data; it fetches and stores nothing.
"use strict";

(() => {
  const data = JSON.parse(document.getElementById("places-data").textContent);
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const inLanguage = (pair) => pair[root.lang === "nl" ? 0 : 1];
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const count = (number) => new Intl.NumberFormat(root.lang).format(number);

  // What is on screen, as long as the page is open.
  const perPage = 100;
  const numbersPerPlace = 6;
  const state = { first: 0, key: "", descending: false, places: [] };

  // A place as the table asks for it. `at` is where its six numbers begin.
  const placeOf = ({ rule, at }) => {
    const [row, column, line, character, byte, message] =
      rule.places.slice(at, at + numbersPerPlace);
    return { rule, row, column, line, character, byte, message };
  };
  const columnName = (place) =>
    place.column < 0 ? "" : data.inputs[place.rule.input].columns[place.column];

  const positionInWords = (place) => {
    if (place.line === 0) return place.row === 0 ? inLanguage(data.words.whole) : "";
    const parts = [filled(inLanguage(data.words.line), { line: count(place.line) })];
    if (place.character > 0)
      parts.push(filled(inLanguage(data.words.character), { character: count(place.character) }));
    parts.push(filled(inLanguage(data.words.byte), { byte: count(place.byte) }));
    return parts.join(", ");
  };

  // The choices in the form.

  const chosen = () => ({
    severities: new Set(
      all("#filters [data-severity]").filter((box) => box.checked)
        .map((box) => Number(box.dataset.severity))),
    input: byId("filter-input")?.value ?? "",
    rule: byId("filter-rule").value,
    column: byId("filter-column").value,
    text: byId("filter-text").value.trim().toLowerCase(),
  });

  const articleOf = (rule) => byId(rule.anchor);
  const textOf = (element) => element.innerText.toLowerCase();

  const ruleFits = (rule, choice) =>
    choice.severities.has(rule.severity) &&
    (choice.input === "" || rule.input === Number(choice.input)) &&
    (choice.rule === "" || rule.id === choice.rule) &&
    (choice.column === "" ||
      rule.columns.some((column) => data.inputs[rule.input].columns[column] === choice.column));

  // A text may stand in what is said of the rule, or in a message of one of its places.
  const applyFilters = () => {
    const choice = chosen();
    const said = data.messages.map(
      (message) => choice.text === "" || inLanguage(message).toLowerCase().includes(choice.text));
    const places = [];
    for (const rule of data.rules) {
      const article = articleOf(rule);
      article.hidden = false;
      const fits = ruleFits(rule, choice);
      const told = choice.text === "" || textOf(article).includes(choice.text);
      const column = data.inputs[rule.input].columns.indexOf(choice.column);
      let found = 0;
      for (let at = 0; fits && at < rule.places.length; at += numbersPerPlace) {
        if (choice.column !== "" && rule.places[at + 1] !== column) continue;
        if (!told && !said[rule.places[at + 5]]) continue;
        found += 1;
        places.push({ rule, at });
      }
      article.hidden = !fits || (!told && found === 0);
      for (const row of all(`tr[data-rule="${rule.anchor}"]`)) row.hidden = article.hidden;
    }
    state.places = places;
    state.first = 0;
    sortPlaces();
    showPlaces();
  };

  const clearFilters = () => {
    for (const box of all("#filters [data-severity]")) box.checked = true;
    for (const field of all("#filters select, #filters [type=search]")) field.value = "";
    applyFilters();
  };

  // The list of all places: one page of it is in the document.

  const sortKeys = {
    severity: (place) => place.rule.severity,
    rule: (place) => place.rule.id,
    input: (place) => place.rule.input,
    row: (place) => place.row,
    column: (place) => columnName(place),
    message: (place) => inLanguage(data.messages[place.message]),
    byte: (place) => place.byte,
  };

  const compare = (a, b) =>
    typeof a === "number" ? a - b : a.localeCompare(b, root.lang, { numeric: true });

  const sortPlaces = () => {
    if (state.key === "") return;
    const direction = state.descending ? -1 : 1;
    const keyed = state.places.map((place, at) => ({
      place, at, key: sortKeys[state.key](placeOf(place)),
    }));
    keyed.sort((a, b) => direction * compare(a.key, b.key) || a.at - b.at);
    state.places = keyed.map((one) => one.place);
  };

  const cell = (text, className = "") => {
    const element = document.createElement("td");
    element.textContent = text;
    element.className = className;
    return element;
  };

  const rowOf = (place) => {
    const severities = ["note", "warning", "error"];
    const row = document.createElement("tr");
    const link = document.createElement("a");
    link.href = `#${place.rule.anchor}`;
    link.textContent = place.rule.id;
    const rule = cell("");
    rule.append(link);
    row.append(
      cell(inLanguage(data.severities[place.rule.severity - 1]),
        `severity ${severities[place.rule.severity - 1]}`),
      rule,
      ...(data.inputs.length > 1 ? [cell(inLanguage(data.inputs[place.rule.input].path))] : []),
      cell(place.row === 0 ? "" : count(place.row), "number"),
      cell(columnName(place)),
      cell(inLanguage(data.messages[place.message])),
      cell(positionInWords(place)));
    return row;
  };

  const showPlaces = () => {
    const shown = state.places.slice(state.first, state.first + perPage).map(placeOf);
    byId("places").querySelector("tbody").replaceChildren(...shown.map(rowOf));
    byId("shown").textContent = shown.length === 0
      ? inLanguage(data.words.none)
      : filled(inLanguage(data.words.shown), {
        from: count(state.first + 1),
        to: count(state.first + shown.length),
        all: count(state.places.length),
      });
    byId("previous").disabled = state.first === 0;
    byId("next").disabled = state.first + perPage >= state.places.length;
  };

  const turnPage = (by) => {
    state.first += by;
    showPlaces();
  };

  // Marks the heading that is sorted by; says whether it is now downwards.
  const turnSort = (heading) => {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentElement.children) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    return descending;
  };

  const sortAllPlaces = (heading) => {
    state.descending = turnSort(heading);
    state.key = heading.dataset.key;
    state.first = 0;
    sortPlaces();
    showPlaces();
  };

  // Tables that are in the page as a whole.

  const valueOf = (row, column) => {
    const cells = row.children;
    const value = cells[column].dataset.value;
    return value === undefined ? cells[column].innerText : Number(value);
  };

  const sortTable = (heading, column) => {
    const body = heading.closest("table").tBodies[0];
    const direction = turnSort(heading) ? -1 : 1;
    const rows = [...body.rows].map((row, at) => ({ row, at, key: valueOf(row, column) }));
    const order = (a, b) => {
      if (typeof a.key !== typeof b.key) return typeof a.key === "number" ? -1 : 1;
      return direction * compare(a.key, b.key) || a.at - b.at;
    };
    body.append(...rows.sort(order).map((one) => one.row));
  };

  const makeSortable = (table) => {
    let column = 0;
    for (const heading of table.tHead.rows[0].cells) {
      const at = column;
      column += heading.colSpan;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sortTable(heading, at));
    }
  };

  // The language of the page.

  const showLanguage = (language) => {
    root.lang = language;
    for (const element of all("[data-nl]")) element.textContent = element.dataset[language];
    for (const button of all("[data-shows]"))
      button.setAttribute("aria-pressed", String(button.dataset.shows === language));
  };

  const start = () => {
    for (const button of all("[data-shows]"))
      button.addEventListener("click", () => {
        showLanguage(button.dataset.shows);
        if (byId("filters")) applyFilters();
      });
    for (const table of all("table.sortable")) makeSortable(table);
    showLanguage(root.lang);
    document.querySelector(".languages").hidden = false;
    if (!byId("filters")) return;

    byId("filters").hidden = false;
    byId("places").hidden = false;
    byId("needs-script").hidden = true;
    byId("filters").addEventListener("input", applyFilters);
    byId("clear").addEventListener("click", clearFilters);
    byId("previous").addEventListener("click", () => turnPage(-perPage));
    byId("next").addEventListener("click", () => turnPage(perPage));
    for (const heading of all("#places [data-key]"))
      heading.firstElementChild.addEventListener("click", () => sortAllPlaces(heading));
    applyFilters();
  };

  start();
})();
