// On a narrow screen the menu lies over the page: it closes once a page has been chosen in it.
export default function () {
  const NARROW = "(max-width: 767px)";             // where Streamlit lays the menu over the page
  const close = event => {
    if (!event.target.closest('[data-testid="stSidebar"] a') || !matchMedia(NARROW).matches) return;
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  };
  document.addEventListener("click", close);
  return () => document.removeEventListener("click", close);
}
