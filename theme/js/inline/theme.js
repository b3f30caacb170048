/* Before the first paint: says that scripts run, and takes up the theme that the reader chose. */
(function (root) { root.classList.add("js"); try { var theme = localStorage.getItem("postil-theme"); if (theme === "light" || theme === "dark") root.dataset.theme = theme; } catch (e) {} })(document.documentElement);
