// Turns the cards of a page into slides: one fills the window, keys move, and nothing is asked of the server.
export default function ({ data, parentElement, setTriggerValue }) {
  const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };
  const style = document.createElement("style");
  document.head.appendChild(style);
  const counter = parentElement.querySelector(".counter");
  const slideOf = (element) => [...element.classList].find((name) => /^st-key-(slide_|card_)/.test(name));
  const slides = () => [...new Set([...document.querySelectorAll('[class*="st-key-slide_"], [class*="st-key-card_"]')].map(slideOf))];
  const first = () => Math.max(0, (Number(new URLSearchParams(location.search).get("slide")) || 1) - 1);
  let wanted = first();                            // may be a slide that the page has not drawn yet
  const within = (place, all) => Math.min(Math.max(place, 0), all.length - 1);

  const draw = () => {
    const all = slides();
    if (!all.length) return;
    const at = within(wanted, all);
    style.textContent = `.${CSS.escape(all[at])} { visibility: visible !important; opacity: 1 !important; z-index: 1000 !important; }
      .${CSS.escape(all[at])} * { visibility: visible; }`;
    counter.textContent = `${at + 1} / ${all.length}`;
  };
  const go = (place) => {
    wanted = within(place, slides());
    draw();
    const address = new URL(location.href);
    address.searchParams.set("slide", String(wanted + 1));
    history.replaceState(history.state, "", address);
  };
  const move = (by) => go(within(wanted, slides()) + by);
  const leave = () => setTriggerValue("left", true);
  const onKey = (event) => {
    if (event.target.closest?.("input, textarea, [role=combobox], [role=dialog]")) return;
    if (event.key === "Escape") leave();
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(slides().length - 1);
    else if (event.key in KEYS) move(event.shiftKey && event.key === " " ? -1 : KEYS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const [name, label, act] of [["back", data.back, () => move(-1)], ["on", data.on, () => move(1)], ["full", data.full, () =>
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()], ["leave", data.leave, leave]]) {
    const button = parentElement.querySelector(`.${name}`);
    button.title = label;
    button.setAttribute("aria-label", label);
    button.onclick = act;
  }
  parentElement.querySelector(".line").textContent = data.line;
  const watch = new MutationObserver(draw);        // cards come one after another while the page runs
  watch.observe(document.querySelector('[data-testid="stMain"]'), { childList: true, subtree: true });
  document.addEventListener("keydown", onKey, true);
  draw();
  return () => {
    watch.disconnect();
    document.removeEventListener("keydown", onKey, true);
    style.remove();
  };
}
