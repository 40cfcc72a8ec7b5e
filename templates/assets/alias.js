// Follows a moved page's link at once and keeps the fragment, which a refresh would drop.
location.replace(document.currentScript.dataset.target + location.hash);
