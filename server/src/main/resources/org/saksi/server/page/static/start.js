// Runs before anything is painted, so that nothing jumps once the other scripts are there.
document.documentElement.classList.add("scripted");
