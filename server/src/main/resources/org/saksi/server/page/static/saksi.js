// What pages do besides being read: slots that light up in the text, keys, and parts that are swapped in place. Every one of
// them has a plain link or form behind it, so that a page without scripts loses comfort only.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // ---- Slots of an event and their words ----

  function light(id, on) {
    all(`[data-slot="${CSS.escape(id)}"]`).forEach((part) => part.classList.toggle("is-on", on));
  }

  let lit = null;

  function keep(id) {
    if (lit) light(lit, false);
    lit = id;
    if (id) light(id, true);
  }

  function slotOf(target) {
    const part = target.closest("[data-slot]");
    return part ? part.dataset.slot : null;
  }

  document.addEventListener("mouseover", (event) => {
    const id = slotOf(event.target);
    if (id && id !== lit) light(id, true);
  });
  document.addEventListener("mouseout", (event) => {
    const id = slotOf(event.target);
    if (id && id !== lit) light(id, false);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const id = link.dataset.show || link.dataset.slot;
    if (id) keep(id);
  });

  function readHash() {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^text-/, "");
    if (id && document.querySelector(`[data-slot="${CSS.escape(id)}"]`)) keep(id);
  }

  // ---- Keys ----

  const rows = () => all("[data-rows] tbody tr");
  let at = -1;

  function select(to) {
    const list = rows();
    if (!list.length) return;
    if (list[at]) list[at].classList.remove("is-at");
    at = Math.max(0, Math.min(list.length - 1, to));
    list[at].classList.add("is-at");
    const link = list[at].querySelector("[data-open], a");
    if (link) link.focus({ preventScroll: true });
    list[at].scrollIntoView({ block: "nearest" });
  }

  const PLACES = { o: "/", e: "/events", i: "/incidents", s: "/stories", c: "/commitments", a: "/actors", p: "/places", r: "/review", h: "/health" };
  let going = false;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing) {
      typing.blur();
      return;
    }
    if (typing || document.querySelector("dialog[open]")) return;
    if (going) {
      going = false;
      if (PLACES[event.key]) {
        location.href = PLACES[event.key];
        event.preventDefault();
      }
      return;
    }
    const own = document.querySelector(`[data-key="${CSS.escape(event.key)}"]:not([disabled])`);
    if (own) {
      event.preventDefault();
      if (own.matches("input, textarea, select")) own.focus();
      else own.click();
      return;
    }
    switch (event.key) {
      case "/": {
        const box = document.querySelector("#find") || document.querySelector("#top-find");
        if (box) {
          box.focus();
          box.select();
          event.preventDefault();
        }
        break;
      }
      case "j":
        select(at + 1);
        break;
      case "k":
        select(at - 1);
        break;
      case "g":
        going = true;
        setTimeout(() => (going = false), 1500);
        break;
      case "?":
        document.getElementById("keys").showModal();
        break;
    }
  });

  // ---- Dialogs, forms that send themselves, what folds on small screens ----

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) document.getElementById(opener.dataset.dialog).showModal();
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-send]");
    if (form) form.requestSubmit();
  });

  function fold(root) {
    if (window.matchMedia("(max-width: 900px)").matches) {
      all("details[data-fold]", root).forEach((part) => (part.open = false));
    }
  }

  function ready(root) {
    at = -1;
    fold(root);
    if (window.saksiCharts) window.saksiCharts(root);
    readHash();
  }

  window.addEventListener("hashchange", readHash);
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:afterSettle", (event) => ready(event.detail.elt));

  // What is new, while the page stays open.
  document.addEventListener("DOMContentLoaded", () => {
    const sign = document.querySelector("[data-stream]");
    if (!sign || !window.EventSource) return;
    const stream = new EventSource(sign.dataset.stream);
    let fresh = 0;
    stream.addEventListener("event", () => {
      fresh += 1;
      sign.hidden = false;
      sign.querySelector("[data-fresh]").textContent = String(fresh);
    });
  });
})();
