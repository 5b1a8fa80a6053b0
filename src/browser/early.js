// Runs before the first paint: applies what `settings.rs` keeps, so that no page flashes, and puts tools away
// where the viewer does not start. The text of the settings is `1 theme=dark size=130`; a value that the
// styles do not know changes nothing.
(() => {
    const page = document.documentElement;
    // Where the viewer does not start, tools that would do nothing are put away, and the page says so. It can
    // be read; its words stay those of the site, and so does their side.
    const putToolsAway = () => {
        page.classList.replace("scripted", "tools-failed");
        if (page.dataset.dir) page.dir = page.dataset.dir;
    };
    addEventListener("maqal:failed", putToolsAway);
    // The module that starts it may be missing, or none that this browser understands.
    const isOfStart = ({ target, filename }) => {
        const start = document.getElementById("maqal-start");
        return start && (target === start || filename === start.src);
    };
    addEventListener("error", (event) => isOfStart(event) && putToolsAway(), true);
    // From disk browsers load no module, so the tools would be there and do nothing.
    if (location.protocol !== "file:") page.classList.add("scripted");
    // Enter sends nothing: what is typed is asked for by itself, as soon as the viewer is here.
    addEventListener("submit", (event) => {
        event.preventDefault();
        // What was found lies under the keyboard of a screen that is touched.
        if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur();
    });
    let kept = "";
    try {
        kept = localStorage.getItem("maqal:settings") ?? "";
    } catch {
        // A forbidden storage: the page is as the site made it.
    }
    const [version, ...words] = kept.split(" ");
    if (version !== "1") return;
    const chosen = Object.fromEntries(words.map((word) => word.split("=")));
    for (const name of ["theme", "typeface", "size", "spacing", "measure", "motion"]) {
        if (chosen[name]) page.dataset[name] = chosen[name];
    }
    // The words of another language come with the viewer; their side of the page is here before.
    if (["ar", "en", "fa", "ur", "ckb", "he"].includes(chosen.language)) {
        page.dataset.dir = page.dir;
        page.dir = chosen.language === "en" ? "ltr" : "rtl";
    }
    if (chosen.theme && chosen.theme !== "system") {
        const frame = Object.assign(document.createElement("meta"), {
            id: "frame-colour",
            name: "theme-color",
            content: getComputedStyle(page).getPropertyValue("--paper").trim(),
        });
        document.head.prepend(frame);
    }
})();
