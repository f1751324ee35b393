
"use strict";
(() => {
  const bar = document.querySelector(".bar");
  const dialog = document.querySelector("dialog");
  const notes = [...document.querySelectorAll(".note")];
  const pieces = new Map();
  for (const piece of document.querySelectorAll("[data-n]")) {
    if (!pieces.has(piece.dataset.n)) pieces.set(piece.dataset.n, []);
    pieces.get(piece.dataset.n).push(piece);
  }
  const key = (note) => note.id.slice(1);
  const reference = (note) => pieces.get(key(note)).find((piece) => piece.matches(".ref"));
  let current = null;

  // Filter: what is not chosen loses its mark and its note; a file with nothing left steps back.
  function filter() {
    const severities = new Set([...bar.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const rule = bar.elements.rule.value;
    for (const note of notes) {
      note.hidden = !severities.has(note.dataset.severity) || (rule !== "" && rule !== note.dataset.rule);
      for (const piece of pieces.get(key(note))) piece.classList.toggle("off", note.hidden);
    }
    const shown = notes.filter((note) => !note.hidden).length;
    for (const file of document.querySelectorAll(".file")) {
      file.hidden = shown < notes.length && !file.querySelector(".note:not([hidden])");
    }
    if (current && current.hidden) choose(null);
    bar.querySelector("output").textContent = shown === notes.length ? "" : `${shown} of ${notes.length} shown`;
  }

  // The finding that the reader is at: its marks and its note stand out together.
  function choose(note) {
    for (const lit of document.querySelectorAll(".current")) lit.classList.remove("current");
    current = note;
    if (note) for (const one of [note, ...pieces.get(key(note))]) one.classList.add("current");
  }

  function move(step) {
    const shown = notes.filter((note) => !note.hidden);
    if (!shown.length) return;
    const here = shown.indexOf(current);
    const at = here >= 0 ? here + step : step > 0 ? nearest(shown) : shown.length - 1;
    const note = shown[(at + shown.length) % shown.length];
    choose(note);
    reference(note).focus({ preventScroll: true });
    reference(note).scrollIntoView({ block: "center" });
  }

  // The first finding that is not above the window.
  function nearest(shown) {
    const at = shown.findIndex((note) => reference(note).getBoundingClientRect().top > 0);
    return at < 0 ? 0 : at;
  }

  function owner(target) {
    const place = target.closest && target.closest(".note, [data-n]");
    return place && document.getElementById("n" + (place.dataset.n || key(place)));
  }

  const moves = { j: 1, n: 1, k: -1, p: -1 };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("select, input:not([type=checkbox])");
    if (event.ctrlKey || event.altKey || event.metaKey || typing || dialog.open) return;
    if (!dialog.querySelector("[name=keys]").checked) return;
    if (event.key in moves) move(moves[event.key]);
    else if (event.key === "?") dialog.showModal();
    else if (event.key === "Enter" && event.target.matches(".note")) reference(event.target).focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    const note = owner(event.target);
    if (note) choose(note);
  });
  document.addEventListener("click", (event) => {
    const note = owner(event.target);
    if (!note || event.target.closest("a")) return;
    choose(note);
    if (event.target.closest("mark") && getSelection().isCollapsed) note.scrollIntoView({ block: "nearest" });
  });

  bar.addEventListener("change", filter);
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.elements.previous.addEventListener("click", () => move(-1));
  bar.elements.next.addEventListener("click", () => move(1));
  bar.elements.help.addEventListener("click", () => dialog.showModal());
  bar.hidden = notes.length === 0;
  filter();
})();
