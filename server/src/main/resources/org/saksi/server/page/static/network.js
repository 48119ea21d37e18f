// The network: who acts on whom, as circles and arrows. What is not named for want of room says its name when it is pointed at.
(() => {
  "use strict";

  const { kinds, tip, legend, number, frame, color, zoomButtons, zooming, unrest } = window.saksiKinds;

  const brief = (label, most) => (label.length > most ? `${label.slice(0, most - 1)}…` : label);
  // Below this a picture is on a telephone.
  const NARROW = 560;

  // How wide the names are as they will be written.
  function measure(layer, list, most) {
    const ruler = layer.append("g").attr("class", "node").append("text");
    list.forEach((one) => { one.wide = ruler.text(brief(one.label, most)).node().getComputedTextLength(); });
    ruler.node().parentNode.remove();
  }

  // Stretches the picture over the plot, so that nothing lies beyond its edges or under the buttons at its corner.
  function fit(list, width, height, radius) {
    const half = d3.max(list, (one) => one.wide) / 2;
    const pads = { x: [half + 2, Math.max(half + 2, 52)], y: [34, 34] };
    ["x", "y"].forEach((axis) => {
      const size = axis === "x" ? width : height;
      const [low, high] = d3.extent(list, (one) => one[axis]);
      const more = d3.max(list, radius) * 0.5;
      const scale = d3.scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([pads[axis][0] + more, size - pads[axis][1] - more]);
      list.forEach((one) => { one[axis] = scale(one[axis]); });
    });
  }

  // Names of the greatest first; one that would lie on another is shown when it is pointed at.
  function labels(list, radius) {
    const taken = [];
    const shown = new Set();
    list.slice().sort((a, b) => b.n - a.n).forEach((one) => {
      const half = one.wide / 2 + 1;
      const box = { left: one.x - half, right: one.x + half, top: one.y + radius(one) + 2, bottom: one.y + radius(one) + 17 };
      if (taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)) {
        taken.push(box);
        shown.add(one);
      }
    });
    return shown;
  }

  kinds.network = (figure, plot, table) => {
    // On a telephone the picture is higher than wide, its circles smaller and its names shorter, and letters stay as large.
    const narrow = plot.clientWidth < NARROW;
    const height = narrow ? Math.round(Math.max(260, plot.clientWidth) * 1.35) : 520;
    const letters = narrow ? 14 : 22;
    const canvas = frame(plot, height, { left: 0, right: 0, top: 0, bottom: 0 });
    const { svg, width } = canvas;
    const layer = svg.append("g");
    const nodes = new Map();
    const node = (id, label) => {
      if (!nodes.has(id)) nodes.set(id, { id, label, n: 0 });
      return nodes.get(id);
    };
    const links = table.rows.map((row) => {
      const count = number(row.values.count);
      const source = node(row.values.from, row.values.from), target = node(row.values.to, row.values.to);
      source.n += count;
      target.n += count;
      return { source, target, count, score: number(row.values.score), row };
    });
    const list = Array.from(nodes.values());
    // The same table gives the same picture: nodes start on a circle in the order of the table, and nothing is random.
    list.forEach((one, i) => {
      one.x = width / 2 + Math.cos((i / list.length) * 2 * Math.PI) * width * 0.3;
      one.y = height / 2 + Math.sin((i / list.length) * 2 * Math.PI) * height * 0.3;
    });
    const radius = d3.scaleSqrt().domain([0, d3.max(list, (one) => one.n) || 1]).range(narrow ? [4, 16] : [5, 26]);
    const thick = d3.scaleSqrt().domain([0, d3.max(links, (one) => one.count) || 1]).range([1, 9]);
    const simulation = d3.forceSimulation(list)
      .force("link", d3.forceLink(links).distance((one) => 95 + radius(one.source.n) + radius(one.target.n)).strength(0.25))
      .force("charge", d3.forceManyBody().strength(-520).distanceMax(420)).force("x", d3.forceX(width / 2).strength(0.07)).force("y", d3.forceY(height / 2).strength(0.16))
      .force("collide", d3.forceCollide((one) => radius(one.n) + 16)).stop();
    for (let i = 0; i < 400; i += 1) simulation.tick();
    measure(layer, list, letters);
    fit(list, width, height, (one) => radius(one.n));
    const sign = (score) => (score === null ? "s6" : score < 0 ? "q4" : "q2");
    const marker = svg.append("defs");
    ["q2", "q4", "s6"].forEach((style) => marker.append("marker").attr("id", `${figure.id}-${style}`).attr("viewBox", "0 0 8 8").attr("refX", 7).attr("refY", 4)
      .attr("markerUnits", "userSpaceOnUse").attr("markerWidth", 9).attr("markerHeight", 9).attr("orient", "auto").append("path").attr("d", "M0,0 L8,4 L0,8 Z").style("fill", color(style)));
    const hint = tip(plot);
    links.forEach((one) => {
      const dx = one.target.x - one.source.x, dy = one.target.y - one.source.y, length = Math.hypot(dx, dy) || 1;
      const from = radius(one.source.n) + 2, to = radius(one.target.n) + 5;
      const x1 = one.source.x + (dx / length) * from, y1 = one.source.y + (dy / length) * from;
      const x2 = one.target.x - (dx / length) * to, y2 = one.target.y - (dy / length) * to;
      const bend = 0.16;
      const cx = (x1 + x2) / 2 - dy * bend, cy = (y1 + y2) / 2 + dx * bend;
      const path = one.source === one.target
        ? `M${one.source.x - 8},${one.source.y - from} C${one.source.x - 40},${one.source.y - from - 46} ${one.source.x + 40},${one.source.y - from - 46} ${one.source.x + 8},${one.source.y - from}`
        : `M${x1},${y1} Q${cx},${cy} ${x2},${y2}`;
      layer.append("path").attr("class", "link").attr("d", path).attr("stroke-width", thick(one.count)).style("stroke", color(sign(one.score))).style("stroke-opacity", 0.72)
        .attr("stroke-dasharray", one.score !== null && one.score < 0 ? "none" : "6 3").attr("marker-end", `url(#${figure.id}-${sign(one.score)})`)
        .on("mousemove", (event) => hint.show(table.columns.map((column, i) => `${column.label}: ${one.row.shown[i]}`).join("\n"), ...d3.pointer(event, svg.node())))
        .on("mouseleave", hint.hide).on("click", () => { if (one.row.href) location.href = one.row.href; });
    });
    const labelled = labels(list, (one) => radius(one.n));
    // All circles first: no name lies below one.
    const named = (one) => [one, layer.append("g").attr("class", "node").attr("transform", `translate(${one.x},${one.y})`)];
    const drawn = list.map(named);
    drawn.forEach(([one, g]) => g.append("circle").attr("r", radius(one.n)).style("fill", "var(--sunken)"));
    drawn.concat(list.filter((one) => labelled.has(one)).map(named)).forEach(([one, g], i) => {
      if (i >= drawn.length) g.append("text").attr("text-anchor", "middle").attr("y", radius(one.n) + 13).text(brief(one.label, letters));
      g.on("mousemove", (event) => hint.show(one.label, ...d3.pointer(event, svg.node()))).on("mouseleave", hint.hide);
      g.on("click", () => {
        if (table.options.node) location.href = table.options.node + encodeURIComponent(one.id);
      });
    });
    const zoom = zooming(width, height, 6).on("zoom", (event) => layer.attr("transform", event.transform));
    svg.call(zoom);
    const to = (...how) => () => svg.transition().duration(unrest()).call(...how);
    zoomButtons(figure, plot, [to(zoom.scaleBy, 1.8), to(zoom.scaleBy, 1 / 1.8), to(zoom.transform, d3.zoomIdentity)]);
    const [conflict, cooperation] = (figure.dataset.scores || "|").split("|");
    legend(figure, [[conflict, "q4", "none"], [cooperation, "q2", "6 3"]].map(([label, style, dash]) => ({
      label, draw: (key) => key.append("line").attr("x1", 0).attr("x2", 24).attr("y1", 6).attr("y2", 6).attr("stroke-width", 4).style("stroke", color(style)).attr("stroke-dasharray", dash),
    })));
  };
})();
