// The colours that a reader chose, before anything is painted; the button is made by enhance.js.
try { document.documentElement.dataset.theme = localStorage.theme || ""; } catch {}
