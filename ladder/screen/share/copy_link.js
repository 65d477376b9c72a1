// Copies the address of the very view that is shown: this page's own path, and every choice in force as a code.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const told = parentElement.querySelector("span");
  const link = () => `${location.origin}${location.pathname}?${new URLSearchParams(data.choices)}`;
  const byHand = (text) => {           // without https the clipboard is closed to scripts, but not to a selection
    const field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };
  button.textContent = data.label;
  told.textContent = "";
  button.onclick = async () => {
    const text = link();
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = byHand(text);
    }
    told.textContent = done ? data.copied : text;
    button.dataset.link = text;
  };
}
