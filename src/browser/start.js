// Loads the viewer's module. The names of its files change with their content, so the page gives
// them; they stand beside this file.
const { script, wasm } = document.getElementById("maqal-start").dataset;

// The page is painted before the viewer is fetched. One out of sight is not painted, and not every
// browser tells.
if (!document.hidden) {
    await new Promise((painted) => {
        new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
        setTimeout(painted, 1000);
    });
}
try {
    const { default: init } = await import(new URL(script, import.meta.url));
    await init({ module_or_path: new URL(wasm, import.meta.url) });
} catch (error) {
    // `early.js` puts the tools away.
    dispatchEvent(new Event("maqal:failed"));
    console.warn(`maqal: the viewer did not start: ${error.message}`);
}

// The viewer keeps the place on each page; a page that is loaded anew is the browser's again.
addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
addEventListener("pageshow", (event) => {
    if (event.persisted) history.scrollRestoration = "manual";
});
