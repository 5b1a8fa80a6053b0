// Runs before the first paint: applies what `settings.rs` keeps, so that no page flashes.
(() => {
    const page = document.documentElement;
    page.classList.add("scripted");
    try {
        const { theme } = JSON.parse(localStorage.getItem("maqal:settings")) ?? {};
        if (theme) page.dataset.theme = theme;
    } catch {
        // A forbidden storage or a damaged entry: the page keeps the device's own colours.
    }
})();
