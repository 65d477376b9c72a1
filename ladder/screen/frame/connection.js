// Asks for a new run when the connection comes back, and when the upload that is shown has ended.
export default function ({ data, setTriggerValue }) {
  const app = document.querySelector('[data-testid="stApp"]');
  const isConnected = () => app.dataset.testConnectionState === "CONNECTED";
  const LONGEST = 2 ** 31 - 1;                     // browsers take a longer wait for none
  let wasLost = !isConnected();
  const look = () => setTriggerValue("look", true);
  const observer = new MutationObserver(() => {
    if (!isConnected()) wasLost = true;
    else if (wasLost) {
      wasLost = false;
      setTimeout(look, 200);                       // what is sent in the very moment is lost
    }
  });
  observer.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  const end = setTimeout(look, Math.min(data.milliseconds, LONGEST));
  return () => {
    observer.disconnect();
    clearTimeout(end);
  };
}
