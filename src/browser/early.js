// Runs before the first paint: applies what `settings.rs` keeps, so that no page flashes.
(() => {
    const page = document.documentElement;
    // From disk browsers load no module, so the tools would be there and do nothing.
    if (location.protocol !== "file:") page.classList.add("scripted");
    try {
        const theme = localStorage.getItem("maqal:theme");
        if (theme) page.dataset.theme = theme;
    } catch {
        // A forbidden storage: the page keeps the device's own colours.
    }
})();
